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
 * What is gone, whichever tab has erased it: everything, the personal tier, or this shopper's partition.
 * `identity`: another tab belongs to another shopper now.
 */
export interface Gone {
  readonly scope: 'all' | 'personal' | 'partition';
  readonly reason: 'erase' | 'identity';
}
