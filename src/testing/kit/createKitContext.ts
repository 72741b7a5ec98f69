import { randomUUID } from 'node:crypto';
import type { AdapterContext, Clock, Storage } from '../../contract/types';
import { createHttpClient } from '../../lib/createHttpClient';

/** Pauses are chosen by chance; these are short ones. */
const SMALL = 0.001;

/** What an adapter is given during a case: the real http client, time that can be moved, storage in memory. */
export function createKitContext(clock: Clock, storage: Storage): AdapterContext {
  const random = createSmallRandom();
  return {
    http: createHttpClient({ fetch: (...call) => fetch(...call), clock, random, isOnline: () => true }),
    storage,
    clock,
    random,
    createId: () => randomUUID(),
    log: { warn: () => {} },
  };
}

/** A browser's storage, for as long as the case. Values are copied, as IndexedDB does. */
export function createKitStorage(): Storage {
  const map = new Map<string, unknown>();
  return {
    get: async <T>(key: string) => structuredClone(map.get(key)) as T | undefined,
    set: async (key, value) => void map.set(key, structuredClone(value)),
    delete: async (key) => void map.delete(key),
    entries: async <T>(prefix: string) =>
      [...map]
        .filter(([key]) => key.startsWith(prefix))
        .map(([key, value]): readonly [string, T] => [key, structuredClone(value) as T]),
  };
}

/** Always the same, never the same twice in a row, and below a thousandth. */
function createSmallRandom(): () => number {
  let step = 0;
  return () => {
    step = (step + 0.618_033_988_75) % 1;
    return step * SMALL;
  };
}
