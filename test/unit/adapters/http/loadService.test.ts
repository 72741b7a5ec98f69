import { afterEach, expect, test, vi } from 'vitest';
import { httpAdapter } from '../../../../src/adapters/http';
import type { CallOptions } from '../../../../src/contract/types';
import { createContext } from '../../../support/createContext';
import { createManualClock } from './support/createManualClock';

const HANDLE = { id: 'c', token: 't' };
const net = vi.hoisted(() => ({ isDown: true }));

/** The chunk of conversations and orders, on a connection that is not there at first. */
vi.mock('../../../../src/adapters/http/createService', async (load) => {
  const module = await load<typeof import('../../../../src/adapters/http/createService')>();
  return {
    createService(...given: Parameters<typeof module.createService>) {
      if (net.isDown) throw new TypeError('Failed to fetch dynamically imported module');
      return module.createService(...given);
    },
  };
});
afterEach(() => void (net.isDown = true));

function setUp() {
  const clock = createManualClock();
  const aborter = new AbortController();
  const http = async (url: string) =>
    url.endsWith('/events')
      ? new Response('data: {"type":"status","status":"live"}\n\n')
      : Response.json({ items: [] });
  const adapter = httpAdapter({ endpoint: '/v1' })(createContext({ http, clock, random: () => 0.5 }));
  const options: CallOptions = { signal: aborter.signal, locale: 'en' };
  return { clock, adapter, options, abort: () => aborter.abort() };
}

test('a call whose code does not arrive may be tried again, and then works', async () => {
  const { adapter, options } = setUp();
  const call = () => adapter.chat!.history(HANDLE, { limit: 1 }, options);
  await expect(call()).rejects.toMatchObject({
    name: 'AdapterError',
    code: 'network',
    retryable: true,
    capability: 'chat',
    adapterId: 'http',
  });
  net.isDown = false;
  expect(await call()).toEqual({ items: [] });
});

test('a subscription waits until its code arrives', async () => {
  const { adapter, options, clock, abort } = setUp();
  const seen: string[] = [];
  const ended = (async () => {
    for await (const event of adapter.chat!.subscribe(HANDLE, {}, options)) seen.push(event.type);
    return 'ended';
  })();
  await expect.poll(clock.waits).toEqual([5000]);
  clock.advance(5000);
  await expect.poll(clock.waits).toEqual([5000]);
  net.isDown = false;
  clock.advance(5000);
  await expect.poll(() => seen).toEqual(['status']);
  abort();
  expect(await ended).toBe('ended');
});

test.each(['abort', 'dispose'] as const)('%s ends the waiting, and leaves no timer', async (how) => {
  const { adapter, options, clock, abort } = setUp();
  const ended = (async () => {
    for await (const _ of adapter.orders!.subscribe!({ number: '1' }, options));
    return 'ended';
  })();
  await expect.poll(clock.waits).toEqual([5000]);
  if (how === 'abort') abort();
  else adapter.dispose();
  expect(await ended).toBe('ended');
  expect(clock.waits()).toEqual([]);
});
