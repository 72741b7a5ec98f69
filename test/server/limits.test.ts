import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { DEMO_AGENTS, DEMO_PASSWORD } from '../../demo/server/jobs/demoAgents';
import { seedDemo } from '../../demo/server/jobs/seedDemo';
import { createLimiter } from '../../demo/server/limits/createLimiter';
import { createMemoryLimiter } from '../../demo/server/limits/createMemoryLimiter';
import { parseLimits } from '../../demo/server/limits/parseLimits';
import type { RunningServer } from '../../demo/server/startServer';
import { createClient, PACKET, post } from '../support/serverClient';
import { startTestServer } from '../support/startTestServer';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
const NOOR = DEMO_AGENTS[0].email;
const LIMITS = 'lookups=5/15m,signIns=3/15m,conversations=2/1h,messages=4/1m,requests=1000/1m';
let server: RunningServer;
let client: ReturnType<typeof createClient>;
/** Somebody else's address. */
const from = (address: string) => ({ 'x-forwarded-for': address });
beforeAll(async () => {
  server = await startTestServer({
    seed: seedDemo,
    environment: { trustProxy: 1, limits: parseLimits(LIMITS) },
  });
  client = createClient(server.url);
});
afterAll(() => server.close());

describe('the limiter in the database', () => {
  const create = (max = 3) =>
    createLimiter({ sql: server.sql, name: 'test', hash: (text) => text }, { max, windowMs: 60_000 });
  const age = (key: string, seconds: number) =>
    server.sql.query(
      `update limits set hits = (select array_agg(h - $2::int * interval '1 second' order by h) from unnest(hits) h)
       where key = $1`,
      [`limit test\n${key}`, seconds],
    );

  test('the window slides: each try is forgotten after its own minute', async () => {
    const limiter = create();
    expect(await limiter.hit('slides')).toBe(0);
    await age('slides', 50);
    expect([await limiter.hit('slides'), await limiter.hit('slides')]).toEqual([0, 0]);
    const wait = await limiter.hit('slides');
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(10);
    await age('slides', 11);
    expect(await limiter.hit('slides')).toBe(0);
    expect(await limiter.hit('slides')).toBeGreaterThan(10);
  });
  test('tries at once are counted one by one', async () => {
    const limiter = create(5);
    const waits = await Promise.all(Array.from({ length: 12 }, () => limiter.hit('at once')));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(5);
  });
  test('a try that is refused does not make the wait longer; one that is forgiven does not count', async () => {
    const limiter = create(1);
    await limiter.hit('refused');
    await age('refused', 30);
    for (let round = 0; round < 3; round++) expect(await limiter.hit('refused')).toBeLessThanOrEqual(30);
    await limiter.forgive('refused');
    expect(await limiter.hit('refused')).toBe(0);
  });
  test('one key does not count for another', async () => {
    const limiter = create(1);
    expect([await limiter.hit('one'), await limiter.hit('other')]).toEqual([0, 0]);
  });
});

test('the limiter in memory lets so many through in a window, and again in the next', async () => {
  let now = 0;
  const limiter = createMemoryLimiter({ max: 2, windowMs: 1000 }, () => now);
  const hits = async () => [await limiter.hit('a'), await limiter.hit('a'), await limiter.hit('a')];
  expect(await hits()).toEqual([0, 0, 1]);
  now = 1000;
  expect(await hits()).toEqual([0, 0, 1]);
});

