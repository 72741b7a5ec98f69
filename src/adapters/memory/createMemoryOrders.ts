import type { Order, OrderActionRequest, OrdersPort } from '../../contract/types';
import type { Parts } from './Backend';
import { createStream } from './createStream';
import { findOrder } from './findOrder';
import type { MemoryOrder } from './MemoryWorld';
import { pageAfter } from './pageAfter';
import { shopperOf } from './shopperOf';

/** Later than any order; what is taken from it sorts the newest first. */
const END_OF_TIME = 9_999_999_999_999;
/** Done once, they are not legal any more. */
const FINAL = ['cancel', 'report'];

/** Orders of the world; their actions change it. */
export function createMemoryOrders(parts: Parts): Required<OrdersPort> {
  const { backend, gate } = parts;
  const { world, once } = backend;
  return {
    lookupFields: ['email', 'postcode', 'phone'],
    lookup: (query, options) => gate(options, () => findOrder(world, query, options)?.order ?? null),
    list: ({ cursor }, options) =>
      gate(options, () => {
        const shopperId = shopperOf(options, parts);
        const own = (world.orders ?? []).filter((each) => each.shopperId === shopperId);
        return pageAfter(
          own.map(({ order }) => order),
          {
            cursor,
            keyOf: ({ placedAt, number }) => `${END_OF_TIME - (Date.parse(placedAt) || 0)} ${number}`,
          },
        );
      }),
    subscribe: (query, options) => subscribe(parts, query, options),
    act: (request, options) =>
      gate(options, () => {
        const { order } = request;
        const found = findOrder(world, order, options);
        if (!found) throw parts.fail('not_found', 'There is no order with this number and these details.');
        return once(`orders.act ${found.order.number}`, request.key, () => act(parts, found, request));
      }),
  };
}

function act(
  { backend, fail }: Parts,
  { order }: MemoryOrder,
  { name }: OrderActionRequest,
): Awaited<ReturnType<Required<OrdersPort>['act']>> {
  const { world } = backend;
  const legal = order.actions?.find((action) => action.name === name);
  if (!legal || (legal.until && Date.parse(legal.until) < backend.now()))
    throw fail('conflict', 'This is not possible any more.');
  const changed: Order = {
    ...order,
    ...(name === 'cancel' && { status: 'cancelled' }),
    ...(order.actions && {
      actions: order.actions.filter((action) => action.name !== name || !FINAL.includes(name)),
    }),
    asOf: new Date(backend.now()).toISOString(),
  };
  world.orders = (world.orders ?? []).map((each) =>
    each.order.number === order.number ? { ...each, order: changed } : each,
  );
  world.changed?.();
  return { order: changed, ...(name === 'invoice' && { url: 'https://shop.example/invoice.pdf' }) };
}

async function* subscribe(
  { backend: { world, onChange }, enter, fail, lifetime }: Parts,
  query: Parameters<Required<OrdersPort>['subscribe']>[0],
  options: Parameters<Required<OrdersPort>['subscribe']>[1],
): AsyncGenerator<Order> {
  enter(options);
  const find = () => findOrder(world, query, options)?.order;
  const first = find();
  if (!first) throw fail('not_found', 'There is no order with this number and these details.');
  let last = JSON.stringify(first);
  yield* createStream({
    first: [first],
    signals: [options.signal, lifetime],
    listen: (push) =>
      onChange(() => {
        const order = find();
        const text = JSON.stringify(order);
        if (order && text !== last) push(order);
        last = text;
      }),
  });
}
