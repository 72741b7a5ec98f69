import { isChatEvent } from 'virtual:shopbell-guards';
import { afterEach, expect, test } from 'vitest';
import { httpAdapter } from '../../../../../src/adapters/http';
import { followStream } from '../../../../../src/adapters/http/live/followStream';
import { AdapterError } from '../../../../../src/contract/errors';
import type { ChatEvent, Clock } from '../../../../../src/contract/types';
import { createContext } from '../../../../support/createContext';

/** Waiting for the first byte, and for the next one. */
const WATCHDOGS = ['5000', '45000'];

/** Timers that run when told. */
function createTimers() {
  const timers: { readonly ms: number; readonly run: () => void }[] = [];
  const clock: Clock = {
    now: () => 0,
    after(ms, run) {
      const timer = { ms, run };
      timers.push(timer);
      return () => {
        const at = timers.indexOf(timer);
        if (at >= 0) timers.splice(at, 1);
      };
    },
  };
  return {
    clock,
    waits: () => timers.map(({ ms }) => ms),
    run: () => timers.splice(0).forEach((timer) => timer.run()),
  };
}

/** A server whose streams the test writes, cuts and counts. */
function setUp({ cursor, answers = [] }: { cursor?: string; answers?: (() => Response)[] } = {}) {
  const timers = createTimers();
  const aborter = new AbortController();
  const asked: (string | undefined)[] = [];
  let stream: ReadableStreamDefaultController<Uint8Array>;
  const connect = async (lastEventId: string | undefined, signal: AbortSignal) => {
    asked.push(lastEventId);
    const answer = answers.shift();
    if (answer) return answer();
    const body = new ReadableStream<Uint8Array>({ start: (controller) => void (stream = controller) });
    signal.addEventListener('abort', () => {
      try {
        stream.error(new DOMException('stop', 'AbortError'));
      } catch {
        // Already over.
      }
    });
    return new Response(body);
  };
  const events: ChatEvent[] = [];
  const context = createContext({ clock: timers.clock, random: () => 1 });
  const ended = (async () => {
    const stream = followStream<ChatEvent>({
      context,
      signals: [aborter.signal],
      cursor,
      guard: isChatEvent,
      connect,
      onSilent: () => {},
    });
    for await (const event of stream) events.push(event);
    return 'ended';
  })().catch((error: unknown) => error);
  return {
    timers,
    asked,
    ended,
    events,
    abort: () => aborter.abort(),
    write: (text: string) => stream.enqueue(new TextEncoder().encode(text)),
    cut: () => stream.close(),
    /** The client is connected and only the watchdog is ticking. */
    listening: (times: number) =>
      expect.poll(() => [asked.length, WATCHDOGS.includes(timers.waits().join())]).toEqual([times, true]),
  };
}
type Setting = ReturnType<typeof setUp>;
let setting: Setting;
afterEach(() => setting.abort());

const message = (id: string) => {
  const data = {
    type: 'message',
    cursor: id,
    message: {
      id,
      cursor: id,
      author: { role: 'agent' },
      parts: [{ type: 'text', text: 'hi' }],
      sentAt: '2026-05-12T14:05:00Z',
    },
  };
  return `id: ${id}\ndata: ${JSON.stringify(data)}\n\n`;
};
const STATUS = `data: {"type":"status","status":"live"}\n\n`;
const cursors = ({ events }: Setting) =>
  events.map((event) => (event.type === 'message' ? event.cursor : event.type));

test('events come as they are sent, however they are cut; what this version does not know is skipped', async () => {
  setting = setUp();
  const { listening, write } = setting;
  await listening(1);
  const text = `${STATUS}: keep-alive\n\ndata: {"type":"hologram"}\n\ndata: <html>\n\n${message('7')}`;
  write(text.slice(0, 60));
  write(text.slice(60, 100));
  write(text.slice(100));
  await expect.poll(() => cursors(setting)).toEqual(['status', '7']);
});

test('a lost stream is taken up again after the last event seen, within two seconds', async () => {
  setting = setUp({ cursor: '5' });
  const { listening, write, cut, timers, asked } = setting;
  await listening(1);
  write(message('6') + STATUS);
  await expect.poll(() => cursors(setting)).toEqual(['6', 'status']);
  cut();
  await expect.poll(timers.waits).toEqual([2000]);
  timers.run();
  await listening(2);
  write(message('7'));
  await expect.poll(() => cursors(setting)).toEqual(['6', 'status', '7']);
  expect(asked).toEqual(['5', '6']);
});

