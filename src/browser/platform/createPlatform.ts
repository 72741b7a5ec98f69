import type { Clock } from '../../contract/types';

/** The browser as the widget uses it: its own clean copies, taken once. */
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
  const { crypto, Math: math, Date: date } = window;
  const fetchNow = window.fetch.bind(window);
  const setTimer = window.setTimeout.bind(window);
  const clearTimer = window.clearTimeout.bind(window);
  return {
    clock: {
      now: () => date.now(),
      after(ms, run) {
        const timer = setTimer(run, ms);
        return () => clearTimer(timer);
      },
    },
    random: () => math.random(),
    createId: () => crypto.randomUUID?.() ?? randomId(crypto),
    fetch: fetchNow,
    isOnline: () => navigator.onLine,
    onOnlineChange(listener) {
      const aborter = new AbortController();
      for (const type of ['online', 'offline']) {
        window.addEventListener(type, listener, { signal: aborter.signal });
      }
      return () => aborter.abort();
    },
  };
}

/** Pages served over plain http have no `randomUUID`. */
function randomId(crypto: Crypto): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
