import type { Order, ReturnableItem, ReturnsPort } from '../../contract/types';
import type { Parts } from './Backend';
import { findOrder } from './findOrder';
import type { MemoryReturnPolicy } from './MemoryWorld';

const DAY_MS = 86_400_000;
const POLICY: MemoryReturnPolicy = {
  days: 30,
  reasons: [
    { code: 'changed_mind', label: 'Changed my mind' },
    { code: 'damaged', label: 'Arrived damaged' },
    { code: 'wrong_item', label: 'Not what I ordered' },
  ],
  outcomes: ['refund', 'exchange'],
};

/** Returns within the policy's days after delivery, each piece once. */
export function createMemoryReturns(parts: Parts): Required<ReturnsPort> {
  const { backend, gate, fail } = parts;
  const { world, returns, once } = backend;
  return {
    eligibility: (query, options) =>
      gate(options, () => {
        const order = findOrder(world, query, options)?.order;
        if (!order) return null;
        const { reasons, outcomes } = world.returnPolicy ?? POLICY;
        return { items: listReturnable(order, parts), reasons, outcomes };
      }),
    create: ({ key, order: query, items, outcome }, options) =>
      gate(options, () => {
        const order = findOrder(world, query, options)?.order;
        if (!order) throw fail('not_found', 'There is no order with this number and these details.');
        return once(`returns.create ${order.number}`, key, () => {
          const policy = world.returnPolicy ?? POLICY;
          const isKnown = items.every(({ reason }) => policy.reasons.some(({ code }) => code === reason));
          if (!isKnown || !policy.outcomes.includes(outcome))
            throw fail('invalid_input', 'There is no such reason or outcome.');
          const returnable = listReturnable(order, parts);
          const fits = items.every(({ itemId, quantity }) => {
            const item = returnable.find((each) => each.itemId === itemId);
            return item?.isReturnable === true && quantity <= item.quantity;
          });
          if (!fits) throw fail('conflict', 'This may not be sent back any more.');
          const record = {
            number: `R${returns.length + 1}`,
            status: 'requested',
            createdAt: new Date(backend.now()).toISOString(),
          };
          returns.push({ orderNumber: order.number, items, record });
          return record;
        });
      }),
    find: (query, options) =>
      gate(options, () => {
        const order = findOrder(world, query, options)?.order;
        if (!order) return null;
        return returns
          .filter(({ orderNumber }) => orderNumber === order.number)
          .map(({ record }) => record)
          .toReversed();
      }),
  };
}

function listReturnable(order: Order, { backend }: Parts): readonly ReturnableItem[] {
  const { days } = backend.world.returnPolicy ?? POLICY;
  const deliveredAt = findDelivery(order);
  const untilMs = deliveredAt === null ? null : deliveredAt + days * DAY_MS;
  const sentBack = backend.returns
    .filter(({ orderNumber }) => orderNumber === order.number)
    .flatMap(({ items }) => items);
  return order.items.map(({ id, quantity }, place) => {
    const itemId = id ?? `${place}`;
    const gone = sentBack.filter((item) => item.itemId === itemId);
    const left = gone.reduce((rest, item) => rest - item.quantity, quantity);
    const isReturnable = untilMs !== null && backend.now() <= untilMs && left > 0;
    return {
      itemId,
      isReturnable,
      quantity: isReturnable ? left : 0,
      ...(untilMs !== null && { until: new Date(untilMs).toISOString() }),
    };
  });
}

/** Milliseconds since the epoch; null while it is not there. */
function findDelivery({ status, placedAt, shipments }: Order): number | null {
  const times = shipments
    .flatMap(({ events }) => events)
    .filter((event) => event.status === 'delivered')
    .map(({ occurredAt }) => Date.parse(occurredAt));
  if (times.length > 0) return Math.max(...times);
  return status === 'delivered' ? Date.parse(placedAt) : null;
}
