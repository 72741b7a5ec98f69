import type { Limiter } from '../limits/createLimiter';
import { ProblemError } from './problem';

/** Counts a try of the key; a problem with `Retry-After` when there were too many. */
export async function countTry(limiter: Limiter, key: string): Promise<void> {
  const waitSeconds = await limiter.hit(key);
  if (waitSeconds > 0) throw new ProblemError('rate_limited', 'Too many tries.', waitSeconds);
}
