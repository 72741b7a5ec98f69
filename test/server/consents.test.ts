import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { deleteOld } from '../../demo/server/jobs/deleteOld';
import { NO_LIMITS } from '../../demo/server/limits/parseLimits';
import type { RunningServer } from '../../demo/server/startServer';
import { createClient, post } from '../support/serverClient';
import { startTestServer } from '../support/startTestServer';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
const ADA = { email: 'ada@shop.example', password: 'a long password', name: 'Ada' };
let server: RunningServer;
let client: ReturnType<typeof createClient>;
beforeAll(async () => {
  server = await startTestServer({
    seed: async (_, { agents }) => {
      await agents.put({ ...ADA, role: 'admin' });
      await agents.put({ ...ADA, email: 'ben@shop.example', role: 'agent' });
    },
    environment: { limits: NO_LIMITS },
  });
  client = createClient(server.url);
});
afterAll(() => server.close());

const yes = { at: '2026-05-12T14:05:00.000Z', level: 'granted', source: 'shopper' };
const no = { at: '2026-05-13T09:00:00.000Z', level: 'denied', source: 'tcf' };
const record = async (id: string, ...entries: object[]) =>
  (await client.api('/privacy/consents', post({ id, entries }))).status;

interface Listed {
  readonly items: readonly { readonly id: string; readonly level: string; readonly source: string }[];
  readonly next?: string;
}
async function list(query = '', email = ADA.email) {
  const headers = await client.signIn(email, ADA.password);
  const response = await client.call(`/desk/api/admin/consents${query}`, { headers });
  return { status: response.status, body: (await response.json()) as Listed };
}

test('what was decided can be shown, newest first, each decision once', async () => {
  expect(await record('browser-1', yes)).toBe(204);
  expect(await record('browser-2', yes)).toBe(204);
  expect(await record('browser-1', yes, no)).toBe(204);
  const { body } = await list('?id=browser-1');
  expect(body.items.map(({ level, source }) => `${level} by ${source}`)).toEqual([
    'denied by tcf',
    'granted by shopper',
  ]);
  expect((await list()).body.items).toHaveLength(3);
});

test('only administrators read it', async () => {
  expect((await list('', 'ben@shop.example')).status).toBe(403);
  expect((await client.call('/desk/api/admin/consents')).status).toBe(401);
});

test('a long list goes on', async () => {
  const at = (minute: number) => new Date(Date.parse(yes.at) + minute * 60_000).toISOString();
  for (let batch = 0; batch < 5; batch++) {
    const entries = Array.from({ length: 50 }, (_, place) => ({ ...yes, at: at(batch * 50 + place) }));
    expect(await record('browser-3', ...entries)).toBe(204);
  }
  const { body } = await list('?id=browser-3');
  expect(body.items).toHaveLength(200);
  expect((await list(`?id=browser-3&before=${body.next}`)).body.items).toHaveLength(50);
});

test('a receipt that says something else is refused', async () => {
  for (const wrong of [
    { ...yes, level: 'maybe' },
    { ...yes, at: 'yesterday' },
    { at: yes.at, level: 'granted' },
  ]) {
    expect(await record('browser-4', wrong)).toBe(400);
  }
  expect(await record('browser-4')).toBe(400);
  expect((await list('?id=browser-4')).body.items).toEqual([]);
});

test('it outlives the decision, which holds for 180 days, by the days of retention, and no longer', async () => {
  const age = (days: number) =>
    server.sql.query(
      `update consents set received_at = now() - $1::int * interval '1 day' where id = 'browser-2'`,
      [days],
    );
  await age(209);
  await deleteOld(server.sql, 30);
  expect((await list('?id=browser-2')).body.items).toHaveLength(1);
  await age(211);
  expect(await deleteOld(server.sql, 30)).toMatchObject({ consents: 1 });
  expect((await list('?id=browser-2')).body.items).toEqual([]);
});

test('the description says that they are taken', async () => {
  const response = await client.api('/');
  expect(((await response.json()) as { capabilities: string[] }).capabilities).toContain('consents');
});
