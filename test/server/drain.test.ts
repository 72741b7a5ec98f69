import { afterEach, describe, expect, test, vi } from 'vitest';
import { createStreams } from '../../demo/server/events/createStreams';
import type { StreamedEvent } from '../../demo/server/events/streamEvents';
import type { RunningServer } from '../../demo/server/startServer';
import { createClient, type HeardEvent } from '../support/serverClient';
import { startTestServer } from '../support/startTestServer';

// Each test starts a database of its own.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let server: RunningServer | undefined;
afterEach(() => server?.close());

const start = async (drainSeconds: number) => {
  server = await startTestServer({ environment: { drainSeconds } });
  return { server, ...createClient(server.url) };
};
const isStatus = ({ data }: HeardEvent) => data['type'] === 'status';
const isDrain = ({ event }: HeardEvent) => event === 'drain';

test('health: 200 while all is well, 503 when the database does not answer; no page may keep the answer', async () => {
  const { call, server } = await start(1);
  const response = await call('/health');
  expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  expect(response.headers.get('cache-control')).toBe('no-store');
  await server.sql.close();
  const after = await call('/health');
  expect([after.status, await after.json()]).toEqual([503, { status: 'unavailable' }]);
});

describe('a planned drain', () => {
  test('tells open streams and keeps them, while new ones are sent away', async () => {
    const { server, call, api, open, send, listenTo } = await start(60);
    const handle = await open('drain');
    const stream = await listenTo(handle);
    await stream.until(isStatus);

    const drained = server.drain();
    const { data } = await stream.until(isDrain);
    expect(data['spreadMs']).toBeGreaterThan(0);
    const health = await call('/health');
    expect([health.status, await health.json()]).toEqual([503, { status: 'draining' }]);
    const refused = await api(`/conversations/${handle.id}/events`, {
      headers: { authorization: `Bearer ${handle.token}` },
    });
    expect(refused.status).toBe(503);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({ code: 'unavailable' });

    const sent = await send(handle, 'm1', 'still there?');
    expect([sent.status, sent.headers.get('connection')]).toEqual([201, 'close']);
    await stream.until(({ data }) => JSON.stringify(data).includes('still there?'));
    // Asked a second time, it ends at once, and so do the streams that stayed.
    await Promise.all([server.drain(), drained, stream.ended]);
    await expect(call('/health')).rejects.toThrow();
  });

  test('ends by itself when the time is over, and closes the streams that stayed', async () => {
    const { server, open, listenTo } = await start(1);
    const stream = await listenTo(await open('stays'));
    await server.drain();
    await stream.ended;
    expect(stream.heard.some(isDrain)).toBe(true);
  });
});

describe('how long clients are spread', () => {
  const spreadOf = async (clients: number) => {
    const streams = createStreams(() => {});
    const told: StreamedEvent[] = [];
    const leaving = Array.from({ length: clients }, () =>
      streams.enter()({ push: (event) => told.push(event), end: () => {} }),
    );
    const drained = streams.drain(new AbortController().signal);
    for (const leave of leaving) leave();
    await drained;
    expect(told).toHaveLength(clients);
    return (told[0]!.data as { spreadMs: number }).spreadMs;
  };
  test('a thousand come back over a minute, at most one in twenty within a second', async () => {
    const spreadMs = await spreadOf(1000);
    expect(spreadMs).toBe(60_000);
    const seconds = new Map<number, number>();
    for (let client = 0; client < 1000; client++) {
      const second = Math.floor((Math.random() * spreadMs) / 1000);
      seconds.set(second, (seconds.get(second) ?? 0) + 1);
    }
    expect(Math.max(...seconds.values())).toBeLessThanOrEqual(50);
  });
  test('a few need not wait so long', async () => {
    expect(await spreadOf(3)).toBe(1000);
  });
});
