import { clear, del, entries, get, set, type UseStore } from 'idb-keyval';
import type { Storage } from '../../contract/types';
import { databaseName, STORE } from './keys';
import { databaseExists, openDatabase } from './openDatabase';

export interface StorageOptions {
  /** What tells shops on one origin apart. */
  readonly name: string;
  /** `memory` never touches the disk. */
  readonly mode: 'auto' | 'memory';
}

export interface ShopbellStorage extends Storage {
  /** The shopper asked for a service: what waited in memory is written, and writing goes on. */
  allowWrites(): Promise<void>;
  /** Removes everything, from the disk and from memory. */
  erase(): Promise<void>;
  /** Closes the database handle. */
  dispose(): void;
}

/**
 * Key-value storage over IndexedDB that never rejects. Before `allowWrites` it reads what an earlier
 * visit left and writes nothing, not even an empty database; denied, broken or silent storage becomes memory.
 */
export function createStorage({ name, mode }: StorageOptions): ShopbellStorage {
  const memory = new Map<string, unknown>();
  const deleted = new Set<string>();
  const database = databaseName(name);
  let mayWrite = false;
  let isBroken = mode === 'memory';
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
  /** Runs on the disk; null when there is none, and from then on memory serves. */
  const onDisk = async <T>(run: () => Promise<T>): Promise<T | null> => {
    if (isBroken || isDisposed) return null;
    try {
      return await run();
    } catch {
      isBroken = true;
      forget();
      return null;
    }
  };
  let existing: Promise<boolean> | undefined;
  const isReadable = async () => {
    if (isBroken) return false;
    return mayWrite || (existing ??= databaseExists(database));
  };

  return {
    async get<T>(key: string) {
      if (memory.has(key)) return memory.get(key) as T;
      if (deleted.has(key) || !(await isReadable())) return undefined;
      return (await onDisk(() => get<T>(key, store))) ?? undefined;
    },
    async set(key, value) {
      memory.set(key, value);
      deleted.delete(key);
      if (mayWrite) await onDisk(() => set(key, value, store));
    },
    async delete(key) {
      memory.delete(key);
      deleted.add(key);
      if (mayWrite) await onDisk(() => del(key, store));
    },
    async entries<T>(prefix: string) {
      const stored = (await isReadable()) ? await onDisk(() => entries<string, T>(store)) : null;
      const all = new Map([...(stored ?? []), ...(memory as Map<string, T>)]);
      return [...all].filter(([key]) => key.startsWith(prefix) && !deleted.has(key));
    },
    async allowWrites() {
      if (mayWrite) return;
      mayWrite = true;
      await onDisk(async () => {
        for (const [key, value] of memory) await set(key, value, store);
        for (const key of deleted) await del(key, store);
      });
    },
    async erase() {
      memory.clear();
      deleted.clear();
      if (await isReadable()) await onDisk(() => clear(store));
    },
    dispose() {
      isDisposed = true;
      forget();
    },
  };
}
