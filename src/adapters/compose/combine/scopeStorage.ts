import type { Storage } from '../../../contract/types';

/** The same storage with all keys behind a prefix, which is asked for at each call. */
export function scopeStorage(storage: Storage, scope: () => string): Storage {
  return {
    get: (key) => storage.get(scope() + key),
    set: (key, value) => storage.set(scope() + key, value),
    delete: (key) => storage.delete(scope() + key),
    async entries<T>(prefix: string) {
      const pairs = await storage.entries<T>(scope() + prefix);
      return pairs.map(([key, value]) => [key.slice(scope().length), value] as const);
    },
  };
}
