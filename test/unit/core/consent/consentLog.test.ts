import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ConsentEntry } from '../../../../src/contract/consent';
import {
  CONSENT_TTL_MS,
  findLast,
  mergeConsentLogs,
  parseConsentLog,
  readChoices,
} from '../../../../src/core/consent/consentLog';

const NOW = Date.parse('2026-05-12T14:05:00.000Z');
const entry = fc.record({
  at: fc.integer({ min: 0, max: 200 }).map((second) => new Date(NOW - second * 1000).toISOString()),
  level: fc.constantFrom('granted', 'denied'),
  source: fc.constantFrom('shopper', 'merchant', 'shopify', 'google', 'tcf', 'gpc'),
}) as fc.Arbitrary<ConsentEntry>;
const log = fc.array(entry, { maxLength: 80 }).map((entries) => mergeConsentLogs(entries, []));
const short = fc.array(entry, { maxLength: 12 }).map((entries) => mergeConsentLogs(entries, []));
const at = (minutes: number) => new Date(NOW + minutes * 60_000).toISOString();

describe('what two tabs know together', () => {
  test('is the same whichever tab puts it together, in whatever order, however often', () => {
    fc.assert(
      fc.property(short, short, short, (a, b, c) => {
        expect(mergeConsentLogs(a, b)).toEqual(mergeConsentLogs(b, a));
        expect(mergeConsentLogs(mergeConsentLogs(a, b), c)).toEqual(
          mergeConsentLogs(a, mergeConsentLogs(b, c)),
        );
        expect(mergeConsentLogs(a, a)).toEqual(a);
      }),
    );
  });
  test('is at most 50 lines, oldest first, and never without anybody’s last word', () => {
    fc.assert(
      fc.property(log, log, (a, b) => {
        const merged = mergeConsentLogs(a, b);
        expect(merged.length).toBeLessThanOrEqual(50);
        expect(merged.map((each) => each.at)).toEqual(merged.map((each) => each.at).toSorted());
        for (const { source } of [...a, ...b]) {
          const last = [...a, ...b]
            .filter((each) => each.source === source)
            .reduce((one, other) =>
              other.at > one.at || (other.at === one.at && other.level === 'denied') ? other : one,
            );
          expect(findLast(merged, source)).toEqual(last);
        }
      }),
    );
  });
});

describe('what was stored', () => {
  test('is read whatever it is, and reading what was read changes nothing', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        const read = parseConsentLog(data, NOW);
        expect(parseConsentLog(read, NOW)).toEqual(read);
      }),
    );
    fc.assert(
      fc.property(log, (entries) => {
        expect(parseConsentLog(entries, NOW)).toEqual(entries);
      }),
    );
  });
  test('of which what has more fields, a wrong word or no time is not kept', () => {
    const good = { at: at(-1), level: 'granted', source: 'shopper' };
    expect(
      parseConsentLog(
        [
          null,
          7,
          { ...good, level: 'yes' },
          { ...good, source: 'tool' },
          { ...good, at: 'then' },
          { ...good, name: 'Maya' },
        ],
        NOW,
      ),
    ).toEqual([good]);
  });
  test('holds for 180 days, and not longer', () => {
    const said = { at: new Date(NOW).toISOString(), level: 'granted', source: 'shopper' };
    expect(parseConsentLog([said], NOW + CONSENT_TTL_MS - 1)).toHaveLength(1);
    expect(parseConsentLog([said], NOW + CONSENT_TTL_MS)).toEqual([]);
    expect(CONSENT_TTL_MS / 86_400_000).toBe(180);
  });
  test('from a clock that ran years ahead is no consent', () => {
    expect(
      parseConsentLog([{ at: '2031-01-01T00:00:00.000Z', level: 'granted', source: 'shopper' }], NOW),
    ).toEqual([]);
  });
});

describe('who has chosen what', () => {
  const said = (minutes: number, source: string, level: string) =>
    ({ at: at(minutes), source, level }) as ConsentEntry;
  const read = (...entries: ConsentEntry[]) => readChoices(mergeConsentLogs(entries, []));
  test('the last word of each counts', () => {
    expect(
      read(said(1, 'shopper', 'granted'), said(2, 'shopper', 'denied'), said(3, 'merchant', 'granted')),
    ).toEqual({
      shopper: 'denied',
      merchant: 'granted',
    });
    expect(read()).toEqual({ shopper: 'unknown', merchant: 'unknown' });
  });
  test('a shopper’s yes takes back an earlier no of the merchant, not a later one', () => {
    const [no, yes] = [said(1, 'merchant', 'denied'), said(2, 'shopper', 'granted')];
    expect(read(no, yes).merchant).toBe('unknown');
    expect(read(no, yes, said(3, 'merchant', 'denied')).merchant).toBe('denied');
  });
  test('at the same moment the no holds', () => {
    expect(read(said(1, 'shopper', 'denied'), said(1, 'shopper', 'granted')).shopper).toBe('denied');
  });
});
