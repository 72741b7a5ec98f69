export interface Limiter {
  /** Counts a try; seconds to wait when there were too many, else 0. */
  hit(key: string): number;
}

const MAX_KEYS = 10_000;

/** At most `max` tries a key within the window, in memory; the oldest keys are dropped when it grows large. */
export function createLimiter(max: number, windowMs: number, now = Date.now): Limiter {
  const tries = new Map<string, number[]>();
  return {
    hit(key) {
      const since = now() - windowMs;
      const recent = (tries.get(key) ?? []).filter((at) => at > since);
      tries.delete(key);
      const [oldest = now()] = recent;
      if (recent.length < max) recent.push(now());
      else {
        tries.set(key, recent);
        return Math.ceil((oldest + windowMs - now()) / 1000);
      }
      tries.set(key, recent);
      const first = tries.keys().next();
      if (tries.size > MAX_KEYS && !first.done) tries.delete(first.value);
      return 0;
    },
  };
}
