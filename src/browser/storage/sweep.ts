import { promisifyRequest } from 'idb-keyval';
import { RESUME } from './databaseName';
import { freshen, type Today } from './freshen';
import type { Kept } from './Kept';
import { LIFE } from './keys';
import { GUEST, SHOP } from './partitionOf';
import { readAll } from './readAll';

/**
 * Deletes in every partition what is past its time, and what no version knows; where a shopper has signed in,
 * the partitions of all others who had, too. Resolves with the names of those.
 */
export async function sweep(
  store: IDBObjectStore,
  partition: string,
  today: Today,
): Promise<readonly string[]> {
  const isOthers = (name: string) =>
    partition !== GUEST && name !== partition && name !== GUEST && name !== SHOP;
  const all = await readAll<Kept>(store);
  const isMark = (place: string) => place === RESUME || place.startsWith(LIFE);
  /** Partitions that still hold something. */
  const held = new Set([partition]);
  for (const [place, stored] of all) {
    if (isMark(place)) continue;
    const [name, key] = split(place);
    const kept = key && !isOthers(name) ? freshen(key, stored, today) : undefined;
    if (!kept) store.delete(place);
    else if (kept !== stored) store.put(kept, place);
    if (kept) held.add(name);
  }
  const lives = all.flatMap(([place]) => (place.startsWith(LIFE) ? place.slice(LIFE.length) : []));
  for (const name of lives) if (!held.has(name)) store.delete(LIFE + name);
  // It may name a shopper, and goes with the last thing that is theirs.
  if (!lives.some((name) => held.has(name))) store.delete(RESUME);
  await promisifyRequest(store.transaction);
  return lives.filter(isOthers);
}

/** Without a bar, no key: then no version since 0.1.0 has written it. */
function split(place: string): readonly [partition: string, key: string] {
  const at = place.indexOf('|');
  return at < 0 ? ['', ''] : [place.slice(0, at), place.slice(at + 1)];
}
