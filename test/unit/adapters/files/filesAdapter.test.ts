import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filesAdapter, type FilesAdapterOptions } from '../../../../src/adapters/files';
import { AdapterError } from '../../../../src/contract/errors';
import type { Adapter } from '../../../../src/contract/types';
import { createHttpClient } from '../../../../src/lib/createHttpClient';
import { createContext } from '../../../support/createContext';
import { createFakePage } from '../../../support/createFakePage';

const options = { signal: new AbortController().signal, locale: 'en' };
const entry = { id: 'a', question: 'Q', answer: 'A' };
const product = (id: string) => ({
  id,
  title: `Thing ${id}`,
  url: `/${id}`,
  price: { amount: 1, currency: 'EUR' },
});
const list = { productId: 'a', items: [{ productId: 'b', weight: 1 }] };
const ALL: FilesAdapterOptions = {
  faq: 'faq.json',
  products: '/products.json',
  suggestions: '/lists/',
  contact: '/contact.json',
};

/** A static host: files by address, each with an ETag where it has one. */
function createHost(files: Record<string, { body: unknown; etag?: string; status?: number }>) {
  const asked: { readonly url: string; readonly ifNoneMatch: string | null }[] = [];
  const warnings: string[] = [];
  const fetch = async (url: string | URL | Request, init?: RequestInit) => {
    const ifNoneMatch = new Headers(init?.headers).get('if-none-match');
    asked.push({ url: url as string, ifNoneMatch });
    const file = files[url as string];
    if (!file) return new Response('<h1>Not here</h1>', { status: 404 });
    const headers: HeadersInit = file.etag ? { etag: file.etag } : {};
    if (file.etag && file.etag === ifNoneMatch) return new Response(null, { status: 304, headers });
    const body = typeof file.body === 'string' ? file.body : JSON.stringify(file.body);
    return new Response(body, { status: file.status ?? 200, headers });
  };
  const clock = {
    now: () => 0,
    after: (ms: number, run: () => void) => {
      // Retries need not be waited for, and time-outs never come.
      if (ms < 8000) queueMicrotask(run);
      return () => {};
    },
  };
  const page = createFakePage({ url: 'https://shop.example/p/kettle' });
  const context = createContext({
    http: createHttpClient({ fetch, clock, random: () => 0.5, isOnline: () => true }),
    page,
    log: { warn: (message) => void warnings.push(message) },
  });
  const open = (given: FilesAdapterOptions): Adapter => filesAdapter(given)(context);
  return { files, asked, warnings, open, page };
}

const host = () =>
  createHost({
    'https://shop.example/p/faq.json': { body: { version: '7', items: [entry] } },
    'https://shop.example/products.json': { body: [product('a'), product('b'), product('c')] },
    'https://shop.example/lists/lists.json': { body: { lists: [list], popular: ['c'] } },
    'https://shop.example/contact.json': { body: { items: [{ kind: 'email', value: 'a@b.example' }] } },
  });

describe('files as a backend', () => {
  test('a capability exists where its file is named, and nothing is fetched before it is needed', () => {
    const { open, asked } = host();
    const kinds = (given: FilesAdapterOptions) =>
      Object.keys(open(given)).filter((key) => !/^(id|dispose)$/.test(key));
    expect(kinds({})).toEqual([]);
    expect(kinds(ALL)).toEqual(['faq', 'catalog', 'suggestions', 'contact']);
    expect(kinds({ products: '/products.json' })).toEqual(['catalog']);
    expect(open({ suggestions: '/lists/' }).suggestions).not.toHaveProperty('get');
    expect(asked).toEqual([]);
  });
  test('answers from its files, each fetched once, at addresses relative to the page it began on', async () => {
    const { open, asked, page } = host();
    const { faq, catalog, suggestions, contact } = open(ALL);
    page.become({ url: 'https://shop.example/another/place/' });
    expect(await faq!.list({}, options)).toEqual({ version: '7', items: [entry] });
    expect((await catalog!.search({ text: 'thing b' }, options)).items).toEqual([product('b')]);
    expect(await catalog!.byIds!(['c', 'x', 'a'], options)).toEqual([product('c'), product('a')]);
    expect(await catalog!.related!('a', options)).toEqual([product('b')]);
    expect(await suggestions!.lists!(['x', 'a'], options)).toEqual([list]);
    const wanted = { placement: 'home', productId: 'a', limit: 2 };
    expect(
      (await suggestions!.get!(wanted, options)).map(({ product, reason, because }) => [
        product.id,
        reason,
        because,
      ]),
    ).toEqual([
      ['b', 'bought_together', 'Thing a'],
      ['c', 'popular', undefined],
    ]);
    expect(await contact!.ways(options)).toEqual({ items: [{ kind: 'email', value: 'a@b.example' }] });
    expect(asked.map(({ url }) => url).sort()).toEqual([
      'https://shop.example/contact.json',
      'https://shop.example/lists/lists.json',
      'https://shop.example/p/faq.json',
      'https://shop.example/products.json',
    ]);
  });
  test('a bare list is a file too, and of two products with one id the first counts', async () => {
    const { open } = createHost({
      'https://shop.example/faq.json': { body: [entry] },
      'https://shop.example/lists.json': { body: [list] },
      'https://shop.example/products.json': { body: [product('a'), { ...product('a'), title: 'Twice' }] },
      'https://shop.example/contact.json': { body: [{ kind: 'phone', value: '1' }] },
    });
    const { faq, catalog, suggestions, contact } = open({
      faq: '/faq.json',
      products: '/products.json',
      suggestions: '/lists.json',
      contact: '/contact.json',
    });
    expect(await faq!.list({}, options)).toMatchObject({ items: [entry] });
    expect((await catalog!.search({ text: '' }, options)).items).toEqual([product('a')]);
    expect(await suggestions!.lists!(['a'], options)).toEqual([list]);
    expect(await contact!.ways(options)).toEqual({ items: [{ kind: 'phone', value: '1' }] });
  });
  test('ways to reach a person may be given as they are', async () => {
    const ways = [{ kind: 'email', value: 'a@b.example' }];
    expect(await host().open({ contact: ways }).contact!.ways(options)).toEqual({ items: ways });
  });
});

