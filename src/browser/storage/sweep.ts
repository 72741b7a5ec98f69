import { promisifyRequest } from 'idb-keyval';
import { RESUME } from './databaseName';
import { DAY_MS, freshen, type Today } from './freshen';
import { LIFE } from './keys';
import { GUEST, SHOP } from './partitionOf';
import { readAll } from './readAll';

interface Broom {
  /** The partition of this page. */
  readonly name: string;
  /** Nobody else who has signed in keeps theirs. */
  readonly isAlone: boolean;
}

type Pairs = readonly (readonly [place: string, stored: unknown])[];

/**
 * Deletes in every partition what is past its time, and what no version knows; where wished, also the partitions
 * of all others who had signed in. Resolves with the names of those.
 */
export async function sweep(store: IDBObjectStore, broom: Broom, today: Today): Promise<readonly string[]> {
  const isOthers = (name: string) => broom.isAlone && ![broom.name, GUEST, SHOP].includes(name);
  const all = await readAll<unknown>(store);
  const lives = all.filter(([place]) => place.startsWith(LIFE));
  const records = all.filter(([place]) => place !== RESUME && !place.startsWith(LIFE));
  const held = sweepRecords(store, records, (name, key, stored) =>
    isOthers(name) ? undefined : freshen(key, stored, today),
  ).add(broom.name);

  const names = lives.map(([place]) => place.slice(LIFE.length));
  for (const [place, life] of lives) {
    const name = place.slice(LIFE.length);
    if (!held.has(name) && (isOthers(name) || !isYoung(life, today))) store.delete(place);
  }
  // It may name a shopper, and goes with the last thing that is theirs.
  if (!names.some((name) => held.has(name))) store.delete(RESUME);
  await promisifyRequest(store.transaction);
  return names.filter(isOthers);
}

/** Makes every record what `keep` says; the answer is the partitions that still hold something. */
function sweepRecords(
  store: IDBObjectStore,
  records: Pairs,
  keep: (name: string, key: string, stored: unknown) => unknown,
): Set<string> {
  const held = new Set<string>();
  for (const [place, stored] of records) {
    const at = place.indexOf('|');
    const name = place.slice(0, Math.max(at, 0));
    // Without a bar, no version since 0.1.0 has written it.
    const kept = at < 0 ? undefined : keep(name, place.slice(at + 1), stored);
    if (kept === undefined) store.delete(place);
    else if (kept !== stored) store.put(kept, place);
    if (kept !== undefined) held.add(name);
  }
  return held;
}

/** A page that has just begun may hold nothing yet, and must not believe that it was erased. */
const isYoung = (life: unknown, { now }: Today) =>
  typeof life === 'string' && Math.abs(now - parseFloat(life)) < DAY_MS;
