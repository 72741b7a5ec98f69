import assert from 'node:assert/strict';
import type { Adapter, ConversationHandle } from '../../../contract/types';
import { listen, type Listener } from '../../actors/listen';
import { chatOf, openConversation } from '../../actors/openConversation';
import type { Case, CaseContext } from '../../kit/Case';

const MANY = 500;
const ENDLESS_CHARS = 3_000_000;
const STEP_MS = 5000;
const SPREAD_MS = 60_000;

const hasEvents = ({ chat }: Adapter) => chat?.features.transports.includes('sse') ?? false;
const canPoll = (adapter: Adapter) =>
  hasEvents(adapter) && adapter.chat!.features.transports.includes('poll');
/** Drain is a word of our own protocol, whose backends describe themselves. */
const canDrain = (adapter: Adapter) => hasEvents(adapter) && adapter.describe !== undefined;

interface Talk {
  readonly handle: ConversationHandle;
  readonly listener: Listener;
  reply(text: string): Promise<void>;
  /** Fails unless exactly these have come, once the last of them has. */
  heard(texts: readonly string[]): Promise<void>;
}

/** A conversation with its stream open. */
async function talk(context: CaseContext): Promise<Talk> {
  const handle = await openConversation(context);
  const listener = await listen(context, handle);
  return {
    handle,
    listener,
    reply: (text) => context.world.agentReply(handle.id, text),
    async heard(texts) {
      const last = texts.at(-1)!;
      await context.until(`"${last}" comes`, () => listener.texts().includes(last));
      assert.deepEqual(listener.texts(), texts);
    },
  };
}

function inject({ proxy }: CaseContext, text: string): void {
  assert.ok(proxy.inject(text) > 0, 'There is no stream of events to say it in.');
}

const shared = {
  row: 'chat · reconnect',
  capability: 'chat',
  needs: ['agentReply'],
  isTransport: true,
} as const;

const missedCase = (count: number): Case => ({
  ...shared,
  id: `a stream that was cut while ${count} ${count === 1 ? 'message' : 'messages'} came has no gap and no double`,
  async run(context) {
    const { listener, reply, heard } = await talk(context);
    await reply('before');
    await heard(['before']);
    context.proxy.refuseAll();
    context.proxy.cutStreams();
    const missed = Array.from({ length: count }, (_, place) => `missed ${place}`);
    for (const text of missed) await reply(text);
    context.proxy.pass();
    await reply('after');
    await heard(['before', ...missed, 'after']);
    await listener.stop();
  },
});

const brokenAnswerCase = (name: string, status: number, body: string): Case => ({
  ...shared,
  id: `a stream is taken up again after ${name}`,
  async run(context) {
    const { listener, reply, heard } = await talk(context);
    context.proxy.answerAll({ status, headers: { 'content-type': 'text/html' }, body });
    const before = context.proxy.seen.length;
    context.proxy.cutStreams();
    await context.until('it is tried again', () => context.proxy.seen.length > before + 1);
    context.proxy.pass();
    await reply('after');
    await heard(['after']);
    await listener.stop();
  },
});

const fatalCase = (status: number, code: 'unauthenticated' | 'forbidden' | 'not_found' | 'gone'): Case => ({
  ...shared,
  id: `a stream ends with ${code} when trying again cannot help`,
  async run(context) {
    const { listener } = await talk(context);
    context.proxy.answerAll({ status, body: '{}' });
    context.proxy.cutStreams();
    const error = await listener.end();
    context.verify(error, code);
  },
});

const bufferedCase = (part: 'body' | 'whole'): Case => ({
  ...shared,
  id: `what is said comes through a proxy that holds ${part === 'body' ? 'streams' : 'whole answers'} back`,
  row: 'chat · buffering proxy',
  appliesTo: canPoll,
  async run(context) {
    const handle = await openConversation(context);
    context.proxy.bufferStreams(part);
    const aborter = new AbortController();
    const texts: string[] = [];
    const read = async () => {
      const options = context.options({ signal: aborter.signal });
      for await (const event of chatOf(context.adapter).subscribe(handle, {}, options)) {
        if (event.type !== 'message' || event.message.parts[0]?.type !== 'text') continue;
        texts.push(event.message.parts[0].text);
      }
    };
    const reading = read();
    for (const text of ['one', 'two', 'three']) {
      await context.world.agentReply(handle.id, text);
      await context.until(`"${text}" comes`, () => {
        // Nothing comes over the stream; time goes by until the adapter gives it up.
        if (!texts.includes(text)) context.clock.advance(STEP_MS);
        return texts.includes(text);
      });
    }
    assert.deepEqual(texts, ['one', 'two', 'three']);
    aborter.abort();
    await reading;
  },
});

