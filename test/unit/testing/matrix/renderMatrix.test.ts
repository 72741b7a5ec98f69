import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createRecorder } from '../../../../src/testing/matrix/createRecorder';
import { printRecord } from '../../../../src/testing/matrix/printRecord';
import { renderMatrix } from '../../../../src/testing/matrix/renderMatrix';
import type { RowRecord, SubjectRecord } from '../../../../src/testing/matrix/SubjectRecord';
import { readRecords, writeRecord } from '../../../../src/testing/matrix/writeRecord';
import type { PlannedCase } from '../../../../src/testing/kit/planCases';

const row = (name: string, given: Partial<RowRecord> = {}): RowRecord => ({
  row: name,
  passed: 0,
  failed: [],
  not: {},
  ...given,
});
const MEMORY: SubjectRecord = {
  subject: 'memory',
  capabilities: ['faq', 'orders'],
  rows: [
    row('describe', { passed: 1 }),
    row('faq.list', { passed: 4 }),
    row('orders.lookup', { passed: 3, failed: ['a rule that broke'] }),
    row('faq · failures', { not: { 'no transport': 2 } }),
  ],
};
const FILES: SubjectRecord = {
  subject: 'files | static',
  capabilities: ['faq'],
  rows: [
    row('describe', { not: { absent: 1 } }),
    row('faq.list', { passed: 2, not: { 'not tried': 1 } }),
    row('faq.search', { not: { 'not tried': 1 } }),
  ],
};

test('lines stand by capability, subjects side by side, and every cell says no more than was seen', () => {
  expect(renderMatrix([MEMORY, FILES])).toBe(
    [
      '|  | memory | files \\| static |',
      '| --- | --- | --- |',
      '| describe | ✓ 1 | – |',
      '| faq.list | ✓ 4 | ✓ 2, 1 not tried |',
      '| faq · failures | no transport |  |',
      '| faq.search |  | not tried |',
      '| orders.lookup | ✗ 1 of 4 |  |',
      '',
    ].join('\n'),
  );
});

test('a terminal gets a line for each capability, and what failed', () => {
  expect(printRecord(MEMORY).split('\n')).toEqual([
    'Conformance of memory: 8 of 9 cases hold',
    '  describe      ✓ 1',
    '  faq           list ✓ 4   failures no transport',
    '  orders        lookup ✗ 1 of 4',
    '  ✗ a rule that broke',
  ]);
});

test('records written side by side are all there, each in a file of its own', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'matrix-')), 'new');
  onTestFinished(() => rmSync(join(folder, '..'), { recursive: true }));
  writeRecord(folder, MEMORY);
  writeRecord(folder, FILES);
  writeRecord(folder, MEMORY);
  expect(readRecords(folder)).toEqual([FILES, MEMORY]);
});

test('a case that has not ended counts as failed', () => {
  const plan = (id: string, not?: PlannedCase['not']): PlannedCase => ({
    case: { id, row: 'faq.list', run: async () => {} },
    ...(not && { not }),
  });
  const recorder = createRecorder('x', ['faq'], [plan('ended'), plan('hangs'), plan('far', 'no transport')]);
  recorder.pass('ended');
  expect(recorder.record().rows).toEqual([
    { row: 'faq.list', passed: 1, failed: ['hangs'], not: { 'no transport': 1 } },
  ]);
});
