import {
  isDeliveryOptions,
  isOrder,
  isOrderActionResult,
  isOrderAnswer,
  isOrderPage,
  isPickupShops,
  isReturnCase,
  isReturnCases,
  isReturnEligibility,
} from 'virtual:shopbell-guards';
import type { Adapter, AdapterContext, CallOptions, Order } from '../../contract/types';
import { followStream } from './followStream';
import type { CallerOf } from './httpAdapter';
import { joinSignals } from '../../lib/joinSignals';
import { nameError, type Ask, type Caller } from './createCaller';
import { orNull } from './orNull';
import { readStream } from './readStream';
import { toQuery } from './toQuery';

/** Orders, returns, delivery. SECURITY: numbers, addresses and postcodes go into bodies only. */
export function createHttpOrders(
  of: CallerOf,
  context: AdapterContext,
): Pick<Adapter, 'orders' | 'returns' | 'delivery'> {
  const orders = of('orders');
  const returns = of('returns');
  const delivery = of('delivery');
  const mine = (json: object) => ({ json, isMine: true });
  return {
    orders: {
      lookupFields: ['email', 'postcode', 'phone'],
      lookup: (query, options) =>
        orNull(
          orders.read(['/orders/lookup', isOrderAnswer], options, mine(query)).then(({ order }) => order),
        ),
      list: ({ cursor }, options) =>
        orders.read([`/orders${toQuery({ cursor })}`, isOrderPage], options, { isMine: true }),
      subscribe: (query, options) => followOrder({ orders, context, query: mine(query), options }),
      act: ({ key, ...request }, options) =>
        orders.read(['/orders/actions', isOrderActionResult], options, { ...mine(request), key }),
    },
    returns: {
      eligibility: (query, options) =>
        orNull(returns.read(['/returns/eligibility', isReturnEligibility], options, mine(query))),
      create: ({ key, ...request }, options) =>
        returns.read(['/returns', isReturnCase], options, { ...mine(request), key }),
      find: (query, options) =>
        orNull(
          returns.read(['/returns/lookup', isReturnCases], options, mine(query)).then(({ items }) => items),
        ),
    },
    delivery: {
      options: async (json, options) =>
        (await delivery.read(['/delivery/options', isDeliveryOptions], options, { json })).items,
      pickupShops: async (json, options) =>
        (await delivery.read(['/delivery/pickup-shops', isPickupShops], options, { json })).items,
    },
  };
}

interface Following {
  readonly orders: Caller;
  readonly context: AdapterContext;
  readonly query: Ask;
  readonly options: CallOptions;
}

/** A connection begins with the order as it is; after a lost one that is no news unless it has changed. */
async function* followOrder({ orders, context, query, ...given }: Following): AsyncGenerator<Order> {
  const options = { ...given.options, signal: joinSignals(given.options.signal, orders.lifetime) };
  const stream = followStream<Order>({
    context,
    options,
    connect: (_, onOpen) =>
      readStream({
        context,
        options,
        onOpen,
        connect: (signal) =>
          orders.send('/orders/subscribe', { ...options, signal }, { ...query, isStream: true }),
      }),
    parse: (data) => (isOrder(data) ? data : null),
  });
  let last = '';
  try {
    for await (const order of stream) {
      const text = JSON.stringify(order);
      if (text !== last) yield order;
      last = text;
    }
  } catch (error) {
    throw nameError(error, 'orders');
  }
}
