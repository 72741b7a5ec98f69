import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { deleteOld } from '../../demo/server/jobs/deleteOld';
import { seedDemo } from '../../demo/server/jobs/seedDemo';
import { NO_LIMITS } from '../../demo/server/limits/parseLimits';
import type { RunningServer } from '../../demo/server/startServer';
import { bearer, createClient, PACKET, post } from '../support/serverClient';
import { startTestServer } from '../support/startTestServer';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
const DAYS = 30;
let server: RunningServer;
let client: ReturnType<typeof createClient>;
beforeAll(async () => {
  server = await startTestServer({
    seed: seedDemo,
    environment: { limits: NO_LIMITS, retentionDays: DAYS },
    mailer: { send: async () => {} },
  });
  client = createClient(server.url);
});
afterAll(() => server.close());

/** Everything a shopper can leave, with the word in it. */
async function leaveTraces(word: string): Promise<void> {
  const { api, open, send } = client;
  const key = (name: string) => ({ 'idempotency-key': `${name} ${word}` });
  const handle = await open(`open ${word}`, { ...PACKET, summary: word });
  await send(handle, word);
  await api(
    `/conversations/${handle.id}/rating`,
    post({ service: 5, comment: word }, { ...bearer(handle.token), ...key('rating') }),
  );
  await api('/tickets', post({ kind: 'message', text: word, email: `${word}@x.example` }, key('ticket')));
  const event = { id: word, type: 'search', at: new Date().toISOString(), props: { words: word } };
  await api('/events', post({ items: [event] }));
  await api('/faq/proposals', post({ question: word, locale: 'en' }, key('proposal')));
  await api(
    '/catalog/notices',
    post({ productId: 'pour-over-kettle', email: `${word}@x.example` }, key('notice')),
  );
  await api('/cart/lines', post({ productId: 'pour-over-kettle', quantity: 1 }, key('cart')));
  const order = { number: '20418', email: 'maya@verbeke.example' };
  await api('/orders/actions', post({ order, name: 'report', input: { text: word } }, key('action')));
}

/** All tables as text. */
async function readAll(): Promise<string> {
  const tables = await server.sql.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public'`,
  );
  const texts = await Promise.all(
    tables.map(({ name }) => server.sql.query(`select to_jsonb(t) as row from ${name} t`)),
  );
  return JSON.stringify(texts);
}

/** As if so many days had passed: every time in every table lies that much further back. */
async function passDays(days: number): Promise<void> {
  const columns = await server.sql.query<{ t: string; c: string }>(
    `select table_name as t, column_name as c from information_schema.columns
     where table_schema = 'public' and data_type = 'timestamp with time zone'`,
  );
  for (const { t, c } of columns) {
    await server.sql.query(`update ${t} set ${c} = ${c} - $1::int * interval '1 day'`, [days]);
  }
}

test('what is older than the merchant keeps it is gone from every table, and nothing younger is', async () => {
  await leaveTraces('canary-old');
  await passDays(DAYS - 1);
  await deleteOld(server.sql, DAYS);
  const before = await readAll();
  expect(before.match(/canary-old/g)?.length).toBeGreaterThan(7);
  await leaveTraces('canary-young');
  const young = (await readAll()).match(/canary-young/g)?.length;
  await passDays(2);
  const counts = await deleteOld(server.sql, DAYS);
  expect(counts).toMatchObject({ conversations: 1, tickets: 1, events: 1, carts: 1, stock_notices: 1 });
  const after = await readAll();
  expect(after).not.toContain('canary-old');
  expect(after.match(/canary-young/g)?.length).toBe(young);
});

test('what the shop itself put there stays: orders, products, answers, agents', async () => {
  await passDays(400);
  await deleteOld(server.sql, DAYS);
  expect((await client.lookup({ number: '20418', email: 'maya@verbeke.example' })).status).toBe(200);
  expect((await server.services.agents.list()).length).toBe(3);
  const { items } = (await (await client.api('/faq')).json()) as { items: object[] };
  expect(items.length).toBeGreaterThan(20);
});

test('a conversation that goes on is not old, however long ago it began', async () => {
  const handle = await client.open('goes on');
  await passDays(DAYS + 5);
  await client.send(handle, 'still here');
  await deleteOld(server.sql, DAYS);
  expect((await client.send(handle, 'and again')).status).toBe(201);
});
