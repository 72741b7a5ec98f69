import { expect, onTestFinished, test } from 'vitest';
import { CALLS } from '../../../../src/contract/protocol';
import { AdapterError } from '../../../../src/contract/errors';
import type { Adapter } from '../../../../src/contract/types';
import { memoryAdapter } from '../../../../src/adapters/memory';
import { buildFaqEntry } from '../../../../src/testing/builders/buildFaqEntry';
import { buildMemoryWorld } from '../../../../src/testing/fake/buildMemoryWorld';
import { createFakeBackend } from '../../../../src/testing/fake/createFakeBackend';
import { HANDLERS } from '../../../../src/testing/serve/HANDLERS';
import { matchCall, nameCall } from '../../../../src/testing/serve/matchCall';
import { serveAdapter } from '../../../../src/testing/serve/serveAdapter';

const BASE = 'http://shop.example/shopbell/v1';
const JSON_TYPE = { 'content-type': 'application/json' };

/** A memory world behind the protocol, maybe spoilt. */
function serve(spoil: (adapter: Adapter) => Partial<Adapter> = () => ({})) {
  const world = buildMemoryWorld({ faq: [buildFaqEntry()] });
  const served = serveAdapter((context) => {
    const adapter = memoryAdapter(world)(context);
    return { ...adapter, ...spoil(adapter) };
  });
  onTestFinished(() => served.dispose());
  const call = async (path: string, init: RequestInit = {}) => {
    const response = await served.fetch(new Request(BASE + path, init));
    return {
      response,
      json: (await response
        .clone()
        .json()
        .catch(() => null)) as Record<string, unknown> | null,
    };
  };
  const post = (path: string, body: unknown, headers = {}) =>
    call(path, { method: 'POST', body: JSON.stringify(body), headers: { ...JSON_TYPE, ...headers } });
  return { world, served, call, post };
}

test('every call of the protocol is handled, and nothing else', () => {
  expect(Object.keys(HANDLERS).toSorted()).toEqual(CALLS.map(nameCall).toSorted());
  for (const call of CALLS) {
    const path = call.path.replace(/\{\w+\}/g, 'a%20b');
    expect(matchCall(call.method, path)?.call).toBe(call);
  }
  expect(matchCall('GET', '/conversations/a%20b/messages')?.params).toEqual({ id: 'a b' });
  expect(matchCall('DELETE', '/faq')).toBeNull();
});

test('every example of the protocol is a body that is taken', async () => {
  const { post } = serve();
  for (const call of CALLS.filter(({ body, example }) => body && example)) {
    const { json } = await post(call.path.replace(/\{\w+\}/g, 'x'), call.example, {
      'idempotency-key': `k ${call.path}`,
      authorization: 'Bearer x',
    });
    expect(json?.['code'], nameCall(call)).not.toBe('invalid_input');
  }
});

test('what a call demands is demanded', async () => {
  const { call, post } = serve();
  const packet = { summary: '', locale: 'en', botTried: [], transcript: [] };
  const refused: readonly (readonly [Awaited<ReturnType<typeof call>>, number, string])[] = [
    [await post('/conversations', { packet }), 400, 'invalid_input'],
    [await post('/conversations', { packet: {} }, { 'idempotency-key': 'k' }), 400, 'invalid_input'],
    [await call('/orders/lookup', { method: 'POST', body: '{"number":' }), 400, 'invalid_input'],
    [await call('/catalog/search'), 400, 'invalid_input'],
    [await call('/rewards'), 401, 'unauthenticated'],
    [await call('/rewards', { headers: { authorization: 'Bearer nobody' } }), 401, 'unauthenticated'],
    [await call('/conversations/x/messages'), 401, 'unauthenticated'],
    [await call('/nothing'), 404, 'not_found'],
    [await post('/orders/lookup', { number: '1', email: 'a@b.example' }), 404, 'not_found'],
  ];
  for (const [{ response, json }, status, code] of refused) {
    expect([response.status, json?.['code']]).toEqual([status, code]);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  }
});

test('what the adapter lacks is unsupported; what breaks it is told without its words', async () => {
  const lacking = serve(() => ({ delivery: undefined as never }));
  expect((await lacking.post('/delivery/options', { country: 'BE' })).response.status).toBe(501);
  const broken = serve(() => ({ contact: { ways: () => Promise.reject(new Error('secret')) } }));
  const { response, json } = await broken.call('/contact');
  expect(response.status).toBe(500);
  expect(JSON.stringify(json)).not.toContain('secret');
  const busy = serve(() => ({
    contact: {
      ways: () => Promise.reject(new AdapterError('rate_limited', 'Slow.', { retryAfterMs: 1500 })),
    },
  }));
  expect((await busy.call('/contact')).response.headers.get('retry-after')).toBe('2');
});

test('who has the ETag gets 304', async () => {
  const { call, world } = serve();
  const { response } = await call('/faq');
  const headers = { 'if-none-match': response.headers.get('etag') ?? '' };
  expect((await call('/faq', { headers })).response.status).toBe(304);
  world.faq = [];
  expect((await call('/faq', { headers })).response.status).toBe(200);
});

test('a browser of another origin may ask', async () => {
  const { call } = serve();
  const asked = await call('/faq', { method: 'OPTIONS' });
  expect(asked.response.status).toBe(204);
  expect(asked.response.headers.get('access-control-allow-headers')).toContain('idempotency-key');
  expect((await call('/faq')).response.headers.get('access-control-allow-origin')).toBe('*');
});

test('streams are told that the server goes, and end with who listens', async () => {
  const backend = createFakeBackend();
  onTestFinished(backend.close);
  const opened = await backend.fetch(
    new Request(`${BASE}/conversations`, {
      method: 'POST',
      headers: { ...JSON_TYPE, 'idempotency-key': 'k' },
      body: JSON.stringify({ packet: { summary: '', locale: 'en', botTried: [], transcript: [] } }),
    }),
  );
  const { id, token } = (await opened.json()) as { id: string; token: string };
  const headers = { authorization: `Bearer ${token}` };
  const stream = await backend.fetch(new Request(`${BASE}/conversations/${id}/events`, { headers }));
  const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader.read()).value).toContain('"status"');
  backend.drain(60_000);
  expect((await reader.read()).value).toBe('event: drain\ndata: {"spreadMs":60000}\n\n');
  const conversation = backend.memory.agent!.conversations[0]!;
  expect(conversation.listeners.size).toBe(1);
  await reader.cancel();
  await expect.poll(() => conversation.listeners.size).toBe(0);
});
