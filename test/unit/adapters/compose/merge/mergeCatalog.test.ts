import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { combine } from '../../../../../src/adapters/compose/combine';
import { merge } from '../../../../../src/adapters/compose/merge';
import { createPlaces } from '../../../../../src/adapters/compose/merge/createPlaces';
import { memoryAdapter } from '../../../../../src/adapters/memory';
import { AdapterError } from '../../../../../src/contract/errors';
import type { AdapterFactory, CatalogPort, CatalogQuery, Product } from '../../../../../src/contract/types';
import { adapterOf, createMethod, createStillContext, failing, options, product } from '../fakes';

const { context } = createStillContext();
const names = (count: number) => Array.from({ length: count }, (_, at) => `p${at}`);

/** A catalog in memory under this id, whose search can be taken down. */
function createSource(id: string, ids: readonly string[]) {
  const source = { isDown: false, searches: 0 };
  const factory: AdapterFactory = (given) => {
    const { catalog } = memoryAdapter({ products: ids.map((each) => product(each)) })(given);
    const search: CatalogPort['search'] = async (query, call) => {
      source.searches++;
      if (source.isDown) throw new AdapterError('invalid_input', '');
      return catalog!.search(query, call);
    };
    return { id, catalog: { ...catalog!, search }, dispose: () => {} };
  };
  return Object.assign(source, { factory });
}

const catalogOf = (...factories: readonly AdapterFactory[]) =>
  combine({ catalog: merge(...factories) })(context).catalog!;

/** Every page of a search, until there are no more. */
async function readPages(catalog: CatalogPort, query: Omit<CatalogQuery, 'text'>, between = () => {}) {
  const pages: (readonly string[])[] = [];
  for (let cursor: string | undefined; ; between()) {
    const page = await catalog.search({ text: 'kettle', ...query, ...(cursor && { cursor }) }, options);
    pages.push(page.items.map(({ id }) => id));
    cursor = page.next;
    if (cursor === undefined || pages.length > 500) return pages;
    expect(cursor.length).toBeLessThanOrEqual(300);
  }
}

