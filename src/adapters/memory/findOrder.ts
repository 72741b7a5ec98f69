import type { CallOptions, OrderQuery } from '../../contract/types';
import type { MemoryOrder, MemoryWorld } from './MemoryWorld';

const simple = {
  number: (text: string) => text.trim().replace(/^#/, '').toUpperCase(),
  email: (text: string) => text.trim().toLowerCase(),
  postcode: (text: string) => text.replace(/\s+/g, '').toUpperCase(),
  /** The last nine digits: with and without the country's code it is the same phone. */
  phone: (text: string) => text.replace(/\D/g, '').slice(-9),
};

/**
 * The order that the query proves to be the asker's, by a second factor or by who is signed in. Null for
 * an unknown number and a wrong factor alike.
 */
export function findOrder(world: MemoryWorld, query: OrderQuery, options: CallOptions): MemoryOrder | null {
  const number = simple.number(query.number);
  const known = world.orders?.find(({ order }) => simple.number(order.number) === number);
  return known && isTheirs(known, query, options) ? known : null;
}

function isTheirs(known: MemoryOrder, query: OrderQuery, { identity }: CallOptions): boolean {
  if (identity && known.shopperId === identity.id) return true;
  const given = (['email', 'phone', 'postcode'] as const).filter((field) => query[field]);
  return (
    given.length > 0 &&
    given.every((field) => simple[field](query[field]!) === simple[field](known[field] ?? ''))
  );
}
