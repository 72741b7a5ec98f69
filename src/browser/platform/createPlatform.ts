import type { Clock } from '../../contract/types';

/** The browser as the widget uses it: its own clean copies, taken once. Node will do. */
export interface Platform {
  readonly clock: Clock;
  readonly random: () => number;
  readonly createId: () => string;
  readonly fetch: typeof fetch;
  isOnline(): boolean;
  /** Calls the listener when the connection comes or goes; the answer undoes it. */
  onOnlineChange(listener: () => void): () => void;
}

/** Captures the primitives at load, so that what the page patches later does not reach the widget. */
export function createPlatform(): Platform {
  const { crypto, fetch, setTimeout, clearTimeout } = globalThis;
  const { now } = Date;
  const { random } = Math;
  return {
    clock: {
      now,
      after(ms, run) {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    },
    random,
    // Pages over plain http have no `randomUUID`, and some embedded browsers no `crypto`.
    createId: () => crypto?.randomUUID?.() ?? randomId(crypto, random),
    fetch: (...call) => fetch(...call),
    // Elsewhere than in a browser nobody knows: then there is one.
    isOnline: () => globalThis.navigator?.onLine ?? true,
    onOnlineChange(listener) {
      const aborter = new AbortController();
      for (const type of ['online', 'offline']) {
        globalThis.addEventListener?.(type, listener, { signal: aborter.signal });
      }
      return () => aborter.abort();
    },
  };
}

function randomId(crypto: Crypto | undefined, random: () => number): string {
  const bytes = new Uint8Array(16);
  if (crypto) crypto.getRandomValues(bytes);
  else bytes.forEach((_, at) => (bytes[at] = random() * 256));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
