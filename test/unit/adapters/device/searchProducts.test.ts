import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchProducts, toSearchable } from '../../../../src/adapters/device/searchProducts';
import type { Product } from '../../../../src/contract/types';

const product = (id: string, title: string, more: Partial<Product> = {}): Product => ({
  id,
  title,
  url: `/${id}`,
  price: { amount: 1, currency: 'EUR' },
  ...more,
});
const CATALOG = [
  product('kettle', 'Pouring kettle, 1 l', { category: 'Kitchen', description: 'For tea and coffee.' }),
  product('glass', 'Set of glasses', { category: 'Table' }),
  product('berry', 'Berry bowl', { description: 'Holds a kettle of fish.' }),
  product('cafe', 'Café au lait cup', { category: 'Küche' }),
  product('tasse', 'Große Tasse', { variants: [{ id: 'tasse-blue', title: 'Nachtblau' }] }),
  product('bottle', '不锈钢保温壶', { category: '厨房' }),
  product('tea', '日本のお茶ギフト'),
];
const index = CATALOG.map(toSearchable);
const search = (text: string) => searchProducts(index, text).map(({ id }) => id);

describe('a shopper finds products', () => {
  test.each([
    ['by a word of the title, before those that only speak of it', 'kettle', ['kettle', 'berry']],
    ['by the beginning of a word', 'kett', ['kettle', 'berry']],
    ['by a plural of what is one', 'kettles', ['kettle', 'berry']],
    ['by one of what is plural', 'glass', ['glass']],
    ['by a plural that changes its end', 'berries', ['berry']],
    ['by a German plural', 'Tassen', ['tasse']],
    ['without accents', 'cafe', ['cafe']],
    ['with accents the shop left out', 'kéttle', ['kettle', 'berry']],
    ['with ss for ß', 'grosse', ['tasse']],
    ['by category', 'kuche', ['cafe']],
    ['by variant', 'nachtblau', ['tasse']],
    ['by id', 'bottle', ['bottle']],
    ['by all words, in any order and place', 'coffee kettle', ['kettle']],
    ['by most words, where nothing has all', 'kettle for the garden', ['kettle']],
    ['in Chinese by a part', '保温', ['bottle']],
    ['in Chinese not by a lesser part of a phrase', '保温水壶', []],
    ['in Chinese by most pairs of a phrase', '不锈钢保温杯', ['bottle']],
    ['in Japanese by a part', 'お茶', ['tea']],
  ])('%s', (_, text, ids) => {
    expect(search(text)).toEqual(ids);
  });
  test('but not by a code that is longer or shorter', () => {
    const codes = ['KX100', 'DVD'].map((title) => toSearchable(product(title, title)));
    expect(
      ['kx1001', 'kx10s', 'dvds', 'kx100', 'kx1'].map((text) => searchProducts(codes, text).length),
    ).toEqual([0, 0, 0, 1, 1]);
  });
  test('and nothing where no word is known', () => {
    expect(search('trampoline')).toEqual([]);
    expect(search('?!')).toEqual([]);
    expect(search('trampoline for the very tall kettle')).toEqual([]);
  });
  test('and everything, in the shop’s order, without words', () => {
    expect(search('  ')).toEqual(CATALOG.map(({ id }) => id));
  });
});

test('any product is found by its whole title, and nothing throws', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 8 }),
      fc.string(),
      (titles, text) => {
        const catalog = titles.map((title, at) => toSearchable(product(`${at}`, title)));
        searchProducts(catalog, text);
        titles.forEach((title, at) => {
          if (/[\p{L}\p{N}]/u.test(title))
            expect(searchProducts(catalog, title).map(({ id }) => id)).toContain(`${at}`);
        });
      },
    ),
  );
});