/** Streams that break. */
export const RECONNECT_CASES: readonly Case[] = [
  ...[0, 1, MANY].map(missedCase),
  brokenAnswerCase('status 500', 500, ''),
  brokenAnswerCase('status 503', 503, 'Back soon'),
  brokenAnswerCase('an HTML page', 200, '<!doctype html><title>Sign in</title>'),
  brokenAnswerCase('an empty answer', 200, ''),
  fatalCase(401, 'unauthenticated'),
  fatalCase(403, 'forbidden'),
  fatalCase(404, 'not_found'),
  fatalCase(410, 'gone'),
  bufferedCase('body'),
  bufferedCase('whole'),
  {
    ...shared,
    id: 'events that come twice and in another order lose nothing',
    appliesTo: hasEvents,
    async run(context) {
      context.proxy.garbleStreams({ isDoubled: true, isSwapped: true });
      const { listener, reply } = await talk(context);
      const texts = Array.from({ length: 8 }, (_, place) => `reply ${place}`);
      for (const text of texts) await reply(text);
      await context.until('all have come', () => texts.every((text) => listener.texts().includes(text)));
      // Readers merge by id and sort by cursor: what came more than once is the same message.
      const messages = listener.events.flatMap((event) => (event.type === 'message' ? [event.message] : []));
      assert.equal(new Set(messages.map(({ id }) => id)).size, texts.length);
      await listener.stop();
    },
  },
  {
    ...shared,
    id: 'a stream without end, sense or pause in it is given up and taken up again',
    appliesTo: hasEvents,
    async run(context) {
      const { listener, reply, heard } = await talk(context);
      const before = context.proxy.seen.length;
      inject(context, `data: ${'x'.repeat(ENDLESS_CHARS)}`);
      await context.until('another stream is open', () => context.proxy.seen.length > before);
      await reply('after');
      await heard(['after']);
      await listener.stop();
    },
  },
  {
    ...shared,
    id: 'unknown events, comments and torn data between messages are passed over',
    appliesTo: hasEvents,
    async run(context) {
      const { listener, reply, heard } = await talk(context);
      await reply('one');
      await heard(['one']);
      inject(
        context,
        [
          ': a comment',
          '',
          'event: brand-new',
          'data: {"type":"brand-new"}',
          '',
          'data: {"type":',
          '',
          'data: []',
          '',
          '',
        ].join('\n'),
      );
      await reply('two');
      await heard(['one', 'two']);
      for (const event of listener.events) context.fits('ChatEvent', event);
      await listener.stop();
    },
  },
  {
    ...shared,
    id: 'a server that says it is going loses nobody, who comes back within the time it gave',
    appliesTo: canDrain,
    async run(context) {
      const { listener, reply, heard } = await talk(context);
      await reply('before');
      await heard(['before']);
      const before = context.proxy.seen.length;
      inject(context, `event: drain\ndata: {"spreadMs":${SPREAD_MS}}\n\n`);
      await reply('meanwhile');
      await heard(['before', 'meanwhile']);
      context.clock.advance(SPREAD_MS);
      await context.until('it came back', () => context.proxy.seen.length > before);
      await reply('after');
      await heard(['before', 'meanwhile', 'after']);
      await listener.stop();
    },
  },
  {
    ...shared,
    id: 'a backend that is started again in the middle leaves no gap and no double',
    row: 'chat · restart',
    needs: ['agentReply', 'restart'],
    async run(context) {
      const { listener, reply, heard } = await talk(context);
      await reply('one');
      await heard(['one']);
      await context.world.restart();
      await reply('two');
      await heard(['one', 'two']);
      await context.world.restart();
      await reply('three');
      await heard(['one', 'two', 'three']);
      await listener.stop();
    },
  },
];
