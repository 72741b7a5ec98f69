import type { KeepDays, Kept } from './Kept';
import { findKind } from './keys';

export const DAY_MS = 86_400_000;
const LONGEST_DAYS = 180;

export interface Today {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly keepDays: KeepDays;
}

/** Milliseconds that a record of that key is kept. */
export function keepMs(key: string, keepDays: KeepDays): number {
  const { ttlDays, option } = findKind(key);
  const chosen = option && keepDays[option];
  return (chosen && chosen >= 1 && chosen <= LONGEST_DAYS ? chosen : ttlDays) * DAY_MS;
}

/**
 * What may still be kept of a stored record: itself, the same without the things in it that are over, or
 * undefined. Takes anything, and a clock that was put back.
 */
export function freshen(key: string, stored: unknown, { now, keepDays }: Today): Kept | undefined {
  const kept = stored as Kept | null | undefined;
  const longest = keepMs(key, keepDays);
  const isOver = (at: unknown) => typeof at === 'number' && !(Math.abs(now - at) <= longest);
  if (typeof kept?.at !== 'number' || isOver(kept.at)) return undefined;
  const { list } = findKind(key);
  if (list === undefined) return kept;
  const value = kept.value as Record<string, unknown> | null | undefined;
  const items = list ? value?.[list] : value;
  if (!Array.isArray(items)) return kept;
  const fresh = items.filter((item: { at?: unknown } | null) => !isOver(item?.at));
  if (fresh.length === items.length) return kept;
  return { ...kept, value: list ? { ...value, [list]: fresh } : fresh };
}
