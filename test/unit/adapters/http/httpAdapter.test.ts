import { expect, test } from 'vitest';
import { httpAdapter } from '../../../../src/adapters/http';
import { AdapterError } from '../../../../src/contract/errors';
import type { HttpRequest } from '../../../../src/contract/types';
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
