import type { UseStore } from 'idb-keyval';
import { STORE } from './keys';
import { openDatabase } from './openDatabase';

/** The database behind idb-keyval, with a handle that can be closed and that is opened again when it died. */
export interface Disk {
  /** For idb-keyval's functions. */
  readonly store: UseStore;
  /** Runs on the disk; null when there is none, and from then on there is none. */
  run<T>(task: () => Promise<T>): Promise<T | null>;
  isBroken(): boolean;
  dispose(): void;
}

/** Opens nothing before the first run; `isOff` never opens anything. */
export function createDisk(database: string, isOff: boolean): Disk {
  let isBroken = isOff;
  let isDisposed = false;
  let handle: Promise<IDBDatabase> | undefined;

  const open = () => {
    handle ??= openDatabase(database).then((db) => {
      db.onversionchange = db.onclose = forget;
      if (isDisposed) db.close();
      return db;
    });
    return handle;
  };
  const forget = () => {
    void handle?.then((db) => db.close()).catch(() => {});
    handle = undefined;
  };
  const store: UseStore = async (transactionMode, run) => {
    const db = await open();
    try {
      return await run(db.transaction(STORE, transactionMode).objectStore(STORE));
    } catch (error) {
      // A handle that the browser closed under us says InvalidStateError: open once more.
      if ((error as Error).name !== 'InvalidStateError') throw error;
      forget();
      return run((await open()).transaction(STORE, transactionMode).objectStore(STORE));
    }
  };
  const run = async <T>(task: () => Promise<T>): Promise<T | null> => {
    if (isBroken || isDisposed) return null;
    try {
      return await task();
    } catch {
      isBroken = true;
      forget();
      return null;
    }
  };

  return {
    store,
    run,
    isBroken: () => isBroken,
    dispose() {
      isDisposed = true;
      forget();
    },
  };
}
