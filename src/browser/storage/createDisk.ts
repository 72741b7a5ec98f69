import { promisifyRequest, type UseStore } from 'idb-keyval';
import { inTime } from './inTime';
import { STORE } from './keys';

/** A database of one object store, with a handle that can be closed and that is opened again when it died. */
export interface Disk {
  /** Runs in one transaction; undefined when there is no disk, and after a failure there is none. */
  run<T>(mode: IDBTransactionMode, task: (store: IDBObjectStore) => PromiseLike<T>): Promise<T | undefined>;
  isOff(): boolean;
  /** Deletes the database; other tabs give it up when asked. */
  erase(): Promise<void>;
  /** Closes the handle, for good. */
  dispose(): void;
}

/** Opens nothing before the first run; what `isAllowed` forbids is never touched. */
export function createDisk(database: string, isAllowed: boolean): Disk {
  let isOff = !isAllowed;
  let handle: Promise<IDBDatabase> | undefined;

  const open = async () => {
    const request = indexedDB.open(database);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    const db = await promisifyRequest(request);
    db.onversionchange = db.onclose = forget;
    return db;
  };
  /** A handle that is still on its way is closed when it comes. */
  const forget = () => {
    handle?.then(
      (db) => db.close(),
      () => {},
    );
    handle = undefined;
  };
  const transact: UseStore = async (mode, task) => {
    const db = await (handle ??= open());
    return task(db.transaction(STORE, mode).objectStore(STORE));
  };

  return {
    async run(mode, task) {
      if (isOff) return undefined;
      const again = (error: Error) => {
        // A handle that the browser closed under us says InvalidStateError: open once more.
        if (isOff || error.name !== 'InvalidStateError') throw error;
        forget();
        return transact(mode, task);
      };
      try {
        return await inTime(transact(mode, task).catch(again));
      } catch {
        isOff = true;
        forget();
        return undefined;
      }
    },
    isOff: () => isOff,
    async erase() {
      forget();
      try {
        if (isAllowed) await inTime(promisifyRequest(indexedDB.deleteDatabase(database)));
      } catch {
        // Denied, or another tab holds it: it goes when that tab does.
      }
    },
    dispose() {
      isOff = true;
      forget();
    },
  };
}
