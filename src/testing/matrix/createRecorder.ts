import type { Capability } from '../../contract/types';
import type { PlannedCase } from '../kit/planCases';
import type { RowRecord, SubjectRecord } from './SubjectRecord';

export interface Recorder {
  pass(id: string): void;
  /** Cases that have not ended count as failed: a matrix never says more than was seen. */
  record(): SubjectRecord;
}

/** Keeps what became of the planned cases, by line. */
export function createRecorder(
  subject: string,
  capabilities: readonly Capability[],
  planned: readonly PlannedCase[],
): Recorder {
  const passed = new Set<string>();
  const describeRow = (row: string): RowRecord => {
    const cases = planned.filter((each) => each.case.row === row);
    const played = cases.filter(({ not }) => !not).map((each) => each.case.id);
    const not: Partial<Record<NonNullable<PlannedCase['not']>, number>> = {};
    for (const each of cases) if (each.not) not[each.not] = (not[each.not] ?? 0) + 1;
    return {
      row,
      passed: played.filter((id) => passed.has(id)).length,
      failed: played.filter((id) => !passed.has(id)),
      not,
    };
  };
  return {
    pass: (id) => void passed.add(id),
    record: () => ({
      subject,
      capabilities,
      rows: [...new Set(planned.map((each) => each.case.row))].map(describeRow),
    }),
  };
}
