import { isOrderActionResult, isOrderAnswer, isOrderPage } from 'virtual:shopbell-guards';
import type { OrdersPort } from '../../contract/types';
import { orNull } from './answers';
import type { Caller } from './createCaller';
import { toQuery } from './toQuery';

const MINE = { isMine: true };

/** Orders. SECURITY: numbers and second factors go into bodies only. */
export function createHttpOrders(orders: Caller, subscribe: OrdersPort['subscribe'] & {}): OrdersPort {
  const lookup = orders.post('/orders/lookup', isOrderAnswer, MINE);
  return {
    lookupFields: ['email', 'postcode', 'phone'],
    lookup: orNull(async (query, options) => (await lookup(query, options)).order),
    list: ({ cursor }, options) => orders.read(`/orders${toQuery({ cursor })}`, isOrderPage, [options, MINE]),
    subscribe,
    act: orders.post('/orders/actions', isOrderActionResult, MINE),
  };
}
