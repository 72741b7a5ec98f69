import { stringifyJson } from '../../lib/stringifyJson';
import { DAY_MS, keepMs } from './freshen';
import type { KeepDays, Kept } from './Kept';
import { findKind, type Tier } from './keys';

/** One record, for the shopper to see. */
export interface Holding {
  /** As the table in `keys.ts` and the data map name it. */
  readonly kind: string;
  readonly tier: Tier;
  /** Days after which it is gone by itself. */
  readonly ttlDays: number;
  /** When it was stored; milliseconds since the epoch. */
  readonly at: number;
  /** Of its JSON in UTF-8. */
  readonly bytes: number;
  readonly value: unknown;
}

/** Names what is held. */
export function inspect(
  records: readonly (readonly [string, Kept])[],
  keepDays: KeepDays = {},
): readonly Holding[] {
  const encoder = new TextEncoder();
  return records.map(([key, { at, value }]) => {
    const { kind, tier } = findKind(key);
    const ttlDays = keepMs(key, keepDays) / DAY_MS;
    return { kind, tier, ttlDays, at, bytes: encoder.encode(stringifyJson(value)).length, value };
  });
}
