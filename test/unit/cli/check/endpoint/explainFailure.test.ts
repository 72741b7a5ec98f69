import { expect, test } from 'vitest';
import { explainFailure } from '../../../../../src/cli/check/endpoint/explainFailure';

const failed = { url: 'https://shop.example/shopbell/v1', timeoutMs: 8000, isLate: false };
const withCode = (code: string) =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });

test.each([
  [
    'ECONNREFUSED',
    'shop.example could not be reached. Nothing listens there. Is the server running, and is the port right?',
  ],
  ['ENOTFOUND', 'shop.example could not be reached. There is no host of that name. Is it spelt right?'],
  ['CERT_HAS_EXPIRED', 'shop.example could not be reached. Its certificate has expired; browsers refuse it.'],
  ['HPE_INVALID_CONSTANT', 'shop.example could not be reached. What answers there does not speak HTTP.'],
  ['ESTRANGE', 'shop.example could not be reached. (ESTRANGE)'],
])('%s', (code, words) => {
  expect(explainFailure(withCode(code), failed)).toBe(words);
});
test('several addresses, a silence, and no reason at all', () => {
  const all = new TypeError('fetch failed', {
    cause: new AggregateError([Object.assign(new Error(), { code: 'ECONNREFUSED' })]),
  });
  expect(explainFailure(all, failed)).toContain('Nothing listens there.');
  expect(explainFailure(new Error(), { ...failed, isLate: true })).toBe(
    'shop.example did not answer within 8 s. --timeout waits longer.',
  );
  expect(explainFailure('?', failed)).toBe('shop.example could not be reached. (no reason given)');
});
