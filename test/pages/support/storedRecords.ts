import type { Page } from 'playwright-core';

/** Where a record stands, e.g. `guest|conversation`, and what stands there. */
export type StoredRecords = Readonly<Record<string, unknown>>;

export const DATABASE = 'shopbell:/shopbell/v1';

/** Everything in the shop's database; empty where there is none. */
export function readRecords(page: Page): Promise<StoredRecords> {
  return page.evaluate(async (name) => {
    if (!(await indexedDB.databases()).some((database) => database.name === name)) return {};
    const wait = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(`${request.error}`));
      });
    const db = await wait(indexedDB.open(name));
    const store = db.transaction('kv').objectStore('kv');
    const [keys, values] = await Promise.all([wait(store.getAllKeys()), wait(store.getAll())]);
    db.close();
    return Object.fromEntries(keys.map((key, at) => [key as string, values[at] as unknown]));
  }, DATABASE);
}

/** Puts records there as an earlier version might have, into the database that must be there. */
export function writeRecords(page: Page, records: StoredRecords): Promise<void> {
  return page.evaluate(
    ([name, entries]) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => {
          const db = request.result;
          const transaction = db.transaction('kv', 'readwrite');
          for (const [key, value] of Object.entries(entries)) transaction.objectStore('kv').put(value, key);
          transaction.oncomplete = () => {
            db.close();
            resolve();
          };
          transaction.onerror = () => reject(new Error(`${transaction.error}`));
        };
      }),
    [DATABASE, records] as const,
  );
}
