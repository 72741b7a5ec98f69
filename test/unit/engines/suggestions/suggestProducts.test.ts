import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suggestProducts } from '../../../../src/engines/suggestions/suggestProducts';
import type { Product } from '../../../../src/contract/types';

const product = (id: string, more: Partial<Product> = {}): Product => ({
  id,
  title: id.toUpperCase(),
  url: `/${id}`,
  price: { amount: 1, currency: 'EUR' },
  ...more,
});
const list = (productId: string, ...items: (readonly [string, number])[]) => ({
  productId,
  items: items.map(([id, weight]) => ({ productId: id, weight })),
});
const PRODUCTS = 'abcdefgh'.split('').map((id) => product(id, id < 'c' ? { category: 'first' } : {}));
const ask = (
  sources: Partial<Parameters<typeof suggestProducts>[0]>,
  context: Partial<Parameters<typeof suggestProducts>[1]> = {},
) =>
  suggestProducts({ products: PRODUCTS, ...sources }, { placement: 'home', limit: 4, ...context }).map(
    ({ product, reason, because }) => [product.id, reason, ...(because ? [because] : [])].join(' '),
  );

describe('suggestions', () => {
  test('begin with the neighbours of the page’s product, then its shelf, then what is popular, then the rest', () => {
    expect(
      ask({ lists: [list('a', ['d', 2], ['c', 1])], popular: ['h'] }, { productId: 'a', limit: 6 }),
    ).toEqual([
      'd bought_together A',
      'c bought_together A',
      'b same_category',
      'h popular',
      'e other',
      'f other',
    ]);
  });
  test('of what is known of nobody are what is popular', () => {
    expect(ask({ popular: ['h', 'g'] }, { limit: 2 })).toEqual(['h popular', 'g popular']);
  });
  test('weigh what was seen last most, and say which product speaks for each', () => {
    const lists = [list('a', ['d', 1], ['e', 0.9]), list('b', ['e', 1]), list('c', ['f', 1])];
    expect(ask({ lists }, { recent: ['a', 'b', 'c'], limit: 3 })).toEqual([
      'e bought_together A',
      'd bought_together A',
      'f bought_together C',
    ]);
  });
  test('compare weights only within a list', () => {
    const lists = [list('a', ['d', 0.001]), list('b', ['e', 1000])];
    expect(ask({ lists }, { recent: ['a', 'b'], limit: 2 })).toEqual([
      'd bought_together A',
      'e bought_together B',
    ]);
  });
  test('are never sold out, in the cart, on this page or looked at already', () => {
    const products = [
      product('a'),
      product('out', { stock: { level: 'out' } }),
      product('cart'),
      product('seen'),
      product('low', { stock: { level: 'low' } }),
    ];
    const popular = products.map(({ id }) => id);
    expect(
      ask(
        { products, popular, lists: [list('a', ['out', 1], ['a', 1])] },
        { productId: 'a', cart: ['cart'], recent: ['seen'] },
      ),
    ).toEqual(['low popular']);
  });
});

test('suggestions are products of the catalog, once each, within the limit, none of those left out', () => {
  const id = fc.constantFrom(...'abcdefghxyz');
  const ids = fc.array(id, { maxLength: 5 });
  const lists = fc.array(
    fc.tuple(id, fc.array(fc.tuple(id, fc.double({ noNaN: true, min: -5, max: 5 })), { maxLength: 5 })),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(
      lists,
      ids,
      ids,
      ids,
      id,
      fc.integer({ min: 1, max: 12 }),
      (raw, popular, cart, recent, productId, limit) => {
        const found = suggestProducts(
          { products: PRODUCTS, lists: raw.map(([from, items]) => list(from, ...items)), popular },
          { placement: 'home', productId, cart, recent, limit },
        ).map(({ product }) => product.id);
        const left = PRODUCTS.map(({ id }) => id).filter(
          (each) => ![...cart, ...recent, productId].includes(each),
        );
        expect(new Set(found).size).toBe(found.length);
        expect(found.length).toBe(Math.min(limit, left.length));
        expect(left).toEqual(expect.arrayContaining(found));
      },
    ),
  );
});
