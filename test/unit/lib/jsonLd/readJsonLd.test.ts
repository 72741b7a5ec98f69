import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMainProduct, findProductId } from '../../../../src/lib/jsonLd/findMainProduct';
import { readJsonLd } from '../../../../src/lib/jsonLd/readJsonLd';

const read = (...blocks: unknown[]) => readJsonLd(blocks.map((block) => JSON.stringify(block)));
const names = (...blocks: unknown[]) => {
  const { things, text } = read(...blocks);
  return things.map((thing) => text(thing, 'name')).filter(Boolean);
};

describe('the things of a page', () => {
  test('stand at the top, in lists, in graphs, and as the main entity of a page', () => {
    expect(names({ name: 'a' }, [{ name: 'b' }, [{ name: 'c' }]])).toEqual(['a', 'b', 'c']);
    expect(names({ '@graph': [{ name: 'a' }, { '@graph': { name: 'b' } }] })).toEqual(['a', 'b']);
    expect(names({ '@type': ['WebPage', 'ItemPage'], mainEntity: { name: 'a' } })).toEqual(['a']);
    expect(names({ '@type': 'Organization', founder: { name: 'a' } })).toEqual([]);
  });
  test('a malformed block, or one too large, spoils no other', () => {
    const large = JSON.stringify({ name: 'x'.repeat(200_001) });
    const { things } = readJsonLd(['{', 'null', '7', large, '{"name":"a"}', '']);
    expect(things).toEqual([{ name: 'a' }]);
  });
  test('references are followed, and those that lead nowhere or in a circle end', () => {
    const { things, get, text } = read({
      '@graph': [
        {
          '@id': '#a',
          name: 'A',
          image: { '@id': '#b' },
          url: { '@id': 'https://a' },
          other: { '@id': '#a' },
        },
        { '@id': '#b', url: '/b.jpg' },
      ],
    });
    const a = things.find((thing) => text(thing, 'name') === 'A')!;
    expect(get(a, 'image')).toEqual([{ '@id': '#b', url: '/b.jpg' }]);
    expect(text(a, 'url')).toBe('https://a');
    expect(get(a, 'other')).toEqual([a]);
  });
  test('types may carry the address of schema.org', () => {
    const { things, isA } = read({ '@type': 'http://schema.org/Product' }, { '@type': ['schema:Product'] });
    expect(things.map((thing) => isA(thing, /^Product$/))).toEqual([true, true]);
    expect(isA({ '@type': 'https://elsewhere.example/Product' }, /^Product$/)).toBe(false);
  });
  test('a property has any number of values', () => {
    const { things, get, text } = read({ image: ['/1.jpg', null, '/2.jpg'], name: 'A', url: null });
    expect(['image', 'name', 'url', 'sku', 'toString'].map((name) => get(things[0]!, name))).toEqual([
      ['/1.jpg', '/2.jpg'],
      ['A'],
      [],
      [],
      [],
    ]);
    expect([text(things[0]!, 'image'), text(things[0]!, 'sku')]).toEqual(['/1.jpg', '']);
  });
});

describe('the product a page is about', () => {
  const page = { url: () => 'https://shop.example/p/b', title: () => 'Blue mug | Shop' };
  const main = (...blocks: unknown[]) => {
    const jsonLd = read(...blocks);
    const node = findMainProduct(jsonLd, page);
    return node && findProductId(jsonLd, node);
  };
  const product = (sku: unknown, more: object = {}) => ({
    '@type': 'Product',
    name: `Mug ${sku}`,
    sku,
    ...more,
  });

  test('is the one that is there, by sku, product id or group id, numbers too', () => {
    expect(main(product('m'))).toBe('m');
    expect(main({ '@type': 'Product', productID: 17 })).toBe('17');
    expect(main({ '@type': ['Thing', 'ProductGroup'], productGroupID: 'g' })).toBe('g');
    expect(main({ '@type': 'Organization', sku: 'x' })).toBeUndefined();
  });
  test('is the one with the page’s address or name among several', () => {
    expect(main(product('a', { url: '/p/a' }), product('b', { url: 'https://shop.example/p/b?v=1#x' }))).toBe(
      'b',
    );
    expect(main(product('a'), product('b', { offers: [{ url: '/p/b' }] }))).toBe('b');
    expect(main(product('a'), product('b', { name: 'Blue mug' }))).toBe('b');
  });
  test('is told twice by some pages', () => {
    const again = { '@type': 'Product', name: 'Mug m', aggregateRating: {} };
    expect(main(again, product('m'))).toBe('m');
    expect(main(product('m'), { '@type': 'Product', aggregateRating: {} })).toBe('m');
  });
  test('is nobody on a listing', () => {
    expect(main(product('a', { url: '/p/a' }), product('c', { url: '/p/c' }))).toBeUndefined();
  });
});

test('no JSON throws, recurses without end, or touches a prototype', () => {
  const key = fc.constantFrom(
    '@graph',
    '@type',
    '@id',
    'mainEntity',
    'sku',
    'name',
    'url',
    'offers',
    '__proto__',
    'constructor',
    'toString',
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: 'medium' },
      fc.constantFrom('Product', 'WebPage', '#a', 1, null, true),
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.array(fc.tuple(key, tie('tree')), { maxLength: 5 }).map((pairs) => {
        // As JSON.parse makes it: `__proto__` is a key like any other.
        const text = pairs.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join();
        return JSON.parse(`{${text}}`) as unknown;
      }),
    ),
  }));
  const before = Object.getOwnPropertyNames(Object.prototype);
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 4 }), (blocks) => {
      const jsonLd = read(...blocks);
      const node = findMainProduct(jsonLd, { url: () => 'https://a/', title: () => 'a' });
      const id = node && findProductId(jsonLd, node);
      expect(['string', 'undefined']).toContain(typeof id);
    }),
    { numRuns: 1000 },
  );
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  expect(typeof readJsonLd(['['.repeat(99_000)]).things).toBe('object');
  expect(readJsonLd(['{"@graph":'.repeat(10_000) + '1' + '}'.repeat(10_000)]).things.length).toBeLessThan(20);
});
