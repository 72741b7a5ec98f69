import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkFile } from '../../../../src/cli/check/checkFile';
import { FILE_KINDS, type Finding } from '../../../../src/cli/check/Finding';
import { createPaint } from '../../../../src/cli/check/report/createPaint';
import { writeReport } from '../../../../src/cli/check/report/writeReport';
import { runCheck } from '../../../../src/cli/check/runCheck';
import { createFakeSystem } from '../createFakeSystem';
import { context } from './context';

const paint = createPaint(false);
const isSaid = ({ level, rule, message }: Finding) =>
  ['error', 'warning', 'advice'].includes(level) &&
  /^[a-z]+\.[a-z-]+$/.test(rule) &&
  /^\S.*[.?!]$/su.test(message);

/** Objects whose fields have the names that matter and values that do not fit. */
const field = fc.constantFrom(
  ...'id question answer alternates locale intent updatedAt title url price amount currency stock level asOf'.split(
    ' ',
  ),
  ...'variants imageUrl productId items weight kind value opening timeZone spans days from until holidays date'.split(
    ' ',
  ),
  ...'__proto__ constructor toString q a hasOwnProperty'.split(' '),
);
const { value: anything } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('', 'en', 'EUR', '09:00', '2026-05-12T00:00:00Z', 'in', 'email', '<b>', 'a', '/', 'é𝒳'),
    fc.constantFrom(0, -1, 0.5, 7900, 1e308, -0),
    fc.jsonValue({ maxDepth: 1 }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(field, tie('value'), { maxKeys: 6 }),
  ),
}));

describe('any JSON at all', () => {
  test.each(FILE_KINDS)('is no crash as %s, and every finding is a sentence', async (kind) => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(anything, fc.array(anything), fc.jsonValue()), async (value) => {
        const data: unknown = JSON.parse(JSON.stringify(value));
        const checked = await checkFile(kind, data, context);
        expect(checked.findings.filter((finding) => !isSaid(finding))).toEqual([]);
        const report = { ...checked, target: 'x', kind, isReached: true };
        expect(writeReport(report, { paint, isWhole: false })).toMatch(/^[✗!✓] x · /u);
      }),
      { numRuns: 1000 },
    );
  });

  test('nor is any text as a file of unknown kind', async () => {
    const bytes = fc.oneof(
      fc.string(),
      fc.json(),
      fc.uint8Array().map((all) => Buffer.from(all).toString('latin1')),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (text) => {
        const system = createFakeSystem({ 'x.json': text });
        const options = { isThorough: false, timeoutMs: 1, mayUseUpTries: false, mayWrite: false };
        const [report] = await runCheck(['x.json'], { system, options, progress: () => {} });
        expect(report?.isReached).toBe(true);
        expect(report?.findings.filter((finding) => !isSaid(finding))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
