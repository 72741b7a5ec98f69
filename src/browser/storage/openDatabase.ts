import { STORE } from './keys';

const OPEN_TIMEOUT_MS = 2000;

/** Whether the database exists, found out without creating it. Browsers that cannot list open and undo. */
export async function databaseExists(name: string): Promise<boolean> {
  try {
    if (indexedDB.databases) return (await withTimeout(indexedDB.databases())).some((db) => db.name === name);
    return await withTimeout(
      new Promise<boolean>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onupgradeneeded = () => request.transaction?.abort();
        request.onsuccess = () => {
          request.result.close();
          resolve(true);
        };
        request.onerror = () =>
          request.error?.name === 'AbortError' ? resolve(false) : reject(request.error);
      }),
    );
  } catch {
    return false;
  }
}

/** Opens the database, creating it if need be; rejects when denied, broken, or silent for two seconds. */
export function openDatabase(name: string): Promise<IDBDatabase> {
  return withTimeout(
    new Promise((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    }),
  );
}

function withTimeout<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('IndexedDB does not answer.')), OPEN_TIMEOUT_MS);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
