import { describe, expect, test } from 'vitest';
import { checkFile } from '../../../../../src/cli/check/checkFile';
import { brief, context, only } from '../context';

const product = {
  id: 'kettle',
  title: 'Kettle',
  url: '/kettle',
  imageUrl: '/kettle.webp',
  price: { amount: 7900, currency: 'EUR' },
};
const check = (...items: readonly object[]) => checkFile('catalog', { items }, context);

test('what a shopper sees: how many, from which price to which, and a card', async () => {
  const { findings, sees } = await check(product, {
    ...product,
    id: 'cup',
    category: 'table',
    price: { amount: 1250, currency: 'EUR' },
    compareAtPrice: { amount: 1500, currency: 'EUR' },
    rating: { value: 4.56, count: 12 },
    stock: { level: 'low', quantity: 2 },
  });
  expect(findings).toEqual([]);
  expect(sees).toEqual([
    '2 products in 1 category, from €12.50 to €79.00.',
    'A card: “Kettle” · €12.50 · was €15.00 · ★ 4.6 (12) · only 2 left',
  ]);
});

describe('one product', () => {
  test.each([
    [{ title: '' }, 'error catalog.empty-title items[0].title'],
    [{ title: 'Kettle &amp; co' }, 'warning file.markup items[0].title'],
    [{ description: '<p>Enamel</p>' }, 'warning file.markup items[0].description'],
    [{ url: '' }, 'error catalog.address items[0].url'],
    [{ url: 'javascript:alert(1)' }, 'error catalog.address items[0].url'],
    [{ url: 'http://shop.example/kettle' }, 'warning catalog.insecure items[0].url'],
    [{ url: 'products/kettle' }, 'warning catalog.relative items[0].url'],
    [{ imageUrl: 'data:image/png;base64,AA' }, 'warning catalog.address items[0].imageUrl'],
    [{ imageUrl: '../kettle.webp' }, 'warning catalog.relative items[0].imageUrl'],
    [{ imageUrl: undefined }, 'advice catalog.no-picture items[0]'],
    [{ price: { amount: 0, currency: 'EUR' } }, 'warning catalog.price items[0].price.amount'],
    [{ price: { amount: -100, currency: 'EUR' } }, 'error catalog.price items[0].price.amount'],
    [{ compareAtPrice: product.price }, 'warning catalog.compare-at-price items[0].compareAtPrice'],
    [
      { compareAtPrice: { amount: 9900, currency: 'USD' } },
      'warning catalog.compare-at-price items[0].compareAtPrice',
    ],
    [{ price: { amount: 7900, currency: 'EUO' } }, 'warning catalog.currency items[0].price.currency'],
    [{ stock: { level: 'instock' } }, 'warning catalog.stock-level items[0].stock.level'],
    [
      { stock: { level: 'in', asOf: '2026-05-01T00:00:00Z' } },
      'warning catalog.stock-age items[0].stock.asOf',
    ],
    [
      {
        variants: [
          { id: 'a', title: 'A' },
          { id: 'a', title: 'B' },
        ],
      },
      'error catalog.duplicate-variant items[0].variants[1]',
    ],
    [
      { variants: [{ id: 'a', title: 'A', price: { amount: 100, currency: 'USD' } }] },
      'warning catalog.currency-mix items[0].variants[0]',
    ],
  ])('%j', async (change, found) => {
    const { findings } = await check(JSON.parse(JSON.stringify({ ...product, ...change })) as object);
    expect(brief(findings)).toEqual([found]);
    expect([findings[0]?.shopper, findings[0]?.mend].every(Boolean)).toBe(true);
  });

  test.each([
    ['sold out', 'Write "out".'],
    ['in_stock', 'Write "in".'],
    ['limited', 'Write "low".'],
    ['7', 'Write "in", "low" or "out", or leave "stock" out.'],
  ])('the stock "%s"', async (level, mend) => {
    const { findings } = await check({ ...product, stock: { level } });
    expect(only(findings, 'catalog.stock-level').mend).toBe(mend);
  });
});

describe('products together', () => {
  test('the same id twice', async () => {
    const { findings } = await check(product, product);
    expect(only(findings, 'catalog.duplicate-id')).toMatchObject({
      level: 'error',
      path: 'items[1].id',
      entry: 'kettle',
    });
  });
  test('prices written in euros', async () => {
    const items = [79, 12, 5].map((amount) => ({
      ...product,
      id: `${amount}`,
      price: { amount, currency: 'EUR' },
    }));
    const { findings } = await check(...items);
    expect(only(findings, 'catalog.minor-units')).toMatchObject({
      level: 'warning',
      shopper: '€0.79 instead of 79.00 EUR.',
      mend: 'Write 7900 for 79.00 EUR, and so on.',
    });
    expect((await check(...items.slice(0, 2))).findings).toEqual([]);
  });
  test('small prices in a currency without minor units are prices', async () => {
    const items = [80, 90, 95].map((amount) => ({
      ...product,
      id: `${amount}`,
      price: { amount, currency: 'JPY' },
    }));
    expect((await check(...items)).findings).toEqual([]);
  });
  test('two currencies', async () => {
    const { findings } = await check(product, {
      ...product,
      id: 'b',
      price: { amount: 100, currency: 'CNY' },
    });
    expect(only(findings, 'catalog.currency-mix').message).toBe('The prices are in EUR and CNY.');
  });
  test('pictures that are missing are one piece of advice', async () => {
    const { imageUrl: _, ...bare } = product;
    const { findings } = await check(product, ...['a', 'b', 'c', 'd'].map((id) => ({ ...bare, id })));
    expect(findings).toMatchObject([{ message: '4 products of 5 without "imageUrl": a, b, c and 1 more.' }]);
  });
});
