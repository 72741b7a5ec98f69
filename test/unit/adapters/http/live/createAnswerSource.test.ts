import { expect, test } from 'vitest';
import { httpAdapter } from '../../../../../src/adapters/http';
import type { AnswerDelta, CallOptions } from '../../../../../src/contract/types';
import { createContext } from '../../../../support/createContext';
import { createManualClock } from '../support/createManualClock';

const HELLO = 'data: {"type":"text","text":"Hello"}\n\n';
const DONE = 'event: done\ndata: {}\n\n';

/** An assistant whose answer the test writes, and what was read of it. */
function setUp() {
  const clock = createManualClock();
  const aborter = new AbortController();
  let stream: ReadableStreamDefaultController<Uint8Array> | undefined;
  let asked = 0;
  const context = createContext({
    clock,
    http: async (_, { signal }) => {
      asked++;
      const body = new ReadableStream<Uint8Array>({ start: (controller) => void (stream = controller) });
      signal.addEventListener('abort', () => {
        try {
          stream!.error(new DOMException('stop', 'AbortError'));
        } catch {
          // Already over.
        }
      });
      return new Response(body);
    },
  });
  const adapter = httpAdapter({ endpoint: '/v1' })(context);
  const options: CallOptions = { signal: aborter.signal, locale: 'en' };
  const seen: AnswerDelta[] = [];
  const ended = (async () => {
    for await (const delta of adapter.assistant!.answer('Which kettle?', {}, options)) seen.push(delta);
    return 'whole';
  })().catch((error: unknown) => error);
  const isAsked = () => expect.poll(() => stream !== undefined).toBe(true);
  return {
    clock,
    adapter,
    seen,
    ended,
    abort: () => aborter.abort(),
    count: () => asked,
    write: async (text: string) => {
      await isAsked();
      stream!.enqueue(new TextEncoder().encode(text));
    },
    end: () => stream!.close(),
    tear: () => stream!.error(new TypeError('terminated')),
    isAsked,
  };
}
const texts = (seen: readonly AnswerDelta[]) =>
  seen.map((delta) => (delta.type === 'text' ? delta.text : delta.type));
const whileHello = async ({ write, seen }: ReturnType<typeof setUp>) => {
  await write(HELLO);
  await expect.poll(() => texts(seen)).toEqual(['Hello']);
};

test('pieces come as they are sent, those of an unknown kind are skipped, and “done” is the end', async () => {
  const { write, ended, seen, clock } = setUp();
  await write(`${HELLO}: thinking\n\ndata: {"type":"hologram"}\n\nevent: news\n${HELLO}`);
  await write(`data: {"type":"sources","sources":[{"title":"FAQ"}]}\n\n${DONE}${HELLO}`);
  expect(await ended).toBe('whole');
  expect(texts(seen)).toEqual(['Hello', 'sources']);
  expect(clock.waits()).toEqual([]);
});

test.each(['end', 'tear'] as const)(
  'an answer without its end (%s) is a broken one, and is not asked for again',
  async (how) => {
    const setting = setUp();
    await whileHello(setting);
    setting[how]();
    expect(await setting.ended).toMatchObject({
      name: 'AdapterError',
      code: 'network',
      capability: 'assistant',
      adapterId: 'http',
    });
    expect([texts(setting.seen), setting.count()]).toEqual([['Hello'], 1]);
    expect(setting.clock.waits()).toEqual([]);
  },
);

test('an assistant may think for longer than five seconds, but not be silent for 45', async () => {
  const { isAsked, clock, ended, write, seen } = setUp();
  await isAsked();
  clock.advance(44_000);
  await write(HELLO);
  await expect.poll(() => texts(seen)).toEqual(['Hello']);
  clock.advance(45_000);
  expect(await ended).toMatchObject({ code: 'network' });
});

test('who goes has aborted it, and a disposed adapter too', async () => {
  const gone = setUp();
  await whileHello(gone);
  gone.abort();
  expect(await gone.ended).toMatchObject({ code: 'aborted', retryable: false });

  const disposed = setUp();
  await whileHello(disposed);
  disposed.adapter.dispose();
  expect(await disposed.ended).toMatchObject({ code: 'aborted' });
  expect([gone.clock.waits(), disposed.clock.waits()]).toEqual([[], []]);
});
