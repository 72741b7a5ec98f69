import type { Capability } from '../../../contract/types';
import { buildPort } from '../ports/buildPort';
import { callOn } from '../ports/callOn';
import { READS, STREAMS, type Method, type MethodName } from '../ports/methods';
import { askEveryone } from './askEveryone';
import type { Owners } from './createOwners';
import type { Part } from './createParts';
import { readInOrder, streamInOrder } from './readInOrder';
import { readPageInOrder } from './readPageInOrder';
import { listCandidates, type Route } from './Route';

const PAGED: ReadonlySet<string> = new Set<MethodName>(['catalog.search', 'orders.list']);
const ABOUT_ORDERS: readonly Capability[] = ['orders', 'returns'];

/**
 * One port from those of several adapters, all of which have the capability. Reads fall back in order,
 * writes never: they go to the adapter that knows the order, else to the first that has the method. What is
 * no method is the first's. A chat is the first's as a whole, since a handle opens its conversation only
 * where it was made; `privacy` concerns all.
 */
export function chainPort(capability: Capability, parts: readonly Part[], owners: Owners): object {
  const portOf = ({ adapter }: Part): object => adapter[capability] as object;
  const [first, ...others] = parts.map(portOf) as [object, ...object[]];
  if (others.length === 0) return first;
  const visible = capability === 'chat' ? [first] : [first, ...others];
  return buildPort(visible, (member): Method => {
    const isRead = READS.has(`${capability}.${member}`);
    const route: Route = {
      capability,
      member,
      parts,
      owners: ABOUT_ORDERS.includes(capability) ? owners : undefined,
      call: (part, args) => callOn(portOf(part), member, args),
    };
    const take = chooseWay(`${capability}.${member}`, isRead);
    return (...args) => take(route, args);
  });
}

type Way = (route: Route, args: readonly unknown[]) => unknown;

function chooseWay(name: string, isRead: boolean): Way {
  if (name.startsWith('privacy.')) return askEveryone;
  if (PAGED.has(name)) return readPageInOrder;
  if (!isRead) return writeOnce;
  return STREAMS.has(name) ? streamInOrder : readInOrder;
}

/** At least one has the method, or there would be no such route. */
const writeOnce: Way = (route, args) => route.call(listCandidates(route, args)[0] as Part, args);
