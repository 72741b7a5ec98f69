import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDeviceCatalog } from '../../../../src/adapters/device/createDeviceCatalog';
import type { Product } from '../../../../src/contract/types';

const options = { signal: new AbortController().signal, locale: 'en' };
const product = (id: string, category = 'all'): Product => ({
  id,
  title: `Thing ${id}`,
  url: `/${id}`,
  price: { amount: 1, currency: 'EUR' },
  category,
});
const create = (
  products: readonly Product[],
  findList?: Parameters<typeof createDeviceCatalog>[0]['findList'],
) => createDeviceCatalog({ adapterId: 'test', load: async () => products, ...(findList && { findList }) });

async function readAll(catalog: ReturnType<typeof create>, limit: number) {
  const ids: string[] = [];
  for (let cursor: string | undefined, pages = 0; pages < 1000; pages++) {
    const { items, next } = await catalog.search(
      { text: 'thing', limit, ...(cursor && { cursor }) },
      options,
    );
    ids.push(...items.map(({ id }) => id));
    if (!next) return ids;
    cursor = next;
  }
  throw new Error('The list never ends.');
}

test('pages together are the whole, once each, whatever their length', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(40), fc.integer({ min: 1, max: 50 }), async (count, limit) => {
      const products = Array.from({ length: count }, (_, at) => product(`${at}`));
      expect(await readAll(create(products), limit)).toEqual(products.map(({ id }) => id));
    }),
  );
});

test('a new product before the cursor shifts nothing', async () => {
  let products = ['a', 'b', 'c', 'd'].map((id) => product(id));
  const catalog = createDeviceCatalog({ adapterId: 'test', load: async () => products });
  const first = await catalog.search({ text: '', limit: 2 }, options);
  products = [product('new'), ...products];
  const second = await catalog.search({ text: '', limit: 2, cursor: first.next! }, options);
  expect(second.items.map(({ id }) => id)).toEqual(['c', 'd']);
  expect(second.next).toBeUndefined();
});

test('a cursor that leads nowhere is said, and pages are never longer than the contract allows', async () => {
  const catalog = create(Array.from({ length: 300 }, (_, at) => product(`${at}`)));
  await expect(catalog.search({ text: '', cursor: 'x' }, options)).rejects.toMatchObject({
    code: 'invalid_input',
    capability: 'catalog',
  });
  expect((await catalog.search({ text: '', limit: 1000 }, options)).items).toHaveLength(200);
  expect((await catalog.search({ text: '' }, options)).items).toHaveLength(20);
});

test('related are the listed neighbours, else those of the same category', async () => {
  const products = [product('a', 'x'), product('b', 'x'), product('c', 'y')];
  const related = async (...args: Parameters<typeof create>) =>
    (await create(...args).related('a', options)).map(({ id }) => id);
  const list = {
    productId: 'a',
    items: [
      { productId: 'gone', weight: 2 },
      { productId: 'c', weight: 1 },
    ],
  };
  expect(await related(products, async () => list)).toEqual(['c']);
  expect(await related(products, async () => undefined)).toEqual(['b']);
  expect(await related(products, async () => Promise.reject(new Error('no lists')))).toEqual(['b']);
  expect(
    await related([
      { ...product('a'), category: '' },
      { ...product('b'), category: '' },
    ]),
  ).toEqual([]);
});
