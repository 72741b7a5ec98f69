import type { DeviceHolding } from '../../../contract/device';
import type { Holding } from '../../../browser/storage/inspect';

/** The records by kind, newest first within a kind; kinds in the order in which they came. */
export function listHoldings(records: readonly Holding[]): readonly DeviceHolding[] {
  const kinds = new Map<string, Holding[]>();
  for (const record of records) kinds.set(record.kind, [...(kinds.get(record.kind) ?? []), record]);
  return Array.from(kinds, ([kind, found]) => ({
    kind,
    tier: found[0]?.tier ?? '',
    ttlDays: found[0]?.ttlDays ?? 0,
    bytes: found.reduce((sum, { bytes }) => sum + bytes, 0),
    records: found.sort((a, b) => b.at - a.at),
  }));
}
