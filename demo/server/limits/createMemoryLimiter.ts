import type { Limiter } from './createLimiter';
import type { Limit } from './parseLimits';

const MAX_KEYS = 50_000;

/**
 * At most `max` tries a key within a fixed window, in this process: for what happens at every request. The
 * oldest keys are forgotten when there are very many.
 */
export function createMemoryLimiter(limit: Limit | null, now = Date.now): Limiter {
  const windows = new Map<string, { tries: number; readonly until: number }>();
  if (!limit) return { hit: async () => 0, forgive: async () => {} };
  return {
    async hit(key) {
      const known = windows.get(key);
      const window = known && known.until > now() ? known : { tries: 0, until: now() + limit.windowMs };
      if (window.tries >= limit.max) return Math.max(1, Math.ceil((window.until - now()) / 1000));
      window.tries++;
      if (window === known) return 0;
      windows.delete(key);
      windows.set(key, window);
      const oldest = windows.keys().next();
      if (windows.size > MAX_KEYS && !oldest.done) windows.delete(oldest.value);
      return 0;
    },
    async forgive(key) {
      const known = windows.get(key);
      if (known && known.tries > 0) known.tries--;
    },
  };
}
