import type { Capability, OrderQuery, OrdersPort } from '../../../contract/types';
import type { Owners } from './createOwners';
import type { Part } from './createParts';

/** A method of a capability that several adapters have, the preferred one first. */
export interface Route {
  readonly capability: Capability;
  readonly member: string;
  readonly parts: readonly Part[];
  /** Who has which order, where the capability is about orders. */
  readonly owners: Owners | undefined;
  /** Calls the method of one of them. */
  call(part: Part, args: readonly unknown[]): unknown;
}

const FACTORS = ['email', 'phone', 'postcode'] as const;

/** The adapters to ask, in order: the one that knows the order first, then as the merchant lists them. */
export function listCandidates(
  { capability, member, parts, owners }: Route,
  [input]: readonly unknown[],
): readonly Part[] {
  const able = parts.filter(({ adapter }) => hasMethod(adapter[capability], member));
  const useful = capability === 'orders' ? able.filter((part) => canUse(part, input)) : able;
  const fitting = useful.length > 0 ? useful : able;
  const known = owners?.find(input);
  const isKnown = (part: Part) => part === known;
  return [...fitting.filter(isKnown), ...fitting.filter((part) => !isKnown(part))];
}

/** Whether it finds orders by a factor that is given. Without any, the identity says whose they are. */
function canUse({ adapter }: Part, input: unknown): boolean {
  const query = (input ?? {}) as Partial<OrderQuery>;
  const { lookupFields } = adapter.orders as OrdersPort;
  const given = FACTORS.filter((field) => query[field]);
  return given.length === 0 || given.some((field) => lookupFields.includes(field));
}

const hasMethod = (port: object | undefined, member: string) =>
  typeof (port as Readonly<Record<string, unknown>> | undefined)?.[member] === 'function';
