import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countEdits } from '../../../src/lib/countEdits';
import { createFormat } from '../../../src/lib/createFormat';
import { createTranslate } from '../../../src/lib/createTranslate';
import { findNearest } from '../../../src/lib/findNearest';
import { joinSignals } from '../../../src/lib/joinSignals';
import { safeUrl } from '../../../src/lib/safeUrl';

describe('createTranslate', () => {
  const t = createTranslate(
    { hello: 'Hello {name}', count: { one: '{count} thing', other: '{count} things' } },
    'en',
  );
  test('fills places, chooses plurals, and shows a key that has no string', () => {
    expect(t('hello', { name: 'Maya' })).toBe('Hello Maya');
    expect(t('count', { count: 1 })).toBe('1 thing');
    expect(t('count', { count: 0 })).toBe('0 things');
    expect(t('absent')).toBe('absent');
  });
  test('text in a parameter is not read as a place', () => {
    expect(t('hello', { name: '{name} $& <b>' })).toBe('Hello {name} $& <b>');
  });
});

describe('safeUrl', () => {
  test('lets http, https, mailto and tel through', () => {
    expect(safeUrl('/help', 'https://shop.example/')).toBe('https://shop.example/help');
    expect(safeUrl('mailto:a@b.example', 'https://shop.example/')).toBe('mailto:a@b.example');
  });
  test('no spelling of another scheme passes', () => {
    const schemes = fc.constantFrom('javascript', 'JaVaScRiPt', 'vbscript', 'data', 'blob', 'file', 'intent');
    const noise = fc.string({
      unit: fc.constantFrom('\t', '\n', '\r', ' ', '\u0000', '\u00a0'),
      maxLength: 3,
    });
    fc.assert(
      fc.property(schemes, noise, noise, fc.nat(8), (scheme, before, within, at) => {
        const href = `${before}${scheme.slice(0, at)}${within}${scheme.slice(at)}:alert(1)`;
        const url = safeUrl(href, 'https://shop.example/');
        expect(url === null || url.startsWith('https://shop.example/')).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('findNearest', () => {
  test('names the nearest, or nothing when all are far', () => {
    expect(findNearest('acent', ['accent', 'adapter'])).toBe('accent');
    expect(findNearest('opne', ['open', 'on'])).toBe('open');
    expect(findNearest('zzzzzz', ['open', 'close'])).toBeNull();
  });
  test('edit distance is symmetric, zero only for equal words', () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(countEdits(a, b)).toBe(countEdits(b, a));
        expect(countEdits(a, b) === 0).toBe(a === b);
      }),
    );
  });
});

test('joinSignals aborts with either, also when one was aborted before', () => {
  const a = new AbortController();
  const b = new AbortController();
  const joined = joinSignals(a.signal, b.signal);
  expect(joined.aborted).toBe(false);
  b.abort();
  expect(joined.aborted).toBe(true);
  expect(joinSignals(new AbortController().signal, AbortSignal.abort()).aborted).toBe(true);
});

test('money keeps the currency’s own digits', () => {
  const { money } = createFormat('en', () => 0);
  expect(money({ amount: 7900, currency: 'EUR' })).toBe('€79.00');
  expect(money({ amount: 7900, currency: 'JPY' })).toBe('¥7,900');
});
