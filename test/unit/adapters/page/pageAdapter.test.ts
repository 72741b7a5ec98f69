import { describe, expect, test } from 'vitest';
import { pageAdapter, type PageAdapterOptions } from '../../../../src/adapters/page';
import type { Clock } from '../../../../src/contract/types';
import { createContext, createMemory } from '../../../support/createContext';
import { createFakePage, type FakePageContent } from '../../../support/createFakePage';

const options = { signal: new AbortController().signal, locale: 'en' };
const DAY_MS = 86_400_000;
const KEY = 'adapter:page:catalog';

const product = (sku: string, category = 'Kitchen') => ({
  '@type': 'Product',
  name: `Thing ${sku}`,
  sku,
  category,
  url: `/p/${sku}`,
  offers: { '@type': 'Offer', price: 5, priceCurrency: 'EUR' },
});
const faq = (answer: string) => ({
  '@type': 'FAQPage',
  mainEntity: [
    { '@type': 'Question', name: 'Is delivery free?', acceptedAnswer: { '@type': 'Answer', text: answer } },
  ],
});
const pageOf = (sku: string, category?: string): Partial<FakePageContent> => ({
  url: `https://shop.example/p/${sku}`,
  jsonLd: [product(sku, category)],
});

interface Visit extends PageAdapterOptions {
  readonly storage?: ReturnType<typeof createMemory>;
  readonly now?: () => number;
}

function createVisit(start: Partial<FakePageContent>, more: Visit = {}) {
  const page = createFakePage(start);
  const storage = more.storage ?? createMemory();
  const clock: Clock = { now: more.now ?? (() => 0), after: () => () => {} };
  const context = createContext({
    page,
    storage,
    clock,
    http: () => Promise.reject(new Error('The page adapter asked a server.')),
  });
  const adapter = pageAdapter(more)(context);
  const find = async (text: string) =>
    (await adapter.catalog!.search({ text }, options)).items.map(({ id }) => id);
  return { adapter, page, storage, find };
}

describe('what the page has is what there is', () => {
  test('a FAQ page has a FAQ, a product page a catalog, another page nothing', () => {
    const kinds = (start: Partial<FakePageContent>) =>
      Object.keys(createVisit(start).adapter).filter((key) => !/^(id|dispose)$/.test(key));
    expect(kinds({ jsonLd: [faq('Yes.')] })).toEqual(['faq']);
    expect(kinds(pageOf('a'))).toEqual(['catalog', 'suggestions']);
    expect(kinds({ jsonLd: [{ '@type': 'Organization' }] })).toEqual([]);
    expect(Object.keys(pageAdapter()(createContext()))).toEqual(['id', 'dispose']);
  });
  test('the FAQ is not told twice, and anew when the page changes', async () => {
    const { adapter, page } = createVisit({ jsonLd: [faq('Yes.')] });
    const list = await adapter.faq!.list({}, options);
    if (list === 'unchanged') throw new Error('A first call knows no version.');
    expect(list.items).toMatchObject([{ question: 'Is delivery free?', answer: 'Yes.' }]);
    expect(await adapter.faq!.list({ ifVersion: list.version }, options)).toBe('unchanged');
    page.become({ jsonLd: [faq('Not any more.')] });
    expect(await adapter.faq!.list({ ifVersion: list.version }, options)).toMatchObject({
      items: [{ answer: 'Not any more.' }],
    });
  });
});

describe('products seen in this document', () => {
  test('stay known through soft navigations, the newest first', async () => {
    const { adapter, page, find } = createVisit(pageOf('a'));
    expect(await find('thing')).toEqual(['a']);
    page.become(pageOf('b'));
    page.become({ url: 'https://shop.example/about', jsonLd: [] });
    expect(await find('thing')).toEqual(['b', 'a']);
    expect((await adapter.catalog!.byIds!(['b', 'x', 'a'], options)).map(({ id }) => id)).toEqual(['b', 'a']);
    expect((await adapter.catalog!.related!('a', options)).map(({ id }) => id)).toEqual(['b']);
  });
  test('are suggested, each with an honest reason, and the page’s own never is', async () => {
    const { adapter, page, find } = createVisit(pageOf('c', 'Garden'));
    await find('');
    page.become({
      url: 'https://shop.example/list',
      title: 'All',
      jsonLd: [product('d', 'Bath'), product('e')],
    });
    page.become(pageOf('a'));
    const found = await adapter.suggestions!.get!({ placement: 'home', limit: 5 }, options);
    expect(found.map(({ product, reason }) => [product.id, reason])).toEqual([
      ['e', 'same_category'],
      ['d', 'other'],
      ['c', 'viewed'],
    ]);
  });
  test('after dispose nothing is watched any more', async () => {
    const { adapter, page, find } = createVisit(pageOf('a'));
    await find('');
    expect(page.listenerCount()).toBe(1);
    adapter.dispose();
    adapter.dispose();
    await expect.poll(page.listenerCount).toBe(0);
    const early = createVisit(pageOf('a'));
    early.adapter.dispose();
    await early.find('');
    await expect.poll(early.page.listenerCount).toBe(0);
  });
});

