import { promisifyRequest } from 'idb-keyval';
import type { Storage } from '../../contract/types';
import { createDisk, type Disk } from './createDisk';
import { databaseExists } from './databaseExists';
import { databaseName } from './keys';

export interface StorageOptions {
  /** What tells shops on one origin apart. */
  readonly name: string;
  /** `memory` never touches the disk. */
  readonly mode: 'auto' | 'memory';
}

export interface ShopbellStorage extends Storage {
  /** Whether what is set outlives the page: writing is allowed, and the disk has not failed so far. */
  readonly durable: boolean;
  /** The shopper asked for a service: what waited in memory is written, and writing goes on. */
  allowWrites(): Promise<void>;
  /** Removes everything from the disk and from memory; nothing is written until it is allowed again. */
  erase(): Promise<void>;
  /** Closes the database handle. */
  dispose(): void;
}

/**
 * Key-value storage over IndexedDB that never rejects. Before `allowWrites` it reads what an earlier
 * visit left and writes nothing, not even an empty database; denied, broken or silent storage becomes memory.
 */
export function createStorage({ name, mode }: StorageOptions): ShopbellStorage {
  const database = databaseName(name);
  const disk = createDisk(database, mode === 'auto');
  /** What this page has set; all there is when the disk fails. */
  const memory = new Map<string, unknown>();
  /** Keys whose newest state is not on the disk yet, each with a mark of its last change. */
  const unsaved = new Map<string, object>();
  let mayWrite = false;
  let existing: Promise<boolean> | undefined;

  const isReadable = async () =>
    !disk.isOff() && (mayWrite || (await (existing ??= databaseExists(database))));

  const save = async (key: string) => {
    if (!mayWrite) return;
    const mark = unsaved.get(key);
    await writePair(disk, memory, key);
    // Another change may have come meanwhile; it saves itself.
    if (!disk.isOff() && unsaved.get(key) === mark) unsaved.delete(key);
  };
  const change = (key: string) => {
    unsaved.set(key, {});
    return save(key);
  };

  return {
    get durable() {
      return mayWrite && !disk.isOff();
    },
    async get<T>(key: string) {
      if (!unsaved.has(key) && (await isReadable())) {
        const value = await disk.run('readonly', (store) => promisifyRequest<T>(store.get(key)));
        if (!disk.isOff()) return value;
      }
      return memory.get(key) as T | undefined;
    },
    set(key, value) {
      memory.set(key, value);
      return change(key);
    },
    delete(key) {
      memory.delete(key);
      return change(key);
    },
    async entries<T>(prefix: string) {
      const stored = (await isReadable()) ? await readPairs<T>(disk, prefix) : undefined;
      const set = [...(memory as Map<string, T>)].filter(([key]) => key.startsWith(prefix));
      if (!stored) return set;
      const isUnsaved = ([key]: readonly [string, T]) => unsaved.has(key);
      return [...stored.filter((pair) => !isUnsaved(pair)), ...set.filter(isUnsaved)];
    },
    async allowWrites() {
      mayWrite = true;
      await Promise.all([...unsaved.keys()].map(save));
    },
    async erase() {
      memory.clear();
      unsaved.clear();
      mayWrite = false;
      existing = Promise.resolve(false);
      await disk.erase();
    },
    dispose: disk.dispose,
  };
}

/** The key on the disk as it is in memory: with its value, or absent. */
function writePair(disk: Disk, memory: ReadonlyMap<string, unknown>, key: string): Promise<void> {
  return disk.run('readwrite', (store) => {
    if (memory.has(key)) store.put(memory.get(key), key);
    else store.delete(key);
    return promisifyRequest(store.transaction);
  });
}

/** All pairs on the disk whose key starts with the prefix; undefined when the disk fails. */
function readPairs<T>(disk: Disk, prefix: string): Promise<(readonly [string, T])[] | undefined> {
  return disk.run('readonly', async (store) => {
    const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
    const [keys, values] = await Promise.all([
      promisifyRequest(store.getAllKeys(range)),
      promisifyRequest<T[]>(store.getAll(range)),
    ]);
    return keys.map((key, at) => [key as string, values[at] as T]);
  });
}
