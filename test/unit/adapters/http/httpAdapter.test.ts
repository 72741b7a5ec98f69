import { expect, test, vi } from 'vitest';
import { httpAdapter } from '../../../../src/adapters/http';
import { AdapterError } from '../../../../src/contract/errors';
import type { HttpClient, HttpRequest } from '../../../../src/contract/types';
import { CAPABILITIES } from '../../../../src/contract/types/common';
import { createContext } from '../../../support/createContext';

const options = { signal: new AbortController().signal, locale: 'en' };

function setUp(answer: (url: string, request: HttpRequest) => Response) {
  const calls: { readonly url: string; readonly request: HttpRequest }[] = [];
  const context = createContext({
    http: async (url, request) => {
      calls.push({ url, request });
      return answer(url, request);
    },
  });
  return { adapter: httpAdapter({ endpoint: '/shop/v1/' })(context), calls };
}

test('the known version goes along as an ETag, unless it cannot stand in a header', async () => {
  const { adapter, calls } = setUp(() => new Response(null, { status: 304 }));
  for (const ifVersion of ['7', 'ü', 'a"b', 'a\nb', '']) await adapter.faq!.list({ ifVersion }, options);
  expect(calls.map(({ request }) => request.headers?.['if-none-match'])).toEqual([
    '"7"',
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('a static file that knows nothing of versions is unchanged when its version is', async () => {
  const { adapter } = setUp(() => Response.json({ version: '7', items: [] }));
  expect(await adapter.faq!.list({ ifVersion: '7' }, options)).toBe('unchanged');
  expect(await adapter.faq!.list({ ifVersion: '6' }, options)).toEqual({ version: '7', items: [] });
});

test('the token travels in the header, never in the address, and the id cannot leave its place', async () => {
  const { adapter, calls } = setUp((url) =>
    url.includes('messages') ? Response.json({ items: [] }) : new Response(null, { status: 204 }),
  );
  const handle = { id: '../orders?x', token: 'secret' };
  await adapter.chat!.history(handle, { after: '3', limit: 2 }, options);
  await adapter.chat!.typing!(handle, true, options);
  await adapter.chat!.read!(handle, '3', options);
  await adapter.chat!.close!(handle, options);
  expect(calls.map(({ url }) => url)).toEqual([
    '/shop/v1/conversations/..%2Forders%3Fx/messages?limit=2&after=3',
    '/shop/v1/conversations/..%2Forders%3Fx/typing',
    '/shop/v1/conversations/..%2Forders%3Fx/read',
    '/shop/v1/conversations/..%2Forders%3Fx/close',
  ]);
  expect(calls.every(({ request }) => request.headers?.['authorization'] === 'Bearer secret')).toBe(true);
});

test('an unknown order is null; a refusal stays an error', async () => {
  const failing = (code: 'not_found' | 'rate_limited') =>
    setUp(() => {
      throw new AdapterError(code, 'No.');
    }).adapter.orders!.lookup!({ number: '1', email: 'a@b.example' }, options);
  expect(await failing('not_found')).toBeNull();
  await expect(failing('rate_limited')).rejects.toMatchObject({ code: 'rate_limited' });
});

test.each([
  'https://user:password@shop.example/v1',
  '//user@shop.example/v1',
  'https://shop.example/v1?key=sk_live_1234',
  '/v1?api_key=1234',
  '/v1?clientSecret=1234',
  '/v1?access_token=1234',
  'https://shop.example/sk_test_1234/v1',
])('an endpoint that holds a secret is refused, with the mend: %s', (endpoint) => {
  let error: unknown;
  try {
    httpAdapter({ endpoint });
  } catch (reason) {
    error = reason;
  }
  expect(error).toMatchObject({ name: 'AdapterError', code: 'invalid_input', adapterId: 'http' });
  expect((error as Error).message).toContain('name it without');
  expect((error as Error).message).not.toMatch(/1234|password@/);
});

test.each([
  '/shopbell/v1',
  'https://shop.example:8080/shopbell/v1/',
  'https://desk.example/secret-santa/v1',
  'https://shop.example/@team/task_sk_list',
])('any other is not: %s', (endpoint) => {
  expect(httpAdapter({ endpoint })(createContext()).id).toBe('http');
});

test('with capabilities named, only those are there', () => {
  const adapter = httpAdapter({ endpoint: '/v1', capabilities: ['faq', 'chat'] })(createContext());
  expect(Object.keys(adapter).toSorted()).toEqual(['chat', 'describe', 'dispose', 'faq', 'id']);
  const whole = httpAdapter({ endpoint: '/v1' })(createContext());
  expect(Object.keys(whole)).toEqual(expect.arrayContaining([...CAPABILITIES]));
});

test('a token that the backend refuses is renewed, and the call repeated once', async () => {
  const bearers: (string | undefined)[] = [];
  const { adapter } = setUp((_, { headers }) => {
    bearers.push(headers?.['authorization']);
    if (bearers.length === 1) throw new AdapterError('unauthenticated', 'The server answered 401.');
    return Response.json({ items: [] });
  });
  const identity = { id: '42', token: 'old', getToken: async () => 'new' };
  await adapter.orders!.list!({}, { ...options, identity });
  await adapter.orders!.list!({}, { ...options, identity });
  expect(bearers).toEqual(['Bearer old', 'Bearer new', 'Bearer new']);
});

test('where the new token is refused too, the shopper is a guest for a minute, and the page is told once', async () => {
  const bearers: (string | undefined)[] = [];
  const warn = vi.fn();
  let now = 0;
  const clock = { now: () => now, after: () => () => {} };
  const http: HttpClient = async (_, { headers }) => {
    bearers.push(headers?.['authorization']);
    throw new AdapterError('unauthenticated', 'The server answered 401.');
  };
  const adapter = httpAdapter({ endpoint: '/v1' })(createContext({ http, clock, log: { warn } }));
  const identity = { id: '42', getToken: async () => 'same-secret' };
  const list = () => adapter.orders!.list!({}, { ...options, identity });
  const refused = { code: 'unauthenticated', capability: 'orders' };
  await expect(list()).rejects.toMatchObject(refused);
  expect(bearers).toEqual(['Bearer same-secret', 'Bearer same-secret', undefined]);
  await expect(list()).rejects.toMatchObject(refused);
  expect(bearers.slice(3)).toEqual([undefined]);
  now += 60_001;
  await expect(list()).rejects.toMatchObject(refused);
  expect(bearers.slice(4)).toEqual(['Bearer same-secret', 'Bearer same-secret', undefined]);
  expect(warn).toHaveBeenCalledOnce();
  expect(warn.mock.calls[0]![0]).toMatch(/getToken.*guest/s);
  expect(warn.mock.calls[0]![0]).not.toContain('same-secret');
});

test('a page that has no token to give: the shopper may do what a guest may', async () => {
  const bearers: (string | undefined)[] = [];
  const { adapter } = setUp((_, { headers }) => {
    bearers.push(headers?.['authorization']);
    return Response.json({ items: [] });
  });
  const identity = { id: '42', getToken: () => Promise.reject(new Error('The session is over.')) };
  await adapter.orders!.list!({}, { ...options, identity });
  expect(bearers).toEqual([undefined]);
});

test('a refusal of a conversation’s token asks nobody for another', async () => {
  let calls = 0;
  const { adapter } = setUp(() => {
    calls++;
    throw new AdapterError('unauthenticated', 'The server answered 401.');
  });
  const identity = { id: '42', getToken: async () => 'new' };
  const history = adapter.chat!.history({ id: 'c', token: 't' }, { limit: 1 }, { ...options, identity });
  await expect(history).rejects.toMatchObject({ code: 'unauthenticated' });
  expect(calls).toBe(1);
});

test('after it was disposed of, every call is aborted', async () => {
  const context = createContext();
  const adapter = httpAdapter({ endpoint: 'http://127.0.0.1:9/v1' })(context);
  adapter.dispose();
  await expect(adapter.faq!.list({}, options)).rejects.toMatchObject({ code: 'aborted', adapterId: 'http' });
  await expect(adapter.describe!(options)).rejects.toMatchObject({ code: 'aborted' });
});

test('calls leave no listener on the signals they were given, whatever came of them', async () => {
  const aborter = new AbortController();
  const listen = vi.spyOn(aborter.signal, 'addEventListener');
  const unlisten = vi.spyOn(aborter.signal, 'removeEventListener');
  const { adapter } = setUp((url) => {
    if (url.endsWith('/rewards')) throw new AdapterError('forbidden', 'No.');
    return Response.json({ items: [] });
  });
  const given = { ...options, signal: aborter.signal };
  await adapter.faq!.search!('q', given);
  await adapter.rewards!.status(given).catch(() => {});
  expect(listen.mock.calls.length).toBeGreaterThan(0);
  const removed = new Set(unlisten.mock.calls.map(([, listener]) => listener));
  expect(listen.mock.calls.filter(([, listener]) => !removed.has(listener))).toEqual([]);
});
