import { expect, test } from 'vitest';
import { httpAdapter } from '../../../../src/adapters/http';
import type { CallOptions, HttpRequest } from '../../../../src/contract/types';
import { createContext, createMemory } from '../../../support/createContext';

const options: CallOptions = { signal: new AbortController().signal, locale: 'en' };

test('a guest’s cart is shown too, so that it is in the copy and goes with the rest', async () => {
  const storage = createMemory();
  const asked: (readonly [string, string | undefined])[] = [];
  const context = createContext({
    storage,
    http: async (url: string, { headers }: HttpRequest) => {
      asked.push([url, headers?.['shopbell-cart']]);
      return url.endsWith('export')
        ? Response.json({ createdAt: '2026-05-12T14:05:00Z', data: {} })
        : new Response(null, { status: 204 });
    },
  });
  const { privacy } = httpAdapter({ endpoint: '/v1' })(context);
  await privacy?.export({ conversations: [] }, options);
  await storage.set('adapter:http:cart:', 'secret');
  await privacy?.export({ conversations: [] }, options);
  await privacy?.erase({ conversations: [] }, options);
  // Somebody who has signed in shows their own, if any.
  await privacy?.erase({ conversations: [] }, { ...options, identity: { id: '42', token: 't' } });
  expect(asked).toEqual([
    ['/v1/privacy/export', undefined],
    ['/v1/privacy/export', 'secret'],
    ['/v1/privacy/erase', 'secret'],
    ['/v1/privacy/erase', undefined],
  ]);
});
