/** A record as the storage shows it. */
export interface StoredRecord {
  readonly key: string;
  readonly kind: string;
  readonly tier: string;
  readonly ttlDays: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Bytes of its JSON. */
  readonly bytes: number;
  readonly value: unknown;
}
