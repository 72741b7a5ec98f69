import { promisifyRequest } from 'idb-keyval';
import type { Partition } from './createPartition';
import { RESUME } from './databaseName';
import { freshen } from './freshen';
import type { Kept } from './Kept';
import { findKind } from './keys';
import { GUEST, SHOP } from './partitionOf';
import { readAll } from './readAll';
import { sweep } from './sweep';

/** The records of one shopper, and those of the shop. */
export interface Records {
  read(key: string): Promise<Kept | undefined>;
  /** Makes the record what `get` says when its turn comes, which may be nothing. */
  write(key: string, get: () => Kept | undefined): Promise<void>;
  /** Undefined when the disk fails. */
  entries(prefix: string): Promise<(readonly [string, Kept])[] | undefined>;
}

/** After the first read or write, which somebody waits for, deletes what is past its time. */
export function createRecords({ name, today, within, ensureLife, tell }: Partition): Records {
  let isSwept = false;
  const sweepOnce = async () => {
    if (isSwept) return;
    isSwept = true;
    const others = await within('readwrite', (store) =>
      sweep(store, { name, isAlone: name !== GUEST }, today()),
    );
    others?.forEach(tell);
  };
  const placeOf = (key: string) => {
    if (key === RESUME) return key;
    return `${findKind(key).isPerShopper ? name : SHOP}|${key}`;
  };
  const put = async (store: IDBObjectStore, key: string, kept: Kept) => {
    if (findKind(key).isPerShopper) ensureLife(store);
    // The loader reads it as it is; what a guest's page does not say of somebody who has signed in stays.
    const before = key === RESUME && (await promisifyRequest<object | undefined>(store.get(RESUME)));
    store.put(key === RESUME ? { ...before, ...(kept.value as object) } : kept, placeOf(key));
  };
  return {
    async read(key) {
      const stored = within('readonly', (store) => promisifyRequest<unknown>(store.get(placeOf(key))));
      void sweepOnce();
      if (key === RESUME) return { at: today().now, value: await stored };
      return freshen(key, await stored, today());
    },
    async write(key, get) {
      await within('readwrite', async (store) => {
        const kept = get();
        if (kept) await put(store, key, kept);
        else store.delete(placeOf(key));
        return promisifyRequest(store.transaction);
      });
      void sweepOnce();
    },
    async entries(prefix) {
      const found = within('readonly', async (store) => {
        const parts = [name, SHOP].map((part) => readAll<Kept>(store, `${part}|${prefix}`));
        return (await Promise.all(parts)).flat();
      });
      void sweepOnce();
      return (await found)?.flatMap(([place, stored]) => {
        const key = place.slice(place.indexOf('|') + 1);
        const kept = freshen(key, stored, today());
        return kept ? [[key, kept] as const] : [];
      });
    },
  };
}