test('the pauses grow to half a minute while nothing works, and start anew once it does', async () => {
  const broken = () => {
    throw new AdapterError('network', 'The server could not be reached.');
  };
  const html = () => new Response('<h1>Gateway</h1>');
  setting = setUp({ answers: [broken, broken, broken, broken, broken, html] });
  const { timers, listening, write, cut } = setting;
  for (const ms of [2000, 4000, 8000, 16_000, 30_000, 30_000]) {
    await expect.poll(timers.waits).toEqual([ms]);
    timers.run();
  }
  await listening(7);
  write(STATUS);
  await expect.poll(() => cursors(setting)).toEqual(['status']);
  cut();
  await expect.poll(timers.waits).toEqual([2000]);
});

test('a server that says when to come back is obeyed', async () => {
  const busy = () => {
    throw new AdapterError('unavailable', 'The server answered 503.', { retryAfterMs: 20_000 });
  };
  setting = setUp({ answers: [busy] });
  await expect.poll(setting.timers.waits).toEqual([20_000]);
});

test('45 seconds of silence are a lost stream; a heartbeat is no silence', async () => {
  setting = setUp();
  const { listening, write, timers, events } = setting;
  await listening(1);
  write(': keep-alive\n\n');
  await listening(1);
  timers.run();
  await expect.poll(timers.waits).toEqual([2000]);
  timers.run();
  await listening(2);
  expect(events).toEqual([]);
});

test('an event without end is a lost stream too', async () => {
  setting = setUp();
  const { listening, write, timers } = setting;
  await listening(1);
  write(`data: ${'x'.repeat(2_100_000)}`);
  await listening(1);
  write('more');
  await expect.poll(timers.waits).toEqual([2000]);
});

test.each(['unauthenticated', 'forbidden', 'not_found', 'gone'] as const)(
  '%s ends the subscription: trying again cannot help',
  async (code) => {
    const refused = () => {
      throw new AdapterError(code, 'No.');
    };
    setting = setUp({ answers: [refused] });
    expect(await setting.ended).toMatchObject({ code });
    expect(setting.timers.waits()).toEqual([]);
  },
);

test('an abort ends it without an error, while it listens and while it waits, and frees its timers', async () => {
  setting = setUp();
  await setting.listening(1);
  setting.abort();
  expect(await setting.ended).toBe('ended');
  expect(setting.timers.waits()).toEqual([]);

  setting = setUp();
  await setting.listening(1);
  setting.cut();
  await expect.poll(setting.timers.waits).toEqual([2000]);
  setting.abort();
  expect(await setting.ended).toBe('ended');
  expect(setting.timers.waits()).toEqual([]);
});

test('an adapter that is disposed of ends its subscriptions', async () => {
  const timers = createTimers();
  const context = createContext({
    clock: timers.clock,
    http: async (_, { signal }) => {
      const body = new ReadableStream({
        start: (controller) =>
          signal.addEventListener('abort', () => controller.error(new DOMException('stop', 'AbortError'))),
      });
      return new Response(body);
    },
  });
  const adapter = httpAdapter({ endpoint: '/x' })(context);
  const options = { signal: new AbortController().signal, locale: 'en' };
  const ended = (async () => {
    for await (const _ of adapter.chat!.subscribe({ id: '1', token: 't' }, {}, options));
    return 'ended';
  })();
  await expect.poll(timers.waits).toEqual([5000]);
  adapter.dispose();
  adapter.dispose();
  expect(await ended).toBe('ended');
  expect(timers.waits()).toEqual([]);
});

test('a server that is about to go is left at a moment chosen by chance, and the stream stays until then', async () => {
  setting = setUp();
  const { listening, write, timers, asked } = setting;
  await listening(1);
  write(`${message('1')}event: drain\ndata: {"spreadMs":60000}\n\n`);
  await expect.poll(timers.waits).toEqual([45_000, 60_000]);
  write(message('2'));
  await expect.poll(() => cursors(setting)).toEqual(['1', '2']);
  timers.run();
  // The clock of this test stands still, so all of the minute is left.
  await expect.poll(timers.waits).toEqual([60_000]);
  timers.run();
  await listening(2);
  expect(asked).toEqual([undefined, '2']);
});

test('who goes before that moment leaves no timer', async () => {
  setting = setUp();
  const { listening, write, timers, abort, ended } = setting;
  await listening(1);
  write('event: drain\ndata: {"spreadMs":60000}\n\n');
  await expect.poll(timers.waits).toEqual([45_000, 60_000]);
  abort();
  expect(await ended).toBe('ended');
  expect(timers.waits()).toEqual([]);
});

test('a drain that makes no sense, and a second one, change nothing', async () => {
  setting = setUp();
  const { listening, write, timers } = setting;
  await listening(1);
  write('event: drain\ndata: {"spreadMs":-1}\n\nevent: drain\ndata: soon\n\n');
  await listening(1);
  write('event: drain\ndata: {"spreadMs":60000}\n\nevent: drain\ndata: {"spreadMs":30000}\n\n');
  await expect.poll(timers.waits).toEqual([45_000, 60_000]);
});
