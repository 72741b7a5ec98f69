import { promisifyRequest } from 'idb-keyval';

/** All pairs whose key begins with the prefix, by key. */
export async function readAll<T>(
  store: IDBObjectStore,
  prefix = '',
): Promise<(readonly [key: string, value: T])[]> {
  const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
  const [keys, values] = await Promise.all([
    promisifyRequest(store.getAllKeys(range)),
    promisifyRequest<T[]>(store.getAll(range)),
  ]);
  return keys.map((key, at) => [key as string, values[at] as T]);
}
