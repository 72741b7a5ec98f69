import { promisifyRequest } from 'idb-keyval';
import { RESUME } from './databaseName';
import { isPersonal } from './isPersonal';
import { findKind, LIFE } from './keys';
import { SHOP } from './partitionOf';

/** Deletes those kinds of records that a shopper sees: of the partition, and of the shop. */
export async function eraseKinds(
  store: IDBObjectStore,
  partition: string,
  kinds: readonly string[],
): Promise<void> {
  for (const key of await promisifyRequest(store.getAllKeys())) {
    const place = key as string;
    const at = place.indexOf('|');
    const isSeen = [partition, SHOP].includes(place.slice(0, at));
    if (isSeen && kinds.includes(findKind(place.slice(at + 1)).kind)) store.delete(key);
  }
  await promisifyRequest(store.transaction);
}

/** Deletes a partition with its id, or, without one, the personal tier in every partition. */
export async function eraseRecords(store: IDBObjectStore, partition?: string): Promise<void> {
  for (const key of await promisifyRequest(store.getAllKeys())) {
    const place = key as string;
    const isOurs = partition && (place.startsWith(`${partition}|`) || place === LIFE + partition);
    const isTheirs = !partition && isPersonal(place.slice(place.indexOf('|') + 1));
    // It may name the shopper; whoever comes writes it anew.
    if (isOurs || isTheirs || (partition && place === RESUME)) store.delete(key);
  }
  await promisifyRequest(store.transaction);
}
