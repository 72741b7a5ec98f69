import { afterEach, expect, test } from 'vitest';
import { httpAdapter } from '../../../../../src/adapters/http';
import { AdapterError } from '../../../../../src/contract/errors';
import type { ChatEvent, HttpClient } from '../../../../../src/contract/types';
import { createContext } from '../../../../support/createContext';
import { createManualClock } from '../support/createManualClock';

const HANDLE = { id: 'c', token: 't' };
const MINUTES_10 = 600_000;

const message = (id: string): ChatEvent => ({
  type: 'message',
  cursor: id,
  message: {
    id: `m-${id}`,
    cursor: id,
    author: { role: 'agent' },
    parts: [{ type: 'text', text: 'hi' }],
    sentAt: '2026-05-12T14:05:00Z',
  },
});
const STATUS: ChatEvent = { type: 'status', status: 'live' };

/** One poll or stream that the backend was asked for, and how to answer it. */
interface Asked {
  /** The query of a poll, or the last id of a stream. */
  readonly poll?: string;
  readonly lastEventId?: string | undefined;
  answer(content: { readonly items: readonly unknown[]; readonly cursor?: string }): void;
  fail(error: AdapterError): void;
  push(events: readonly ChatEvent[]): void;
  write(text: string): void;
  end(): void;
}

const disposals: (() => void)[] = [];
afterEach(() => {
  for (const dispose of disposals.splice(0)) dispose();
});

function setUp() {
  const clock = createManualClock();
  const asked: Asked[] = [];
  const http: HttpClient = (url, { signal, headers, timeoutMs }) =>
    new Promise((resolve, reject) => {
      let stream: ReadableStreamDefaultController<Uint8Array> | undefined;
      const give = () => {
        const body = new ReadableStream<Uint8Array>({ start: (controller) => void (stream = controller) });
        resolve(new Response(body));
      };
      const write = (text: string) => {
        if (!stream) give();
        stream!.enqueue(new TextEncoder().encode(text));
      };
      signal.addEventListener('abort', () => {
        reject(new AdapterError('aborted', 'The call was aborted.'));
        stream?.error(new DOMException('stop', 'AbortError'));
      });
      const { search } = new URL(url, 'https://shop.example');
      asked.push({
        ...(search ? { poll: `${search} ${timeoutMs}` } : { lastEventId: headers?.['last-event-id'] }),
        answer: (content) => resolve(Response.json(content)),
        fail: reject,
        write,
        push(events) {
          const texts = events.map((event) => {
            const id = event.type === 'message' ? `id: ${event.cursor}\n` : '';
            return `${id}data: ${JSON.stringify(event)}\n\n`;
          });
          write(texts.join(''));
        },
        end: () => stream!.close(),
      });
    });
  const adapter = httpAdapter({ endpoint: '/v1' })(createContext({ http, clock, random: () => 0.5 }));
  disposals.push(() => adapter.dispose());
  const subscribe = (cursor?: string) => {
    const seen: string[] = [];
    const aborter = new AbortController();
    const ended = (async () => {
      const options = { signal: aborter.signal, locale: 'en' };
      for await (const event of adapter.chat!.subscribe(HANDLE, cursor ? { cursor } : {}, options)) {
        seen.push(event.type === 'message' ? event.cursor : event.type);
      }
      return 'ended';
    })().catch((error: unknown) => error);
    return { seen, ended, abort: () => aborter.abort() };
  };
  /** The n-th thing that was asked for, once it is. */
  const nth = async (number: number): Promise<Asked> => {
    await expect.poll(() => asked.length).toBe(number);
    return asked[number - 1]!;
  };
  return { clock, subscribe, nth, asked };
}

