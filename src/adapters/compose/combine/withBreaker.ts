import { AdapterError } from '../../../contract/errors';
import type { Adapter, Clock } from '../../../contract/types';
import { LASTING, STREAMS, type Method } from '../ports/methods';
import { mapMethods, type MethodOf } from '../ports/mapMethods';
import { createBreaker, type Breaker } from './createBreaker';

/**
 * One breaker for all that an adapter can do: while it is open, calls fail at once with `unavailable`,
 * retryable, with the time left. Always let through are `describe`, which asks for a sign of life, and the
 * streams that wait for their backend by themselves.
 */
export function withBreaker(adapter: Adapter, clock: Clock): Adapter {
  const breaker = createBreaker(clock);
  return mapMethods(adapter, (method): Method => {
    const isAlways = method.name === 'describe' || LASTING.has(method.name);
    const refuse = () => {
      const retryAfterMs = isAlways ? 0 : breaker.waitMs();
      if (retryAfterMs > 0) throw createRefusal(method, retryAfterMs);
    };
    if (STREAMS.has(method.name)) return (...args) => watchStream({ method, breaker, refuse, args });
    return async (...args) => {
      refuse();
      try {
        const answer = await method.call(...args);
        breaker.succeed();
        return answer;
      } catch (error) {
        breaker.fail(error);
        throw error;
      }
    };
  });
}

function createRefusal({ adapterId, capability }: MethodOf, retryAfterMs: number): AdapterError {
  return new AdapterError('unavailable', 'The backend failed and is left alone for a while.', {
    adapterId,
    retryAfterMs,
    ...(capability && { capability }),
  });
}

interface WatchedStream {
  readonly method: MethodOf;
  readonly breaker: Breaker;
  readonly args: readonly unknown[];
  refuse(): void;
}

/** The first thing that comes says that the backend is there; a failure counts once. */
async function* watchStream({ method, breaker, refuse, args }: WatchedStream): AsyncGenerator {
  refuse();
  let isThere = false;
  try {
    for await (const each of method.call(...args) as AsyncIterable<unknown>) {
      if (!isThere) breaker.succeed();
      isThere = true;
      yield each;
    }
  } catch (error) {
    breaker.fail(error);
    throw error;
  }
}
