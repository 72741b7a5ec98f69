import type { Capability } from '../../contract/types';
import type { NotPlayed } from '../kit/planCases';

/** One line of what a subject showed. */
export interface RowRecord {
  /** E.g. `orders.lookup` or `chat · reconnect`. */
  readonly row: string;
  readonly passed: number;
  /** Ids of cases. */
  readonly failed: readonly string[];
  /** Cases that were not played, by why. */
  readonly not: Readonly<Partial<Record<NotPlayed, number>>>;
}

/** What one subject showed, as it is written to a file. */
export interface SubjectRecord {
  readonly subject: string;
  readonly capabilities: readonly Capability[];
  readonly rows: readonly RowRecord[];
}
