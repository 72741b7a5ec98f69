import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faq } from '../../../../demo/shop/data/faq';
import { createFaqIndex } from '../../../../src/engines/faq/createFaqIndex';
import { language as en } from '../../../../src/engines/faq/languages/en';
import { language as zh } from '../../../../src/engines/faq/languages/zh';

const ANSWER = 0.55;
const english = createFaqIndex(
  faq.filter(({ locale }) => locale === 'en'),
  { language: en },
);
const chinese = createFaqIndex(
  faq.filter(({ locale }) => locale === 'zh-Hans'),
  { language: zh },
);
const top = (query: string) => english.search(query, { limit: 1 })[0];

describe('the demo shop’s questions, as shoppers ask them', () => {
  test.each([
    ['how many days does it take to arrive', 'delivery-times'],
    ['do you deliver to switzerland', 'abroad'],
    ['what does shipping cost', 'delivery-costs'],
    ['i want my money back when', 'refund-when'],
    ['can i wash the mug in the dishwasher', 'dishwasher'],
    ['is the kettle ok for an induction stove', 'induction'],
    ['opening times on sunday', 'opening-hours'],
    ['promo code is not accepted', 'voucher'],
  ])('%s → %s', (query, id) => {
    expect(english.search(query, { limit: 3 }).map((match) => match.id)).toContain(id);
    expect(top(query)?.id).toBe(id);
  });
  test('a typo changes nothing', () => {
    expect(top('is delivrey free')?.id).toBe(top('is delivery free')?.id);
    expect(top('guarentee period')?.id).toBe('guarantee');
  });
  test.each([
    ['运费怎么算', 'delivery-costs.zh'],
    ['马克杯可以放洗碗机吗', 'dishwasher.zh'],
    ['退款几天到账', 'refund-when.zh'],
  ])('%s → %s', (query, id) => {
    expect(chinese.search(query, { limit: 1 })[0]?.id).toBe(id);
  });
});

describe('it knows when it does not know', () => {
  test.each(['who won the world cup', 'write me a poem about the sea', 'my flux capacitor hums in c minor'])(
    '%s',
    (query) => {
      expect(top(query)?.confidence ?? 0).toBeLessThan(ANSWER);
    },
  );
});

test('hostile entries and queries neither throw nor match by accident', () => {
  const index = createFaqIndex(
    [
      { id: '__proto__', question: 'constructor', answer: '' },
      { id: 'long', question: 'a', answer: 'word '.repeat(20_000) },
      { id: 'emoji', question: '🙂🙂', answer: '🙂' },
      { id: 'empty', question: '', answer: '' },
    ],
    { language: en },
  );
  expect(index.search('constructor', { limit: 3 })[0]?.id).toBe('__proto__');
  expect(createFaqIndex([], { language: en }).search('anything', { limit: 3 })).toEqual([]);
  expect(index.search('', { limit: 3 })).toEqual([]);
});

test('whatever is typed: ids from the list, at most as many as asked for, best first, probabilities', () => {
  const ids = new Set(faq.map(({ id }) => id));
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.lorem()),
      fc.integer({ min: 1, max: 5 }),
      (query, limit) => {
        const matches = english.search(query, { limit });
        expect(matches.length).toBeLessThanOrEqual(limit);
        for (const [index, { id, score, confidence }] of matches.entries()) {
          expect(ids.has(id)).toBe(true);
          expect(confidence >= 0 && confidence <= 1).toBe(true);
          expect(score).toBeLessThanOrEqual(matches[index - 1]?.score ?? Infinity);
        }
      },
    ),
  );
});