test('where not a byte comes in five seconds, the same events come by long polls', async () => {
  const { clock, subscribe, nth } = setUp();
  const { seen } = subscribe('3');
  expect((await nth(1)).lastEventId).toBe('3');
  clock.advance(5000);
  await expect.poll(clock.waits).toEqual([1000]);
  clock.advance(1000);
  const first = await nth(2);
  expect(first.poll).toBe('?wait=25&after=3 35000');
  first.answer({ items: [STATUS, message('4')], cursor: '4~x' });
  const second = await nth(3);
  expect(second.poll).toBe('?wait=25&after=4%7Ex 35000');
  expect(seen).toEqual(['status', '4']);
});

test('a conversation opened soon after goes by long polls at once; streams are tried again ten minutes later', async () => {
  const { clock, subscribe, nth } = setUp();
  const held = subscribe();
  await nth(1);
  clock.advance(5000);
  held.abort();
  await held.ended;
  const second = subscribe();
  expect((await nth(2)).poll).toBeDefined();
  second.abort();
  await second.ended;
  clock.advance(MINUTES_10);
  subscribe();
  expect((await nth(3)).poll).toBeUndefined();
});

test('a backend that answers polls at once though nothing is new is asked once a second', async () => {
  const { clock, subscribe, nth, asked } = setUp();
  subscribe();
  await nth(1);
  clock.advance(5000);
  await expect.poll(clock.waits).toEqual([1000]);
  clock.advance(1000);
  (await nth(2)).answer({ items: [], cursor: '7' });
  // The cursor is new, so there may be more.
  (await nth(3)).answer({ items: [STATUS], cursor: '7' });
  await expect.poll(clock.waits).toEqual([1000]);
  expect(asked).toHaveLength(3);
  clock.advance(1000);
  (await nth(4)).answer({ items: [] });
  await expect.poll(clock.waits).toEqual([1000]);
});

test('a poll that fails is tried again like a lost stream, after the last message', async () => {
  const { clock, subscribe, nth } = setUp();
  const { seen } = subscribe();
  await nth(1);
  clock.advance(5000);
  await expect.poll(clock.waits).toEqual([1000]);
  clock.advance(1000);
  (await nth(2)).answer({ items: [message('1'), message('2')], cursor: 'page-2' });
  (await nth(3)).fail(new AdapterError('unavailable', 'The server answered 503.', { retryAfterMs: 9000 }));
  await expect.poll(clock.waits).toEqual([9000]);
  clock.advance(9000);
  expect((await nth(4)).poll).toBe('?wait=25&after=2 35000');
  expect(seen).toEqual(['1', '2']);
});

test('what cannot be mended by trying ends a poll too', async () => {
  const { clock, subscribe, nth } = setUp();
  const { ended } = subscribe();
  await nth(1);
  clock.advance(5000);
  await expect.poll(clock.waits).toEqual([1000]);
  clock.advance(1000);
  (await nth(2)).fail(new AdapterError('gone', 'The server answered 410.'));
  expect(await ended).toMatchObject({ code: 'gone', capability: 'chat', adapterId: 'http' });
  expect(clock.waits()).toEqual([]);
});

test('messages that come twice or out of order are told once each', async () => {
  const { clock, subscribe, nth } = setUp();
  const { seen } = subscribe();
  const first = await nth(1);
  first.push([message('2'), message('1'), message('2'), STATUS, STATUS]);
  await expect.poll(() => seen).toEqual(['2', '1', 'status', 'status']);
  first.end();
  await expect.poll(clock.waits).toEqual([1000]);
  clock.advance(1000);
  const again = await nth(2);
  expect(again.lastEventId).toBe('2');
  again.push([message('1'), message('3')]);
  await expect.poll(() => seen).toEqual(['2', '1', 'status', 'status', '3']);
});

test('an event of a name that is not known is skipped, though its data look like a message', async () => {
  const { subscribe, nth } = setUp();
  const { seen } = subscribe();
  const stream = await nth(1);
  stream.write(`event: preview\ndata: ${JSON.stringify(message('1'))}\n\n`);
  stream.push([message('2')]);
  await expect.poll(() => seen).toEqual(['2']);
});
