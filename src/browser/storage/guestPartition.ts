import { promisifyRequest } from 'idb-keyval';
import type { Partition } from './createPartition';
import { DAY_MS, freshen, keepMs } from './freshen';
import type { Kept } from './Kept';
import { findKind, LIFE } from './keys';
import { GUEST } from './partitionOf';
import { readAll } from './readAll';

/** What was kept for a guest in this browser before the shopper signed in. */
export interface GuestHolding {
  /** Another one when a guest begins anew. */
  readonly id: string;
  /** How many messages the conversation has; none where there is only a draft. */
  readonly messages: number;
  /** Days that it is kept there. */
  readonly days: number;
}

/** Null where there is no conversation to bring along, or nobody has signed in. */
export async function findGuest({ name, within, today }: Partition): Promise<GuestHolding | null> {
  if (name === GUEST) return null;
  const found = await within('readonly', (store) =>
    Promise.all([
      promisifyRequest<string | undefined>(store.get(LIFE + GUEST)),
      promisifyRequest<unknown>(store.get(`${GUEST}|conversation`)),
    ]),
  );
  const conversation = freshen('conversation', found?.[1], today())?.value;
  const { messages, draft } = (conversation ?? {}) as { messages?: unknown; draft?: unknown };
  const count = Array.isArray(messages) ? messages.length : 0;
  if (!found?.[0] || (count === 0 && !draft)) return null;
  return { id: found[0], messages: count, days: keepMs('conversation', today().keepDays) / DAY_MS };
}

/** Moves everything a guest left into this shopper's partition; of what both have, the newer counts, of lists all. */
export async function bringGuest({ name, within, ensureLife, tell }: Partition): Promise<void> {
  if (name === GUEST) return;
  const isMoved = await within('readwrite', async (store) => {
    ensureLife(store);
    const theirs = await readAll<Kept>(store, `${GUEST}|`);
    const own = new Map(await readAll<Kept>(store, `${name}|`));
    for (const [place, kept] of theirs) {
      const key = place.slice(GUEST.length + 1);
      store.put(join(key, kept, own.get(`${name}|${key}`)), `${name}|${key}`);
      store.delete(place);
    }
    store.delete(LIFE + GUEST);
    await promisifyRequest(store.transaction);
    return true;
  });
  if (isMoved) tell(GUEST);
}

interface Item {
  readonly id?: unknown;
  readonly at?: unknown;
}

function join(key: string, guest: Kept, own: Kept | undefined): Kept {
  if (typeof own?.at !== 'number') return guest;
  const newer = guest?.at > own.at ? guest : own;
  const { list } = findKind(key);
  if (list === undefined) return newer;
  const itemsOf = ({ value }: Kept): readonly Item[] => {
    const items = list ? (value as Record<string, unknown> | null)?.[list] : value;
    return Array.isArray(items) ? items : [];
  };
  const items = [...itemsOf(own), ...itemsOf(guest).filter((item) => !isAmong(item, itemsOf(own)))];
  const value = list ? { ...(newer.value as object), [list]: items.sort(byTime) } : items;
  return { at: newer.at, value };
}

const isAmong = ({ id }: Item, items: readonly Item[]) =>
  id !== undefined && items.some((item) => item?.id === id);
const byTime = (a: Item, b: Item) => Number(a?.at ?? 0) - Number(b?.at ?? 0);
