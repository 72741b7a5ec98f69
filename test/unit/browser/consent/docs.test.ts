import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readTable } from '../../../support/readTable';
import { GOOGLE, GPC, SHOPIFY, TCF } from './tables';

const docs = readFileSync(new URL('../../../../docs/consent.md', import.meta.url), 'utf8');

test.each([
  ['Shopify shows', SHOPIFY],
  ['Google shows', GOOGLE],
  ['TCF shows', TCF],
] as const)('docs/consent.md has the truth table that is tested: %s', (heading, rows) => {
  expect(readTable(docs, heading)).toEqual(rows.map(({ shows, says }) => [shows, says]));
});

test('docs/consent.md has the truth table that is tested: Global Privacy Control', () => {
  expect(readTable(docs, 'globalPrivacyControl')).toEqual(
    GPC.map(({ shows, isDenied }) => [
      shows,
      isDenied ? 'denied, unless the shopper says yes in the panel' : 'as the others say',
    ]),
  );
});
