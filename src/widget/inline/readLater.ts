import type { Storage } from '../../contract/types';

/** The same storage, of which nothing is read before the promise resolves. */
export function readLater(storage: Storage, allowed: Promise<unknown>): Storage {
  return {
    set: storage.set,
    delete: storage.delete,
    async get(key) {
      await allowed;
      return storage.get(key);
    },
    async entries(prefix) {
      await allowed;
      return storage.entries(prefix);
    },
  };
}