describe('on the server', () => {
  test('a shopper who finds their order may look as often as they like', async () => {
    const own = { number: '20418', email: 'maya@verbeke.example' };
    for (let round = 0; round < 8; round++) {
      expect((await client.lookup(own, from('198.51.100.1'))).status).toBe(200);
    }
  });
  test('five wrong guesses at an order, then a wait, however the address of a household is written', async () => {
    const guess = (host: string, number = '20418') =>
      client.lookup({ number, email: 'x@x.example' }, from(`2001:db8:0:1::${host}`));
    for (let round = 1; round <= 5; round++) expect((await guess(`${round}`)).status).toBe(404);
    const refused = await guess('ffff');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(800);
    // Neither another order nor another household has to wait.
    expect((await guess('1', '20431')).status).toBe(404);
    expect(
      (await client.lookup({ number: '20418', email: 'x@x.example' }, from('2001:db8:0:2::1'))).status,
    ).toBe(404);
  });
  test('what the client itself writes into the header counts for nothing', async () => {
    const guess = (claimed: string) =>
      client.lookup({ number: '20429', email: 'x@x.example' }, from(`${claimed}, 198.51.100.2`));
    for (let round = 0; round < 5; round++) expect((await guess(`203.0.113.${round}`)).status).toBe(404);
    expect((await guess('203.0.113.9')).status).toBe(429);
  });
  test('wrong passwords, counted by address and e-mail', async () => {
    const signIn = (password: string) =>
      client.call('/desk/api/session', post({ email: NOOR, password }, from('198.51.100.3')));
    for (let round = 0; round < 5; round++) expect((await signIn(DEMO_PASSWORD)).status).toBe(200);
    for (let round = 0; round < 3; round++) expect((await signIn('no')).status).toBe(401);
    expect((await signIn(DEMO_PASSWORD)).status).toBe(429);
  });
  test('conversations an address opens; the same key again is not another one', async () => {
    const open = (key: string) =>
      client.api(
        '/conversations',
        post({ packet: PACKET }, { 'idempotency-key': key, ...from('198.51.100.4') }),
      );
    const tries = [];
    for (const key of ['l1', 'l1', 'l1', 'l2', 'l3', 'l1']) tries.push((await open(key)).status);
    expect(tries).toEqual([201, 201, 201, 201, 429, 201]);
  });
  test('messages of a conversation', async () => {
    const handle = await client.open('m', PACKET, from('198.51.100.5'));
    const tries = [];
    for (let round = 0; round < 5; round++) tries.push((await client.send(handle, `${round}`)).status);
    expect(tries).toEqual([201, 201, 201, 201, 429]);
  });
  test('no address and no e-mail stands in the database', async () => {
    const rows = await server.sql.query<{ key: string }>('select key from limits');
    expect(rows.length).toBeGreaterThan(5);
    const keys = JSON.stringify(rows.filter(({ key }) => !key.startsWith('limit test')));
    expect(keys).not.toMatch(/198\.51|2001:db8|@|20418/);
  });
});

describe('a blocked shopper', () => {
  const address = from('198.51.100.6');
  const email = 'rude@shopper.example';
  test('can neither write nor open, from the same address or with the same e-mail, until unblocked', async () => {
    const headers = await client.signIn(NOOR);
    const json = { ...headers, 'content-type': 'application/json' };
    const handle = await client.open('rude', { ...PACKET, email }, address);
    const body = JSON.stringify({ conversationId: handle.id, reason: 'insults', days: 7 });
    const answer = await client.call('/desk/api/admin/blocks', { method: 'POST', headers: json, body });
    const { block } = (await answer.json()) as { block: { id: string } };
    expect([answer.status, block]).toMatchObject([
      201,
      { conversationId: handle.id, reason: 'insults', by: 'Noor' },
    ]);

    const open = (key: string, packet: object, headers: Record<string, string>) =>
      client.api('/conversations', post({ packet }, { 'idempotency-key': key, ...headers }));
    const refused = await client.send(handle, 'again');
    expect([refused.status, await refused.json()]).toMatchObject([403, { code: 'forbidden' }]);
    expect((await open('rude 2', PACKET, address)).status).toBe(403);
    expect(
      (await open('rude 3', { ...PACKET, email: ' Rude@Shopper.example' }, from('198.51.100.7'))).status,
    ).toBe(403);
    expect((await open('somebody else', PACKET, from('198.51.100.8'))).status).toBe(201);

    const keys = await server.sql.query('select * from block_keys');
    expect(JSON.stringify(keys)).not.toMatch(/198\.51|@/);
    const list = await client.call('/desk/api/admin/blocks', { headers });
    expect(((await list.json()) as { items: object[] }).items).toMatchObject([{ id: block.id }]);
    await client.call(`/desk/api/admin/blocks/${block.id}`, { method: 'DELETE', headers });
    expect((await client.send(handle, 'sorry')).status).toBe(201);
  });
});
