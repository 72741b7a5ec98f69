import { randomUUID } from 'node:crypto';
import type { AdapterContext, Clock, Storage } from '../../src/contract/types';
import { createHttpClient } from '../../src/lib/createHttpClient';

/** The real clock of Node. */
export const clock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** Storage in a map. */
export function createMemory(): Storage {
  const map = new Map<string, unknown>();
  return {
    get: async <T>(key: string) => map.get(key) as T | undefined,
    set: async (key, value) => void map.set(key, value),
    delete: async (key) => void map.delete(key),
    entries: async <T>(prefix: string) =>
      [...map].filter(([key]) => key.startsWith(prefix)) as unknown as readonly (readonly [string, T])[],
  };
}

/** What an adapter needs, from Node's own parts. */
export function createContext(overrides: Partial<AdapterContext> = {}): AdapterContext {
  return {
    http: createHttpClient({
      fetch: (...call) => fetch(...call),
      clock,
      random: Math.random,
      isOnline: () => true,
    }),
    storage: createMemory(),
    clock,
    random: Math.random,
    createId: () => randomUUID(),
    log: { warn: () => {} },
    ...overrides,
  };
}
