import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { seedDemo } from '../../demo/server/jobs/seedDemo';
import { NO_LIMITS } from '../../demo/server/limits/parseLimits';
import type { RunningServer } from '../../demo/server/startServer';
import { createClient, post } from '../support/serverClient';
import { startTestServer } from '../support/startTestServer';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 });
let server: RunningServer;
let client: ReturnType<typeof createClient>;
beforeAll(async () => {
  server = await startTestServer({ seed: seedDemo, environment: { limits: NO_LIMITS } });
  client = createClient(server.url);
});
afterAll(() => server.close());

/** All that a guesser sees of an answer. */
const seen = async (response: Response) => {
  const headers = [...response.headers].filter(([name]) => name !== 'date');
  return JSON.stringify([response.status, headers, await response.text()]);
};
const PATHS = ['/orders/lookup', '/orders/subscribe', '/returns/eligibility', '/returns/lookup'] as const;

test.each(PATHS)('%s: whatever is wrong with a guess, the answer is the same to the byte', async (path) => {
  const ask = async (query: object) => seen(await client.api(path, post(query)));
  const unknown = await ask({ number: '99999', email: 'a@b.example' });
  expect(unknown).toMatch(/^\[404,/);
  const real = fc.constantFrom('20418', '#20418', '20431', ' 20429');
  const any = fc.string({ minLength: 1, maxLength: 60 });
  const wrong = fc.oneof(
    fc.record({ number: real }),
    fc.record({ number: real, email: any }),
    fc.record({ number: real, phone: any }),
    fc.record({ number: real, postcode: any.filter((text) => text.replace(/[\s-]/g, '').length !== 4) }),
    // The right number and one right factor, but another one that is wrong.
    fc.record({ number: fc.constant('20418'), email: fc.constant('maya@verbeke.example'), phone: any }),
    // Somebody else's factor.
    fc.record({ number: fc.constant('20431'), email: fc.constant('maya@verbeke.example') }),
    fc.record({
      number: any.filter((text) => !/\d{5}/.test(text)),
      email: fc.constant('maya@verbeke.example'),
    }),
  );
  await fc.assert(
    fc.asyncProperty(wrong, async (query) => {
      expect(await ask(query)).toBe(unknown);
    }),
    { numRuns: 60 },
  );
});

test('an empty factor, or one of nothing but spaces and signs, opens nothing', async () => {
  for (const factor of [
    { email: '' },
    { email: ' ' },
    { phone: '' },
    { phone: '+--' },
    { postcode: ' - ' },
    { phone: '56' },
  ]) {
    expect((await client.lookup({ number: '20418', ...factor })).status).toBe(404);
  }
});
