import type { Page } from '../../contract/types';

const USUAL = 20;
const LONGEST = 50;

interface Wanted<T> {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
  /** Unique; the list is in its order. */
  readonly keyOf: (item: T) => string;
}

/**
 * The page after a cursor of a list sorted by key. The cursor is the last key seen, so what is added or
 * taken out meanwhile makes nothing come twice.
 */
export function pageAfter<T>(items: readonly T[], { cursor, limit = USUAL, keyOf }: Wanted<T>): Page<T> {
  const length = Math.min(LONGEST, Math.max(1, Math.trunc(limit)));
  const sorted = items
    .map((item) => [keyOf(item), item] as const)
    .filter(([key]) => cursor === undefined || key > cursor)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const page = sorted.slice(0, length);
  const last = page.at(-1);
  return {
    items: page.map(([, item]) => item),
    ...(last && sorted.length > length && { next: last[0] }),
  };
}
