import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { seedDemo } from '../../demo/server/jobs/seedDemo';
import { NO_LIMITS } from '../../demo/server/limits/parseLimits';
import { startServer } from '../../demo/server/startServer';
import { createTestDatabase } from '../support/createTestDatabase';
import { createClient } from '../support/serverClient';

/** A line to the database that a test can cut. */
async function createLine(target: URL) {
  const sockets = new Set<Socket>();
  let isCut = false;
  const server = createServer((inward) => {
    if (isCut) return inward.destroy();
    const outward = connect(Number(target.port), target.hostname);
    for (const [socket, other] of [
      [inward, outward],
      [outward, inward],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(target);
  url.port = `${(server.address() as AddressInfo).port}`;
  return {
    url: url.href,
    cut() {
      isCut = true;
      for (const socket of sockets) socket.destroy();
    },
    mend: () => void (isCut = false),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

test('while the database is away, shoppers are asked to come back; once it is there, all goes on by itself', async () => {
  const database = await createTestDatabase();
  const line = await createLine(new URL(database.url));
  const server = await startServer({
    port: 0,
    host: '127.0.0.1',
    seed: seedDemo,
    environment: { databaseUrl: line.url, limits: NO_LIMITS, logLevel: 'silent' },
  });
  const { call, api, open, send, listenTo } = createClient(server.url);
  const handle = await open('outage');
  const stream = await listenTo(handle);
  await stream.until(({ data }) => data['type'] === 'status');

  line.cut();
  expect((await call('/health')).status).toBe(503);
  const refused = await api('/catalog/search?q=kettle');
  expect(refused.status).toBe(503);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await refused.json()).toMatchObject({ code: 'unavailable' });

  line.mend();
  await expect.poll(async () => (await call('/health')).status, { timeout: 15_000 }).toBe(200);
  // The stream that was open all the time hears what comes now.
  expect((await send(handle, 'after', 'here again')).status).toBe(201);
  await stream.until(({ data }) => JSON.stringify(data).includes('here again'));
  stream.close();
  await server.close();
  await line.close();
  await database.drop();
});
