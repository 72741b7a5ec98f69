import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DEMO_AGENTS } from '../../demo/server/jobs/demoAgents';
import { seedDemo } from '../../demo/server/jobs/seedDemo';
import { NO_LIMITS, parseLimits } from '../../demo/server/limits/parseLimits';
import { startServer, type RunningServer } from '../../demo/server/startServer';
import { createTestDatabase, type TestDatabase } from '../support/createTestDatabase';
import { createClient, type HeardEvent } from '../support/serverClient';

const NOOR = DEMO_AGENTS[0].email;
let database: TestDatabase;
let servers: RunningServer[] = [];

const start = async (environment = {}) => {
  const server = await startServer({
    port: 0,
    host: '127.0.0.1',
    seed: seedDemo,
    environment: { databaseUrl: database.url, limits: NO_LIMITS, logLevel: 'fatal', ...environment },
  });
  servers.push(server);
  return { server, ...createClient(server.url) };
};
const says = (text: string) => (event: HeardEvent) => JSON.stringify(event.data).includes(text);
const isType = (type: string) => (event: HeardEvent) => event.data['type'] === type;

beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()));
  servers = [];
  await database.drop();
});

describe('two instances on one PostgreSQL', () => {
  test('started at once on an empty database, both come up', async () => {
    const [one, two] = await Promise.all([start(), start()]);
    for (const { call } of [one, two]) expect((await call('/health')).status).toBe(200);
    const rows = await one.server.sql.query<{ name: string }>('select name from migrations');
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
  });

  test('shopper and agent on different ones hear each other: messages, typing, reading, the end', async () => {
    const [one, two] = [await start(), await start()];
    const handle = await one.open('across');
    const shopper = await one.listenTo(handle);
    const headers = await two.signIn(NOOR);
    const desk = await two.listen('/desk/api/events', headers);
    const at = `/desk/api/conversations/${handle.id}`;
    const json = { ...headers, 'content-type': 'application/json' };

    await one.send(handle, 'm1', 'is anybody there?');
    await desk.until(says('is anybody there?'));
    await one.api(`/conversations/${handle.id}/typing`, {
      method: 'POST',
      headers: { authorization: `Bearer ${handle.token}`, 'content-type': 'application/json' },
      body: '{"on":true}',
    });
    await desk.until(isType('typing'));

    await two.call(`${at}/take`, { method: 'POST', headers });
    await shopper.until(({ data }) => data['status'] === 'live');
    await two.call(`${at}/typing`, { method: 'POST', headers: json, body: '{"on":true}' });
    const typing = await shopper.until(isType('typing'));
    expect(typing.data['author']).toMatchObject({ role: 'agent', name: 'Noor' });
    await two.call(`${at}/read`, { method: 'POST', headers: json, body: '{"upTo":"1"}' });
    expect((await shopper.until(isType('read'))).data['upTo']).toBe('1');
    await two.call(`${at}/close`, { method: 'POST', headers });
    await shopper.until(({ data }) => data['status'] === 'closed');
    for (const stream of [shopper, desk]) stream.close();
  });

  test('an agent at the desk of one makes the shop available on the other', async () => {
    const [one, two] = [await start(), await start()];
    const isOnline = async () =>
      ((await (await one.api('/availability')).json()) as { online: boolean }).online;
    expect(await isOnline()).toBe(false);
    const desk = await two.listen('/desk/api/events', await two.signIn(NOOR));
    expect(await isOnline()).toBe(true);
    desk.close();
    await expect.poll(isOnline).toBe(false);
  });

  test('limits count over both', async () => {
    const environment = { limits: parseLimits('') };
    const [one, two] = [await start(environment), await start(environment)];
    const tries = [];
    for (let round = 0; round < 6; round++) {
      const { lookup } = round % 2 ? one : two;
      tries.push((await lookup({ number: '20418', email: `${round}@x.example` })).status);
    }
    expect(tries).toEqual([404, 404, 404, 404, 404, 429]);
  });

  test('an agent who signs out on one is cut off on the other', async () => {
    const [one, two] = [await start(), await start()];
    const headers = await one.signIn(NOOR);
    const desk = await two.listen('/desk/api/events', headers);
    await one.call('/desk/api/session', { method: 'DELETE', headers });
    await desk.ended;
  });

  test('what was said while the listening connection was lost is read when it is back', async () => {
    const [one, two] = [await start(), await start()];
    const handle = await one.open('lost');
    const shopper = await one.listenTo(handle);
    await shopper.until(isType('status'));
    // Both instances lose every connection; what is published in between, NOTIFY tells nobody.
    await two.server.sql.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    );
    await expect.poll(async () => (await two.send(handle, 'm1', 'still here?')).status).toBeLessThan(300);
    await shopper.until(says('still here?'));
    shopper.close();
  });

  test('every message of many streams on both comes once and in order', async () => {
    const [one, two] = [await start(), await start()];
    const headers = await two.signIn(NOOR);
    const talks = await Promise.all(
      Array.from({ length: 20 }, async (_, at) => {
        const handle = await one.open(`many-${at}`);
        return { handle, stream: await (at % 2 ? one : two).listenTo(handle) };
      }),
    );
    const texts = Array.from({ length: 10 }, (_, at) => `reply ${at}`);
    await Promise.all(
      talks.map(async ({ handle }) => {
        for (const [at, text] of texts.entries()) {
          const body = JSON.stringify({ clientId: `a${at}`, parts: [{ type: 'text', text }] });
          await (at % 2 ? one : two).call(`/desk/api/conversations/${handle.id}/messages`, {
            method: 'POST',
            headers: { ...headers, 'content-type': 'application/json' },
            body,
          });
        }
      }),
    );
    for (const { stream } of talks) {
      await stream.until(says('reply 9'));
      const heard = stream.heard.filter(isType('message')).map(({ id }) => id);
      expect(heard).toEqual(texts.map((_, at) => `${at + 1}`));
      stream.close();
    }
  });
});