describe('a search', () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 4 });

  test('brings all products of all sources, page by page, each once', async () => {
    await fc.assert(
      fc.asyncProperty(
        sizes,
        fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
        async (counts, limit) => {
          const sources = counts.map((count, at) => createSource(`s${at}`, names(count)));
          const catalog = catalogOf(...sources.map(({ factory }) => factory));
          const pages = await readPages(catalog, limit === undefined ? {} : { limit });
          const wanted = counts.flatMap((count, at) => names(count).map((id) => `s${at}:${id}`));
          expect(pages.flat().toSorted()).toEqual(wanted.toSorted());
          for (const page of pages) expect(page.length).toBeLessThanOrEqual(limit ?? 20);
          // Nothing is left out of a page that others could have filled.
          for (const page of pages.slice(0, -1)) expect(page.length).toBe(limit ?? 20);
        },
      ),
    );
  });

  test('a source that fails leaves the products of the others whole', async () => {
    const failsAt = fc.integer({ min: 0, max: 5 });
    await fc.assert(
      fc.asyncProperty(sizes, failsAt, fc.integer({ min: 1, max: 7 }), async (counts, at, limit) => {
        const sources = ['lost', ...counts].map((_, place) =>
          createSource(`s${place}`, names(counts[place - 1] ?? 9)),
        );
        const catalog = catalogOf(...sources.map(({ factory }) => factory));
        let pageCount = 0;
        const [lost] = sources;
        lost!.isDown = at === 0;
        const whole = counts.flatMap((count, place) => names(count).map((id) => `s${place + 1}:${id}`));
        const pages = await readPages(catalog, { limit }, () => (lost!.isDown = ++pageCount >= at)).catch(
          (error: unknown) => {
            // Only where the failing one was all that was left, and had answered before.
            expect(at).toBeGreaterThan(0);
            expect(error).toMatchObject({ code: 'invalid_input' });
            return null;
          },
        );
        if (!pages) return;
        const found = pages.flat();
        expect(new Set(found).size).toBe(found.length);
        expect(found.filter((id) => !id.startsWith('s0:')).toSorted()).toEqual(whole.toSorted());
      }),
    );
  });

  test('a source that was away for a page goes on where it stood', async () => {
    const [a, b] = [createSource('a', names(6)), createSource('b', names(12))];
    const catalog = catalogOf(a.factory, b.factory);
    let pageCount = 0;
    const pages = await readPages(catalog, { limit: 4 }, () => (a.isDown = ++pageCount === 1));
    expect(pages.flat().toSorted()).toEqual(
      [...names(6).map((id) => `a:${id}`), ...names(12).map((id) => `b:${id}`)].toSorted(),
    );
    expect(pages[1]?.every((id) => id.startsWith('b:'))).toBe(true);
  });

  test('the best of each come first', async () => {
    const catalog = catalogOf(createSource('a', names(3)).factory, createSource('b', names(3)).factory);
    const { items } = await catalog.search({ text: 'kettle', limit: 4 }, options);
    expect(items.map(({ id }) => id)).toEqual(['a:p0', 'b:p0', 'a:p1', 'b:p1']);
  });

  test('nobody answers: that is a failure, and an abort is an abort', async () => {
    const all = catalogOf(
      adapterOf('a', { catalog: { search: failing('timeout') } }),
      adapterOf('b', { catalog: { search: failing('network') } }),
    );
    await expect(all.search({ text: '' }, options)).rejects.toMatchObject({ code: 'timeout' });
    const aborted = catalogOf(
      adapterOf('a', { catalog: { search: createMethod({ items: [] }) } }),
      adapterOf('b', { catalog: { search: failing('aborted') } }),
    );
    await expect(aborted.search({ text: '' }, options)).rejects.toMatchObject({ code: 'aborted' });
  });

  test('the source that fails is left alone after five failures', async () => {
    const [a, b] = [createSource('a', names(1)), createSource('b', names(1))];
    const search = failing('unavailable');
    const catalog = catalogOf(a.factory, adapterOf('down', { catalog: { search } }), b.factory);
    for (let count = 0; count < 9; count++)
      expect((await catalog.search({ text: 'kettle' }, options)).items).toHaveLength(2);
    expect(search.calls).toHaveLength(5);
  });

  test.each(['', 'x', '{}', '"a"', '~1', 'null'])('it does not go on from "%s"', async (cursor) => {
    const catalog = catalogOf(createSource('a', names(3)).factory, createSource('b', names(3)).factory);
    await expect(catalog.search({ text: '', cursor }, options)).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });

  test('cursors too long for the wire are kept', async () => {
    const long = (id: string): AdapterFactory =>
      adapterOf(id, {
        catalog: {
          search: async ({ cursor }) =>
            cursor === undefined
              ? { items: [product('p0')], next: id.repeat(290) }
              : { items: [product(cursor === id.repeat(290) ? 'p1' : 'wrong')] },
        },
      });
    const pages = await readPages(catalogOf(long('a'), long('b')), { limit: 2 });
    expect(pages).toEqual([
      ['a:p0', 'b:p0'],
      ['a:p1', 'b:p1'],
    ]);
  });

  test('places come back as they were written', () => {
    const place = fc.oneof(
      fc.constant(null),
      fc.constant({}),
      fc.record({ cursor: fc.string({ maxLength: 200 }) }),
    );
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 4 }), (given) => {
        const places = createPlaces();
        expect(places.read(places.write(given))).toEqual(given);
      }),
    );
  });
});

