import type { Adapter, Capability } from '../../../contract/types';

type Ports = Required<Pick<Adapter, Capability>>;
type Methods<Port> = {
  [Name in keyof Port & string]-?: NonNullable<Port[Name]> extends (...args: never[]) => unknown
    ? Name
    : never;
}[keyof Port & string];

/** Every method of the contract, e.g. `faq.list`. */
export type MethodName = {
  [Name in Capability]: `${Name}.${Methods<Ports[Name]>}`;
}[Capability];

/** A method whose types are not known here; the last argument is always `CallOptions`. */
export type Method = (...args: readonly unknown[]) => unknown;

/** Methods that answer with an async iterable. */
export const STREAMS: ReadonlySet<string> = new Set<MethodName>([
  'assistant.answer',
  'chat.subscribe',
  'orders.subscribe',
]);

/** Streams that go on until aborted and take lost connections up again by themselves. */
export const LASTING: ReadonlySet<string> = new Set<MethodName>(['chat.subscribe', 'orders.subscribe']);

/**
 * Methods that change nothing, so that another adapter may be asked in place of one that is not there.
 * What a newer contract adds is a write until it stands here. Of a conversation nothing stands here but
 * `availability`: it is known only to the adapter that opened it.
 */
export const READS: ReadonlySet<string> = new Set<MethodName>([
  'faq.list',
  'faq.search',
  'assistant.answer',
  'chat.availability',
  'contact.ways',
  'tickets.find',
  'orders.lookup',
  'orders.list',
  'orders.subscribe',
  'returns.eligibility',
  'returns.find',
  'delivery.options',
  'delivery.pickupShops',
  'catalog.search',
  'catalog.byIds',
  'catalog.related',
  'cart.read',
  'suggestions.lists',
  'suggestions.get',
  'rewards.status',
  'rewards.coupons',
]);
