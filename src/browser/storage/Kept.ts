/** A value as it is stored, with its time: milliseconds since the epoch. */
export interface Kept {
  readonly at: number;
  readonly value: unknown;
}

/** Days that the merchant has chosen instead of the table's, 1–180. */
export interface KeepDays {
  readonly keepMessages?: number;
  readonly keepHistory?: number;
}

/**
 * What is gone, whichever tab has erased it: everything, the personal tier, this shopper's partition, or kinds of
 * records in it. `identity`: the shopper has left, or another tab belongs to another one now.
 */
export interface Gone {
  readonly scope: 'all' | 'personal' | 'partition' | 'kinds';
  /** Names of the table in `keys.ts`, where the scope is `kinds`. */
  readonly kinds?: readonly string[];
  readonly reason: 'erase' | 'identity';
}
