import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OPTIONS, type Option, type OptionName } from '../../../src/contract/options';
import { isUsual } from '../../../src/widget/api/explainMistakes';
import { inCode, lines, world } from '../options/world';

const names = Object.keys(OPTIONS) as OptionName[];
/** On such a page everything is judged. */
const everywhere = [world, inCode];

describe('options that are usual', () => {
  test.each([
    {},
    { adapter: 'http', endpoint: '/shopbell/v1', name: 'Oat & Elm', accent: '#17694e' },
    { endpoint: 'https://api.shop.example/shopbell/v1', locale: 'auto', theme: 'dark', zIndex: '1000' },
    { faq: '/faq.json', products: './products.json', hideOn: '/checkout*,/cart', launcher: '#help' },
    {
      contactEmail: 'hello@shop.example',
      contactHours: 'Mon–Fri',
      radius: '12',
      offsetX: '-8',
      keepMessages: '14',
    },
    {
      locale: 'zh-Hans',
      currency: 'EUR',
      consent: 'external',
      storage: 'auto',
      load: 'idle',
      privacyUrl: '/privacy',
    },
  ])('%j', (given) => {
    expect(isUsual(given)).toBe(true);
    expect(lines(given)).toEqual([]);
  });
  test.each([
    { adapter: 'http' },
    { contactHours: 'Mon–Fri' },
    { debug: '' },
    { accnt: '#0a7' },
    { theme: 'Dark' },
    { name: 'x'.repeat(3000) },
    { constructor: 'x' },
  ] as readonly Readonly<Record<string, string>>[])('are not %j', (given) => {
    expect(isUsual(given)).toBe(false);
  });
  test('a long value is told at once', () => {
    expect(isUsual({ hideOn: `${'/*'.repeat(1000)}?` })).toBe(false);
    expect(isUsual({ endpoint: `https://${'a.'.repeat(1000)}` })).toBe(false);
  });
  test('every default and every example is, but what stands aside', () => {
    for (const name of names.filter((each) => !/^(debug|consentSource|zIndex)$/.test(each))) {
      const { example, default: standard, words = [] }: Option = OPTIONS[name];
      if (example) expect(isUsual({ [name]: example }), name).toBe(true);
      if (standard !== undefined) expect(isUsual({ [name]: `${standard}` }), name).toBe(true);
      expect(words.length === 0 || words.some((word) => isUsual({ [name]: word })), name).toBe(true);
    }
  });
});

test('of what is usual there is nothing to say', () => {
  const near = fc
    .tuple(
      fc.constantFrom(
        '/',
        './',
        'https://',
        'http:',
        '#',
        '.',
        '-',
        'en',
        'en-',
        'EUR',
        '1',
        '18',
        'auto',
        '/a,',
        '*',
      ),
      fc.oneof(fc.string({ maxLength: 4 }), fc.stringMatching(/^[a-z\d.,:/*#-]{0,8}$/)),
    )
    .map((parts) => parts.join(''));
  const words = fc.constantFrom(
    ...names.flatMap((name): readonly string[] => (OPTIONS[name] as Option).words ?? []),
  );
  const number = fc.integer({ min: -300, max: 300 }).map(String);
  const value = fc.oneof(near, words, number, fc.string());
  let usual = 0;
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 4 }), (given) => {
      if (!isUsual(given)) return;
      usual += 1;
      for (const where of everywhere) expect(lines(given, where)).toEqual([]);
    }),
    { numRuns: 5000 },
  );
  expect(usual).toBeGreaterThan(500);
});
