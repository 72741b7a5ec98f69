import { describe, expect, test } from 'vitest';
import type { Finding, TargetReport } from '../../../../../src/cli/check/Finding';
import { createPaint } from '../../../../../src/cli/check/report/createPaint';
import { writeReport } from '../../../../../src/cli/check/report/writeReport';

const error: Finding = {
  level: 'error',
  rule: 'faq.schema',
  path: 'items[3].answer',
  entry: 'returns',
  message: '"answer" is missing.',
  shopper: 'No question is answered.',
  mend: 'Add "answer".',
};
const report: TargetReport = { target: 'faq.json', kind: 'faq', isReached: true, findings: [], sees: [] };
const write = (findings: readonly Finding[], change: Partial<TargetReport> = {}, isWhole = false) =>
  writeReport({ ...report, findings, ...change }, { paint: createPaint(false), isWhole });

describe('a report for people', () => {
  test('first the verdict, then what was found, last what a shopper sees', () => {
    const advice: Finding = { level: 'advice', rule: 'faq.old', path: 'items[0]', message: 'It is old.' };
    const json: Finding = {
      ...error,
      rule: 'file.json',
      path: 'line 1, column 2',
      message: 'No.',
      excerpt: '{x\n ^',
    };
    expect(write([advice, error, json], { sees: ['3 questions.'] })).toBe(
      `✗ faq.json · FAQ: 2 problems and 1 piece of advice.

  ✗ items[3].answer · returns · "answer" is missing.
    Shopper: No question is answered.
    Mend:    Add "answer".

  ✗ line 1, column 2 · returns · No.
    | {x
    |  ^
    Shopper: No question is answered.
    Mend:    Add "answer".

  · items[0] · It is old.

  What a shopper sees
    3 questions.
`,
    );
  });

  test.each<[readonly Finding[], Partial<TargetReport>, string]>([
    [[], {}, '✓ faq.json · FAQ: nothing to mend.'],
    [[{ ...error, level: 'advice' }], {}, '✓ faq.json · FAQ: 1 piece of advice.'],
    [[{ ...error, level: 'warning' }], {}, '! faq.json · FAQ: 1 warning.'],
    [[error], { isReached: false, kind: null }, '✗ faq.json · not read.'],
    [
      [error],
      { isReached: false, kind: 'endpoint', target: 'https://a.example' },
      '✗ https://a.example · Endpoint: not reached.',
    ],
  ])('verdict %#', (findings, change, verdict) => {
    expect(write(findings, change).split('\n')[0]).toBe(verdict);
  });

  test('twenty of a kind, then how many more; all of them when asked for', () => {
    const many = Array.from({ length: 23 }, (_, at) => ({ ...error, path: `items[${at}].answer` }));
    const short = write(many);
    expect(short.match(/is missing/g)).toHaveLength(20);
    expect(short).toContain('… and 3 findings more of faq.schema; --all shows them.');
    expect(write(many, {}, true).match(/is missing/g)).toHaveLength(23);
  });

  test('what is the same for one after the other is said once', () => {
    const text = write([
      error,
      { ...error, path: 'items[4].answer' },
      { ...error, path: 'b', mend: 'Other.' },
    ]);
    expect(text.match(/Shopper:/g)).toHaveLength(1);
    expect(text.match(/Mend:/g)).toHaveLength(2);
  });

  test('nothing in a file moves the cursor, rings or turns the text round', () => {
    const evil = '\u001b[2J\u0007\u009b31m\u202e';
    const text = write(
      [{ ...error, message: evil, entry: evil, path: evil, excerpt: evil, mend: evil, shopper: evil }],
      { target: evil, sees: [evil] },
    );
    expect([...'\u001b\u0007\u009b\u202e'].filter((char) => text.includes(char))).toEqual([]);
    expect(text).toContain('\ufffd[2J');
  });

  test('colours only where they are wanted', () => {
    expect(
      writeReport({ ...report, findings: [error] }, { paint: createPaint(true), isWhole: false }),
    ).toContain('\u001b[31m✗\u001b[0m');
    expect(write([error])).not.toContain('\u001b');
  });
});
