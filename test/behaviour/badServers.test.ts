import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { httpAdapter } from '../../src/adapters/http';
import { createContext } from '../support/createContext';

const BASE = 'https://shop.example/shopbell/v1';
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const adapter = httpAdapter({ endpoint: `${BASE}/` })(createContext({ random: () => 0 }));
const options = { signal: new AbortController().signal, locale: 'zh-Hans', currency: 'CNY' };
const product = { id: 'a', title: 'A', url: '/a', price: { amount: 1, currency: 'CNY' } };

describe('what a server may answer', () => {
  test.each([
    ['HTML', () => HttpResponse.html('<h1>Welcome</h1>'), 'protocol'],
    ['torn JSON', () => new HttpResponse('{"version":"1","items":[{'), 'protocol'],
    ['an empty 200', () => new HttpResponse(null), 'protocol'],
    ['another shape', () => HttpResponse.json({ items: [{ id: 7 }] }), 'protocol'],
    ['a problem', () => HttpResponse.json({ code: 'forbidden' }, { status: 403 }), 'forbidden'],
    ['no connection', () => HttpResponse.error(), 'network'],
  ])('%s becomes one kind of error', async (_, answer, code) => {
    server.use(http.get(`${BASE}/faq`, answer));
    await expect(adapter.faq!.list({}, options)).rejects.toMatchObject({ name: 'AdapterError', code });
  });

  test('a failure that may pass is tried again, three times in all', async () => {
    let calls = 0;
    server.use(
      http.get(`${BASE}/faq`, () => {
        calls++;
        return calls < 3
          ? new HttpResponse(null, { status: 503 })
          : HttpResponse.json({ version: '1', items: [] });
      }),
    );
    expect(await adapter.faq!.list({}, options)).toEqual({ version: '1', items: [] });
    expect(calls).toBe(3);
  });

  test('fields this version does not know are no reason to refuse', async () => {
    server.use(
      http.get(`${BASE}/catalog/products`, () =>
        HttpResponse.json({ items: [{ ...product, hologram: true }], total: 1 }),
      ),
    );
    expect((await adapter.catalog!.byIds!(['a'], options))[0]?.id).toBe('a');
  });
});

describe('what the adapter asks', () => {
  test('language and currency go along, cookies do not, and ids are escaped', async () => {
    let asked: Request | undefined;
    server.use(
      http.get(`${BASE}/catalog/products`, ({ request }) => {
        asked = request;
        return HttpResponse.json({ items: [] });
      }),
    );
    await adapter.catalog!.byIds!(['a&b', 'c d'], options);
    expect(asked?.headers.get('accept-language')).toBe('zh-Hans');
    expect(asked?.credentials).toBe('omit');
    const query = new URL(asked!.url).searchParams;
    expect([query.get('ids'), query.get('currency')]).toEqual(['a&b,c d', 'CNY']);
  });

  test('a call that is aborted ends at once, as aborted', async () => {
    server.use(
      http.get(`${BASE}/faq`, async () => {
        await delay('infinite');
        return HttpResponse.json({});
      }),
    );
    const aborter = new AbortController();
    const call = adapter.faq!.list({}, { ...options, signal: aborter.signal });
    aborter.abort();
    await expect(call).rejects.toMatchObject({ code: 'aborted' });
  });
});