describe('one product', () => {
  const known = (id: string, ...ids: string[]) => {
    const byIds = createMethod(() => ids.map((each) => product(each)));
    const related = createMethod(() => ids.slice(1).map((each) => product(each)));
    const notifyWhenBack = createMethod(undefined);
    const catalog = { search: async () => ({ items: [] }), byIds, related, notifyWhenBack };
    return { ...catalog, factory: adapterOf(id, { catalog }) };
  };
  const idsOf = (products: readonly Product[]) => products.map(({ id }) => id);

  test('is asked for where it is from, in the order asked for, under the id asked for', async () => {
    const [a, b] = [known('a', 'x', 'y'), known('b', 'x', 'z')];
    const catalog = catalogOf(a.factory, b.factory);
    expect(idsOf(await catalog.byIds!(['b:x', 'a:y', 'b:nobody', 'a:x'], options))).toEqual([
      'b:x',
      'a:y',
      'a:x',
    ]);
    expect(a.byIds.calls[0]?.[0]).toEqual(['y', 'x']);
    expect(b.byIds.calls[0]?.[0]).toEqual(['x', 'nobody']);
    expect(await catalog.byIds!([], options)).toEqual([]);
    expect(a.byIds.calls).toHaveLength(1);
  });

  test('an id that nobody gave, such as the page’s own, is looked for everywhere', async () => {
    const [a, b] = [known('a', 'x'), known('b', 'z', 'w')];
    const catalog = catalogOf(a.factory, b.factory);
    expect(idsOf(await catalog.byIds!(['z', 'x'], options))).toEqual(['z', 'x']);
    expect(idsOf(await catalog.related!('z', options))).toEqual(['b:w']);
  });

  test('has the neighbours of its own source', async () => {
    const [a, b] = [known('a', 'x', 'y'), known('b', 'x', 'z')];
    const catalog = catalogOf(a.factory, b.factory);
    expect(idsOf(await catalog.related!('b:x', options))).toEqual(['b:z']);
    expect(a.related.calls).toEqual([]);
    expect(b.related.calls[0]?.[0]).toBe('x');
  });

  test('is waited for where it is from', async () => {
    const [a, b] = [known('a'), known('b')];
    const catalog = catalogOf(a.factory, b.factory);
    await catalog.notifyWhenBack!({ key: 'k', productId: 'b:x', email: 'e' }, options);
    await catalog.notifyWhenBack!({ key: 'k', productId: 'x', email: 'e' }, options);
    expect(b.notifyWhenBack.calls[0]?.[0]).toEqual({ key: 'k', productId: 'x', email: 'e' });
    expect(a.notifyWhenBack.calls).toHaveLength(1);
  });

  test('a source that fails leaves the products of the others', async () => {
    const down = adapterOf('a', {
      catalog: { search: failing('network'), byIds: failing('network'), related: failing('network') },
    });
    const catalog = catalogOf(down, known('b', 'x', 'y').factory);
    expect(idsOf(await catalog.byIds!(['a:x', 'b:x'], options))).toEqual(['b:x']);
    expect(idsOf(await catalog.related!('x', options))).toEqual(['b:y']);
    await expect(catalog.byIds!(['a:x'], options)).rejects.toMatchObject({ code: 'network' });
  });
});

test('the cart, suggestions and messages are given ids as their backends know them', async () => {
  const add = createMethod(undefined);
  const get = createMethod([]);
  const lists = createMethod([{ productId: 'x', items: [] }]);
  const send = createMethod({});
  const shop = adapterOf('shop', {
    catalog: { search: async () => ({ items: [] }) },
    cart: { add },
    suggestions: { get, lists },
    chat: { features: {}, send } as never,
  });
  const files = adapterOf('files', { catalog: { search: async () => ({ items: [] }) } });
  const adapter = combine({ catalog: merge(files, shop), cart: shop, suggestions: shop, chat: shop })(
    context,
  );
  await adapter.cart!.add({ key: 'k', productId: 'files:x', quantity: 1 }, options);
  expect(add.calls[0]).toEqual([{ key: 'k', productId: 'x', quantity: 1 }, options]);
  const wanted = {
    placement: 'p',
    productId: 'shop:x',
    cart: ['files:y', 'z'],
    recent: ['shop:w'],
    limit: 1,
  };
  await adapter.suggestions!.get!(wanted, options);
  expect(get.calls[0]?.[0]).toEqual({ ...wanted, productId: 'x', cart: ['y', 'z'], recent: ['w'] });
  expect(await adapter.suggestions!.lists!(['shop:x'], options)).toEqual([
    { productId: 'shop:x', items: [] },
  ]);
  expect(lists.calls[0]?.[0]).toEqual(['x']);
  const parts = [
    { type: 'text', text: 'files:x' },
    { type: 'products', productIds: ['files:x'] },
  ] as const;
  await adapter.chat!.send({ id: '', token: '' }, { clientId: 'c', parts }, options);
  expect(send.calls[0]?.[1]).toEqual({
    clientId: 'c',
    parts: [parts[0], { ...parts[1], productIds: ['x'] }],
  });
});
