import { promisifyRequest } from 'idb-keyval';
import { createHandle, type DiskPorts } from './createHandle';
import { inTime } from './inTime';

/** A database of one object store, with a handle that can be closed and that is opened again when it died. */
export interface Disk {
  /** Runs in one transaction; undefined after a failure, and from then on. */
  run<T>(mode: IDBTransactionMode, task: (store: IDBObjectStore) => PromiseLike<T>): Promise<T | undefined>;
  isOff(): boolean;
  /** Empties the database, then deletes it when no tab holds it any more; the disk is off afterwards. */
  erase(): Promise<void>;
  /** Closes the handle, for good. */
  dispose(): void;
}

/** Opens nothing before the first run. */
export function createDisk(ports: DiskPorts): Disk {
  const { database, mayCreate } = ports;
  const { transact, forget } = createHandle(ports);
  let isOff = false;

  const dispose = () => {
    isOff = true;
    forget();
  };
  const run: Disk['run'] = async (mode, task) => {
    if (isOff) return undefined;
    const again = (error: Error) => {
      // A handle that the browser closed under us says InvalidStateError: open once more.
      if (isOff || error.name !== 'InvalidStateError') throw error;
      forget();
      return transact(mode, task);
    };
    try {
      return await inTime(transact(mode, task).catch(again));
    } catch (error) {
      // There is none, and there shall be none yet.
      if ((error as Error).name === 'AbortError' && !mayCreate()) forget();
      else dispose();
      return undefined;
    }
  };

  return {
    run,
    isOff: () => isOff,
    async erase() {
      await run('readwrite', (store) => {
        store.clear();
        return promisifyRequest(store.transaction);
      });
      dispose();
      try {
        await inTime(promisifyRequest(indexedDB.deleteDatabase(database)));
      } catch {
        // Denied, or another tab holds it: the empty rest goes when that tab does.
      }
    },
    dispose,
  };
}