describe('what a shopper looked at', () => {
  test('is never stored without consent', async () => {
    const { page, storage, find } = createVisit(pageOf('a'));
    await find('');
    page.become(pageOf('b'));
    await find('thing');
    expect(await storage.entries('')).toEqual([]);
  });
  test('is known at the next page where the shopper agreed, for thirty days', async () => {
    const storage = createMemory();
    const mayRemember = () => true;
    const first = createVisit(pageOf('a'), { storage, mayRemember });
    await first.find('');
    await expect.poll(() => storage.get(KEY)).toBeDefined();
    const later = createVisit(pageOf('b'), { storage, mayRemember, now: () => 29 * DAY_MS });
    expect(await later.find('')).toEqual(['b', 'a']);
    await expect.poll(async () => (await storage.get<unknown[]>(KEY))?.length).toBe(2);
    const front = createVisit({ jsonLd: [] }, { storage, mayRemember, now: () => 31 * DAY_MS });
    expect(await front.find('')).toEqual(['b']);
  });
  test('is at most the two hundred newest', async () => {
    const storage = createMemory();
    const mayRemember = () => true;
    let now = 0;
    const { page, find, adapter } = createVisit(pageOf('a'), { storage, mayRemember, now: () => ++now });
    await find('');
    for (let at = 0; at < 250; at++) page.become(pageOf(`n${at}`));
    await find('');
    await expect.poll(async () => (await storage.get<unknown[]>(KEY))?.length).toBe(200);
    expect(await adapter.catalog!.byIds!(['a', 'n0', 'n49', 'n50', 'n249'], options)).toHaveLength(2);
  });
  test('is neither read nor written from the moment the shopper withdraws', async () => {
    const storage = createMemory();
    let agrees = true;
    const mayRemember = () => agrees;
    const { page, find } = createVisit(pageOf('a'), { storage, mayRemember });
    await expect.poll(() => storage.get(KEY)).toBeDefined();
    agrees = false;
    page.become(pageOf('b'));
    await find('');
    expect(JSON.stringify(await storage.get(KEY))).not.toContain('"b"');
    const next = createVisit(pageOf('c'), { storage, mayRemember });
    expect(await next.find('')).toEqual(['c']);
  });
  test('is forgotten in memory too when the shopper withdraws: what the page shows is all that is left', async () => {
    const storage = createMemory();
    let agrees = true;
    let tell = () => {};
    const consent = {
      mayRemember: () => agrees,
      onConsent(listener: () => void) {
        tell = listener;
        return () => {};
      },
    };
    const { page, find } = createVisit(pageOf('a'), { storage, ...consent });
    await find('');
    page.become(pageOf('b'));
    expect((await find('')).toSorted()).toEqual(['a', 'b']);
    agrees = false;
    await storage.delete(KEY);
    tell();
    expect(await find('')).toEqual(['b']);
    expect(await storage.get(KEY)).toBeUndefined();
    // Yes again: from now on, with what the page shows.
    agrees = true;
    tell();
    await expect.poll(async () => (await storage.get<unknown[]>(KEY))?.length).toBe(1);
  });
  test('a yes stores what the page shows without waiting for the next one', async () => {
    const storage = createMemory();
    let agrees = false;
    let tell = () => {};
    const { find } = createVisit(pageOf('a'), {
      storage,
      mayRemember: () => agrees,
      onConsent(listener) {
        tell = listener;
        return () => {};
      },
    });
    await find('');
    expect(await storage.get(KEY)).toBeUndefined();
    agrees = true;
    tell();
    await expect.poll(() => storage.get(KEY)).toBeDefined();
  });
  test('broken records are left out', async () => {
    const storage = createMemory();
    await storage.set(KEY, [null, { product: { id: 'x' }, seenAt: 1 }, { product: null }, 'y']);
    expect(await createVisit(pageOf('a'), { storage, mayRemember: () => true }).find('')).toEqual(['a']);
    await storage.set(KEY, { not: 'a list' });
    expect(await createVisit(pageOf('a'), { storage, mayRemember: () => true }).find('')).toEqual(['a']);
  });
});

test('an aborted call says so', async () => {
  const { adapter } = createVisit({ jsonLd: [faq('Yes.'), product('a')] });
  const aborted = { ...options, signal: AbortSignal.abort() };
  for (const call of [
    adapter.faq!.list({}, aborted),
    adapter.catalog!.search({ text: '' }, aborted),
    adapter.suggestions!.get!({ placement: 'home', limit: 1 }, aborted),
  ]) {
    await expect(call).rejects.toMatchObject({ name: 'AdapterError', code: 'aborted' });
  }
});