describe('the FAQ’s version', () => {
  const url = 'https://shop.example/faq.json';
  const read = async (adapter: Adapter, ifVersion?: string) => {
    const answer = await adapter.faq!.list(ifVersion ? { ifVersion } : {}, options);
    return answer === 'unchanged' ? answer : answer.version;
  };
  test('is the file’s own', async () => {
    const { open, files } = createHost({ [url]: { body: { version: '1', items: [entry] } } });
    const adapter = open({ faq: url });
    expect(await read(adapter)).toBe('1');
    expect(await read(adapter, '1')).toBe('unchanged');
    files[url] = { body: { version: '2', items: [entry] } };
    expect(await read(adapter, '1')).toBe('2');
  });
  test('else the ETag, by which a known list is not sent again', async () => {
    const { open, files, asked } = createHost({ [url]: { body: [entry], etag: '"e1"' } });
    const version = await read(open({ faq: url }));
    expect(version).toBe('"e1"');
    // The next page knows the version from its cache only.
    const next = open({ faq: url });
    expect(await read(next, version)).toBe('unchanged');
    expect(asked.at(-1)).toEqual({ url, ifNoneMatch: '"e1"' });
    expect(await read(next)).toBe('"e1"');
    expect(await read(next)).toBe('"e1"');
    expect(asked.at(-1)?.ifNoneMatch).toBe('"e1"');
    files[url] = { body: [{ ...entry, answer: 'New' }], etag: 'W/"e2"' };
    expect(await read(next, version)).toBe('W/"e2"');
  });
  test('else a hash of the file', async () => {
    const { open, files } = createHost({ [url]: { body: [entry] } });
    const adapter = open({ faq: url });
    const version = await read(adapter);
    expect(await read(adapter, version)).toBe('unchanged');
    files[url] = { body: [{ ...entry, answer: 'B' }] };
    expect(await read(adapter, version)).not.toBe(version);
  });
  test('is asked of another host without a header that the host would have to allow', async () => {
    const far = 'https://cdn.example/faq.json';
    const { open, asked } = createHost({ [far]: { body: [entry], etag: '"e1"' } });
    expect(await read(open({ faq: far }), '"e1"')).toBe('unchanged');
    expect(asked).toEqual([{ url: far, ifNoneMatch: null }]);
  });
});

