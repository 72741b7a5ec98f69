import { expect, test } from 'vitest';
import { seedDemo } from '../../demo/server/jobs/seedDemo';
import { NO_LIMITS } from '../../demo/server/limits/parseLimits';
import { startServer } from '../../demo/server/startServer';
import { createLine } from '../support/createLine';
import { createTestDatabase } from '../support/createTestDatabase';
import { createClient } from '../support/serverClient';

test('while the database is away, shoppers are asked to come back; once it is there, all goes on by itself', async () => {
  const database = await createTestDatabase();
  const url = new URL(database.url);
  const line = await createLine(Number(url.port));
  url.port = `${line.port}`;
  const server = await startServer({
    port: 0,
    host: '127.0.0.1',
    seed: seedDemo,
    environment: { databaseUrl: url.href, limits: NO_LIMITS, logLevel: 'silent' },
  });
  const { call, api, open, send, listenTo } = createClient(server.url);
  const handle = await open('outage');
  const stream = await listenTo(handle);
  await stream.until(({ data }) => data['type'] === 'status');

  const midway = server.sql.transaction(async (tx) => {
    await tx.query('select 1');
    line.cut();
    await tx.query('select 1');
  });
  await expect(midway).rejects.toThrow();
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
