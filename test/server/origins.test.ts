import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { parseLimits } from '../../demo/server/limits/parseLimits';
import type { RunningServer } from '../../demo/server/startServer';
import { createClient } from '../support/serverClient';
import { startTestServer } from '../support/startTestServer';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
const SHOP = 'https://shop.example';
let server: RunningServer;
let client: ReturnType<typeof createClient>;
beforeAll(async () => {
  server = await startTestServer({
    environment: { origins: [SHOP], trustProxy: 1, limits: parseLimits('requests=5/1h') },
  });
  client = createClient(server.url);
});
afterAll(() => server.close());

const from = (origin: string) => ({ origin, 'x-forwarded-for': origin });
const allowed = (response: Response) => response.headers.get('access-control-allow-origin');

describe('pages of other hosts', () => {
  test('may call when they are listed, with every header of the protocol', async () => {
    const preflight = await client.api('/orders/lookup', {
      method: 'OPTIONS',
      headers: { ...from(SHOP), 'access-control-request-method': 'POST' },
    });
    expect([preflight.status, allowed(preflight)]).toEqual([204, SHOP]);
    const headers = preflight.headers.get('access-control-allow-headers')?.split(',');
    expect(headers).toEqual(
      expect.arrayContaining([
        'Authorization',
        'Content-Type',
        'Idempotency-Key',
        'If-None-Match',
        'Last-Event-ID',
        'Shopbell-Cart',
      ]),
    );
    const answer = await client.api('/faq', { headers: from(SHOP) });
    expect([allowed(answer), answer.headers.get('access-control-expose-headers')]).toEqual([
      SHOP,
      'ETag,Retry-After',
    ]);
    expect(answer.headers.get('vary')).toContain('Origin');
  });
  test('may not when they are not, and are told nothing of those that may', async () => {
    for (const origin of ['https://evil.example', 'https://shop.example.evil.example', 'null']) {
      const answer = await client.api('/faq', { headers: from(origin) });
      expect(allowed(answer)).toBeNull();
    }
  });
  test('never reach the desk', async () => {
    const answer = await client.call('/desk/api/session', { headers: from(SHOP) });
    expect(allowed(answer)).toBeNull();
  });
  test('are told the problem, too', async () => {
    const answer = await client.api('/nowhere', { headers: from(SHOP) });
    expect([answer.status, allowed(answer)]).toEqual([404, SHOP]);
  });
});

test('an address that asks all the time has to wait; the others do not, and health is always told', async () => {
  const ask = (address: string) => client.api('/faq', { headers: { 'x-forwarded-for': address } });
  const tries = [];
  for (let round = 0; round < 6; round++) tries.push((await ask('203.0.113.1')).status);
  expect(tries).toEqual([200, 200, 200, 200, 200, 429]);
  expect((await ask('203.0.113.2')).status).toBe(200);
  for (let round = 0; round < 10; round++) expect((await client.call('/health')).status).toBe(200);
});
