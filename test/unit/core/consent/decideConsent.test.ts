import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decideConsent, type ConsentInputs } from '../../../../src/core/consent/decideConsent';
import type { ConsentState } from '../../../../src/contract/consent';
import { readTable } from '../../../support/readTable';

const STATES = ['unknown', 'granted', 'denied'] as const;
const CASES: readonly ConsentInputs[] = (['ask', 'granted', 'denied', 'external'] as const).flatMap(
  (option) =>
    STATES.flatMap((tool) =>
      STATES.flatMap((shopper) =>
        STATES.flatMap((merchant) => [false, true].map((gpc) => ({ option, tool, shopper, merchant, gpc }))),
      ),
    ),
);

describe('the rules in docs/consent.md', () => {
  const docs = readFileSync(new URL('../../../../docs/consent.md', import.meta.url), 'utf8');
  const rules = readTable(docs, 'Global Privacy Control |');
  const words: Record<keyof ConsentInputs, number> = { option: 0, tool: 1, shopper: 2, merchant: 3, gpc: 4 };
  const find = (inputs: ConsentInputs) =>
    rules.find((cells) =>
      Object.entries(words).every(([name, at]) => {
        const cell = cells[at]!.replaceAll('`', '');
        const value = inputs[name as keyof ConsentInputs];
        const text = typeof value === 'boolean' ? (value ? 'on' : 'off') : value;
        return cell === 'any' || cell.split(/, | or /).includes(text);
      }),
    );

  test.each(CASES)('$option, tool $tool, shopper $shopper, merchant $merchant, GPC $gpc', (inputs) => {
    expect(find(inputs)?.[5]).toBe(decideConsent(inputs));
  });
  test('are all needed: each decides a case', () => {
    expect(new Set(CASES.map(find)).size).toBe(rules.length);
  });
});

describe('in every case', () => {
  const RANK: Record<ConsentState, number> = { denied: 0, unknown: 1, granted: 2 };
  test('the shopper’s own no is a no', () => {
    expect(CASES.filter(({ shopper }) => shopper === 'denied').map(decideConsent)).not.toContain('granted');
    expect(CASES.filter(({ shopper }) => shopper === 'denied').map(decideConsent)).not.toContain('unknown');
  });
  test('the merchant’s `denied` in the tag is a no', () => {
    expect(new Set(CASES.filter(({ option }) => option === 'denied').map(decideConsent))).toEqual(
      new Set(['denied']),
    );
  });
  test('a no in the place of a yes never opens anything', () => {
    for (const inputs of CASES) {
      for (const who of ['tool', 'shopper', 'merchant'] as const) {
        const before = decideConsent({ ...inputs, [who]: 'granted' });
        const after = decideConsent({ ...inputs, [who]: 'denied' });
        expect(RANK[after]).toBeLessThanOrEqual(RANK[before]);
      }
    }
  });
  test('Global Privacy Control opens nothing, and shuts what the shopper has not opened here', () => {
    for (const inputs of CASES) {
      const [off, on] = [false, true].map((gpc) => decideConsent({ ...inputs, gpc }));
      expect(RANK[on!]).toBeLessThanOrEqual(RANK[off!]);
      if (inputs.shopper !== 'granted') expect(on).toBe('denied');
    }
  });
  test('what the tool says counts with `external` alone', () => {
    for (const inputs of CASES.filter(({ option }) => option !== 'external')) {
      expect(new Set(STATES.map((tool) => decideConsent({ ...inputs, tool }))).size).toBe(1);
    }
  });
});
