import { stringifyJson } from '../../lib/stringifyJson';
import type { Kept } from './Kept';
import { findKind, type Tier } from './keys';

/** One record, for the shopper to see. */
export interface Holding {
  /** As the table in `keys.ts` and the data map name it. */
  readonly kind: string;
  readonly tier: Tier;
  /** When it was stored; milliseconds since the epoch. */
  readonly at: number;
  /** Of its JSON in UTF-8. */
  readonly bytes: number;
  readonly value: unknown;
}

/** Names what is held. */
export function inspect(records: readonly (readonly [string, Kept])[]): readonly Holding[] {
  const encoder = new TextEncoder();
  return records.map(([key, { at, value }]) => {
    const { kind, tier } = findKind(key);
    return { kind, tier, at, bytes: encoder.encode(stringifyJson(value)).length, value };
  });
}
