import { clear, del, entries, get, set } from 'idb-keyval';
import type { Storage } from '../../contract/types';
import { createDisk } from './createDisk';
import { databaseName } from './keys';
import { databaseExists } from './openDatabase';

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
  const disk = createDisk(database, mode === 'memory');

  let existing: Promise<boolean> | undefined;
  const isReadable = async () => {
    if (disk.isBroken()) return false;
    return mayWrite || (existing ??= databaseExists(database));
  };

  return {
    async get<T>(key: string) {
      if (memory.has(key)) return memory.get(key) as T;
      if (deleted.has(key) || !(await isReadable())) return undefined;
      return (await disk.run(() => get<T>(key, disk.store))) ?? undefined;
    },
    async set(key, value) {
      memory.set(key, value);
      deleted.delete(key);
      if (mayWrite) await disk.run(() => set(key, value, disk.store));
    },
    async delete(key) {
      memory.delete(key);
      deleted.add(key);
      if (mayWrite) await disk.run(() => del(key, disk.store));
    },
    async entries<T>(prefix: string) {
      const stored = (await isReadable()) ? await disk.run(() => entries<string, T>(disk.store)) : null;
      const all = new Map([...(stored ?? []), ...(memory as Map<string, T>)]);
      return [...all].filter(([key]) => key.startsWith(prefix) && !deleted.has(key));
    },
    async allowWrites() {
      if (mayWrite) return;
      mayWrite = true;
      await disk.run(async () => {
        for (const [key, value] of memory) await set(key, value, disk.store);
        for (const key of deleted) await del(key, disk.store);
      });
    },
    async erase() {
      memory.clear();
      deleted.clear();
      if (await isReadable()) await disk.run(() => clear(disk.store));
    },
    dispose: disk.dispose,
  };
}
