import { describe, expect, test } from 'vitest';
import { checkFile } from '../../../../../src/cli/check/checkFile';
import { brief, context, only } from '../context';

const catalog = new Map([
  ['kettle', 'Kettle'],
  ['cup', 'Cup'],
  ['scale', 'Scale'],
]);
const near = (productId: string, weight = 1) => ({ productId, weight });
const list = { productId: 'kettle', items: [near('cup', 0.9), near('scale', 0.5)] };
const check = (data: object, isWithCatalog = false) =>
  checkFile('lists', data, { ...context, ...(isWithCatalog && { catalog }) });

test('what a shopper sees beside a product, by name where the catalog is there', async () => {
  const whole = {
    lists: ['kettle', 'cup', 'scale'].map((productId) => ({
      ...list,
      productId,
      items: list.items.filter((item) => item.productId !== productId),
    })),
    popular: ['cup'],
  };
  const { findings, sees } = await check(whole, true);
  expect(findings).toEqual([]);
  expect(sees).toEqual([
    '3 products with neighbours, 1 neighbour on average.',
    'Beside “Kettle”: “Cup” and “Scale”.',
    'To whom nothing is known of: “Cup”.',
  ]);
  expect((await check({ lists: [list] })).sees).toEqual([
    '1 product with neighbours, 2 neighbours on average.',
    'Beside “kettle”: “cup” and “scale”.',
  ]);
});

describe('a list by itself', () => {
  test.each([
    [{ ...list, items: [] }, 'warning lists.empty lists[0].items'],
    [{ ...list, items: [near('kettle')] }, 'warning lists.self lists[0].items[0]'],
    [{ ...list, items: [near('cup'), near('cup')] }, 'warning lists.repeated lists[0].items[1]'],
    [{ ...list, items: [near('cup', 0)] }, 'warning lists.weight lists[0].items[0]'],
    [{ ...list, items: [near('cup', 1), near('scale', 2)] }, 'warning lists.order lists[0].items[1]'],
  ])('%j', async (changed, found) => {
    const { findings } = await check({ lists: [changed] });
    expect(brief(findings)).toEqual([found]);
    expect([findings[0]?.shopper, findings[0]?.mend].every(Boolean)).toBe(true);
  });
  test('two lists of one product', async () => {
    expect(brief((await check({ lists: [list, list] })).findings)).toEqual([
      'warning lists.duplicate lists[1].productId',
    ]);
  });
  test('an id twice among the popular ones', async () => {
    expect(brief((await check({ lists: [list], popular: ['a', 'a'] })).findings)).toEqual([
      'warning lists.repeated popular[1]',
    ]);
  });
});

describe('lists held against the catalog', () => {
  test('ids that lead nowhere, with the nearest that does', async () => {
    const { findings } = await check(
      { lists: [{ productId: 'ketle', items: [near('cupp'), near('zzzzzz')] }], popular: ['nope'] },
      true,
    );
    expect(
      findings.filter(({ rule }) => rule === 'lists.unknown-product').map(({ path, mend }) => [path, mend]),
    ).toEqual([
      ['lists[0].productId', 'Write "kettle", if that is meant, or take it out.'],
      ['lists[0].items[0]', 'Write "cup", if that is meant, or take it out.'],
      ['lists[0].items[1]', 'Take it out, or add it to the catalog.'],
      ['popular[0]', 'Take it out.'],
    ]);
  });
  test('products without a list are one piece of advice', async () => {
    expect(only((await check({ lists: [list] }, true)).findings, 'lists.unlisted').message).toBe(
      '2 products of 3 without a list, e.g. "cup".',
    );
  });
});
