import { promisifyRequest } from 'idb-keyval';
import { RESUME } from './databaseName';
import { isPersonal } from './isPersonal';
import type { Gone } from './Kept';
import { findKind, LIFE } from './keys';
import { SHOP } from './partitionOf';

/**
 * Deletes the partition with its id, the personal tier in every partition, or kinds of records that this
 * partition's shopper sees, as the scope says.
 */
export async function eraseRecords(
  store: IDBObjectStore,
  partition: string,
  { scope, kinds = [] }: Omit<Gone, 'reason'>,
): Promise<void> {
  for (const place of (await promisifyRequest(store.getAllKeys())) as string[]) {
    const at = place.indexOf('|');
    const [part, key] = [place.slice(0, at), place.slice(at + 1)];
    const isGone = {
      // The mark for later pages may name the shopper; whoever comes writes it anew.
      partition: part === partition || place === LIFE + partition || place === RESUME,
      personal: isPersonal(key),
      kinds: (part === partition || part === SHOP) && kinds.includes(findKind(key).kind),
      all: true,
    };
    if (isGone[scope]) store.delete(place);
  }
  await promisifyRequest(store.transaction);
}
