import type { RowRecord } from './SubjectRecord';

/**
 * What a subject showed in a line: `✓ 4`, `✗ 1 of 4`, `–` (there is no such method), `no transport`, `not
 * tried`; empty where its capability was not declared.
 */
export function describeCell(record: RowRecord | undefined): string {
  if (!record) return '';
  const { passed, failed, not } = record;
  const notTried = not['not tried'] ? `, ${not['not tried']} not tried` : '';
  if (failed.length > 0) return `✗ ${failed.length} of ${passed + failed.length}${notTried}`;
  if (passed > 0) return `✓ ${passed}${notTried}`;
  if (not['not tried']) return 'not tried';
  return not['no transport'] ? 'no transport' : '–';
}
