import type { Clock } from '../../../contract/types';
import { isRetryable } from '../../../lib/isRetryable';

const MAX_FAILURES = 5;
/** How long a backend that is not there is left alone. */
export const OPEN_MS = 30_000;

/** Watches the calls of one backend, and tells when it had better be left alone. */
export interface Breaker {
  /** Milliseconds for which no call should be made; at 0 the call is made and its end told. */
  waitMs(): number;
  /** The backend answered, be it with a refusal. */
  succeed(): void;
  /** The call ended with this error. */
  fail(error: unknown): void;
}

/**
 * Opens for 30 s after five failures in a row that mean the backend is not there; then one call finds out,
 * while the others go on waiting.
 *
 *   closed ──5 failures──▶ open ──30 s──▶ one call goes through ──▶ closed, or open for 30 s more
 */
export function createBreaker({ now }: Pick<Clock, 'now'>): Breaker {
  let failures = 0;
  /** While it is set, calls wait until then. */
  let openUntil: number | undefined;
  const succeed = () => {
    failures = 0;
    openUntil = undefined;
  };
  return {
    waitMs() {
      if (openUntil === undefined) return 0;
      const left = openUntil - now();
      // More than was set means that the device's clock was put back.
      if (left > 0 && left <= OPEN_MS) return left;
      openUntil = now() + OPEN_MS;
      return 0;
    },
    succeed,
    fail(error) {
      const meaning = readMeaning(error);
      if (meaning === 'there') succeed();
      else if (openUntil === undefined) failures += meaning === 'gone' ? 1 : 0;
      // Nothing was learnt by who should find out: the next one may.
      else if (meaning === 'nothing') openUntil = now();
      if (openUntil === undefined && failures >= MAX_FAILURES) openUntil = now() + OPEN_MS;
    },
  };
}

/** Whether the backend is there, is not, or nobody can tell. */
function readMeaning(error: unknown): 'there' | 'gone' | 'nothing' {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  // The shopper, the device or the adapter itself ended the call, not the backend.
  if (!code || code === 'aborted' || code === 'offline') return 'nothing';
  // Who says "too many" of one thing is there for all others.
  return isRetryable(error) && code !== 'rate_limited' ? 'gone' : 'there';
}