describe('trouble', () => {
  const call = {
    faq: (adapter: Adapter) => adapter.faq!.list({}, options),
    catalog: (adapter: Adapter) => adapter.catalog!.search({ text: '' }, options),
    suggestions: (adapter: Adapter) => adapter.suggestions!.lists!([], options),
    contact: (adapter: Adapter) => adapter.contact!.ways(options),
  };
  const cases = [
    ['faq', 'FAQ', { faq: '/x/file.json?v=1' }],
    ['catalog', 'Catalog', { products: '/x/file.json?v=1' }],
    ['suggestions', 'Suggestions', { suggestions: '/x/file.json?v=1' }],
    ['contact', 'Contact', { contact: '/x/file.json?v=1' }],
  ] as const;
  test.each(cases)(
    'a wrong %s file is named, with the command that says why',
    async (capability, kind, given) => {
      for (const body of ['<!doctype html>', '', '{"items":', 'null', '[1]', '{"items":{}}', '"x"']) {
        const { open, warnings } = createHost({ 'https://shop.example/x/file.json?v=1': { body } });
        const message = `${kind} file: not in the form that is read. npx shopbell check file.json says why.`;
        await expect(call[capability](open(given)), body).rejects.toMatchObject({
          name: 'AdapterError',
          code: 'protocol',
          retryable: false,
          adapterId: 'files',
          capability,
          message,
        });
        expect(warnings).toEqual([message]);
      }
    },
  );
  test('a file that is not there is said to the merchant; a host that is down is not', async () => {
    const { open, warnings, files } = createHost({});
    await expect(open({ faq: '/faq.json' }).faq!.list({}, options)).rejects.toMatchObject({
      code: 'not_found',
      status: 404,
      capability: 'faq',
      message: 'FAQ file: The server answered 404.',
    });
    expect(warnings).toHaveLength(1);
    files['https://shop.example/faq.json'] = { body: '', status: 503 };
    await expect(open({ faq: '/faq.json' }).faq!.list({}, options)).rejects.toMatchObject({
      code: 'unavailable',
      retryable: true,
    });
    expect(warnings).toHaveLength(1);
  });
  test('after a failure the next call tries again', async () => {
    const { open, files } = createHost({});
    const { catalog } = open({ products: '/products.json' });
    await expect(catalog!.search({ text: '' }, options)).rejects.toMatchObject({ code: 'not_found' });
    files['https://shop.example/products.json'] = { body: [product('a')] };
    expect((await catalog!.search({ text: '' }, options)).items).toHaveLength(1);
  });
  test('lists that fail leave related products of the same category', async () => {
    const { open, files } = host();
    files['https://shop.example/products.json'] = {
      body: ['a', 'b'].map((id) => ({ ...product(id), category: 'x' })),
    };
    delete files['https://shop.example/lists/lists.json'];
    expect(await open(ALL).catalog!.related!('a', options)).toMatchObject([{ id: 'b' }]);
  });
  describe('and patience', () => {
    /** A host that answers when told to, and says which requests were given up. */
    function createSlowHost() {
      const requests: { readonly signal: AbortSignal; answer(body: unknown): void }[] = [];
      const context = createContext({
        http: (_, { signal }) =>
          new Promise((resolve, reject) => {
            signal.addEventListener('abort', () => reject(new AdapterError('aborted', 'Given up.')));
            requests.push({ signal, answer: (body) => resolve(new Response(JSON.stringify(body))) });
          }),
      });
      const adapter = filesAdapter({
        faq: 'https://shop.example/faq.json',
        products: 'https://shop.example/p.json',
      })(context);
      const search = (signal: AbortSignal) => adapter.catalog!.search({ text: '' }, { signal, locale: 'en' });
      return { adapter, requests, search };
    }
    const aborted = { name: 'AdapterError', code: 'aborted' };

    test('who aborts ends only his own waiting', async () => {
      const { requests, search } = createSlowHost();
      const [one, other] = [new AbortController(), new AbortController()];
      const calls = [search(one.signal), search(other.signal)];
      await expect.poll(() => requests.length).toBe(1);
      one.abort();
      await expect(calls[0]).rejects.toMatchObject(aborted);
      expect(requests[0]!.signal.aborted).toBe(false);
      requests[0]!.answer([product('a')]);
      expect((await calls[1]!).items).toHaveLength(1);
      expect(requests).toHaveLength(1);
    });
    test('when nobody waits any more the request is given up, and the next one asks anew', async () => {
      const { requests, search } = createSlowHost();
      const aborter = new AbortController();
      const calls = [search(aborter.signal), search(aborter.signal)];
      await expect.poll(() => requests.length).toBe(1);
      aborter.abort();
      for (const call of calls) await expect(call).rejects.toMatchObject(aborted);
      expect(requests[0]!.signal.aborted).toBe(true);
      const next = search(new AbortController().signal);
      await expect.poll(() => requests.length).toBe(2);
      requests[1]!.answer([]);
      expect((await next).items).toEqual([]);
    });
    test('who has aborted before asks nothing', async () => {
      const { adapter, requests, search } = createSlowHost();
      const signal = AbortSignal.abort();
      await expect(search(signal)).rejects.toMatchObject(aborted);
      await expect(adapter.faq!.list({}, { signal, locale: 'en' })).rejects.toMatchObject(aborted);
      expect(requests).toEqual([]);
    });
    test('who disposes ends all', async () => {
      const { adapter, requests } = createSlowHost();
      const call = adapter.faq!.list({}, options);
      expect(requests).toHaveLength(1);
      adapter.dispose();
      await expect(call).rejects.toMatchObject(aborted);
      expect(requests[0]!.signal.aborted).toBe(true);
    });
  });
  test('whatever the file says, an answer or an AdapterError comes of it', async () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const body = fc.oneof(
      fc.json(),
      fc.string(),
      fc.constantFrom('{"__proto__":{"x":1},"items":[]}', '{"version":1,"items":[]}'),
    );
    await fc.assert(
      fc.asyncProperty(body, fc.constantFrom(...cases), async (text, [capability, , given]) => {
        const { open } = createHost({ 'https://shop.example/x/file.json?v=1': { body: text } });
        const error: unknown = await call[capability](open(given)).then(
          () => null,
          (reason: unknown) => reason,
        );
        if (error) expect(error).toMatchObject({ name: 'AdapterError', code: 'protocol' });
      }),
      { numRuns: 500 },
    );
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });
});
