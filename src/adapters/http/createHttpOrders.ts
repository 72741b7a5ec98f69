import { isOrder, isOrderActionResult, isOrderAnswer, isOrderPage } from 'virtual:shopbell-guards';
import type { Order } from '../../contract/types';
import { orNull, take } from './answers';
import { followStream } from './live/followStream';
import type { Service } from './createService';
import type { ServicePorts } from './loadService';

/** Orders. SECURITY: numbers and second factors go into bodies only. */
export function createHttpOrders({ caller, context, lifetime }: ServicePorts): Service['orders'] {
  const { mine, send } = caller;
  return {
    lookup: orNull(take('order', mine('/orders/lookup', isOrderAnswer))),
    list: mine('/orders', isOrderPage, ({ cursor }) => ({ query: { cursor } })),
    subscribe: (json, options) =>
      followStream<Order>({
        context,
        signals: [options.signal, lifetime],
        guard: isOrder,
        connect: (_, signal) =>
          send('/orders/subscribe', { ...options, signal }, { json, isMine: true, isStream: true }),
      }),
    act: mine('/orders/actions', isOrderActionResult),
  };
}
