import type { OrderQuery } from '../../../contract/types';
import type { Part } from './createParts';

const MAX_KNOWN = 200;

interface OrderInput extends Partial<OrderQuery> {
  readonly order?: OrderQuery;
}

/** Which adapter an order was found with, so that what is done with it goes there. */
export interface Owners {
  find(input: unknown): Part | undefined;
  /** This adapter knows the order that was asked for, and those in its answer. */
  note(part: Part, input: unknown, answer?: unknown): void;
}

/** Remembers the last 200 order numbers, as they were typed and as the shop writes them. */
export function createOwners(): Owners {
  const owners = new Map<string, Part>();
  return {
    find: (input) => readNumbers(input).map((number) => owners.get(number))[0],
    note(part, input, answer) {
      for (const number of [...readNumbers(input), ...readNumbers(answer)]) {
        owners.delete(number);
        owners.set(number, part);
        const [oldest = number] = owners.keys();
        if (owners.size > MAX_KNOWN) owners.delete(oldest);
      }
    },
  };
}

/** Numbers of an order, a query, a page of orders, or what holds one of them as `order`. */
function readNumbers(data: unknown): readonly string[] {
  const { number, order, items = [] } = (data ?? {}) as OrderInput & { items?: readonly OrderInput[] };
  return [number ?? order?.number ?? [], items.map((item) => item.number ?? [])].flat(2);
}
