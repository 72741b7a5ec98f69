import { expect, test } from 'vitest';
import { DEMO_AGENTS } from '../../demo/server/jobs/demoAgents';
import { seedDemo } from '../../demo/server/jobs/seedDemo';
import { NO_LIMITS } from '../../demo/server/limits/parseLimits';
import { startServer } from '../../demo/server/startServer';
import { httpAdapter } from '../../src/adapters/http';
import { createContext } from '../support/createContext';
import { createLine } from '../support/createLine';
import { createTestDatabase } from '../support/createTestDatabase';
import { createClient, PACKET } from '../support/serverClient';

const REPLIES = 30;

test('one instance is taken out of service: its shoppers move to another, without a gap or a double', async () => {
  const database = await createTestDatabase();
  const start = () =>
    startServer({
      port: 0,
      host: '127.0.0.1',
      seed: seedDemo,
      environment: { databaseUrl: database.url, limits: NO_LIMITS, logLevel: 'silent', drainSeconds: 60 },
    });
  const [leaving, staying] = [await start(), await start()];
  const line = await createLine(leaving.port);
  const adapter = httpAdapter({ endpoint: `http://127.0.0.1:${line.port}/shopbell/v1` })(createContext());
  const stop = new AbortController();
  const options = { signal: stop.signal, locale: 'en' };
  const handle = await adapter.chat!.open({ key: 'rolling', packet: PACKET }, options);
  const heard: string[] = [];
  const listening = (async () => {
    for await (const event of adapter.chat!.subscribe(handle, {}, options)) {
      if (event.type === 'message') heard.push(event.cursor);
      if (heard.length === REPLIES) return;
    }
  })();
  await expect.poll(() => leaving.services.streams.count).toBe(1);

  const { call, signIn } = createClient(staying.url);
  const headers = { ...(await signIn(DEMO_AGENTS[0].email)), 'content-type': 'application/json' };
  const reply = (text: string) =>
    call(`/desk/api/conversations/${handle.id}/messages`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ clientId: text, parts: [{ type: 'text', text }] }),
    });
  line.aim(staying.port);
  const drained = leaving.drain();
  for (let round = 1; round < REPLIES; round++) await reply(`${round}`);
  await drained;
  expect(staying.services.streams.count).toBe(1);
  await reply('last');
  await listening;
  expect(heard).toEqual(Array.from({ length: REPLIES }, (_, at) => `${at + 1}`));

  stop.abort();
  adapter.dispose();
  await staying.close();
  await line.close();
  await database.drop();
}, 60_000);
