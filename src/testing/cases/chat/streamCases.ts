import assert from 'node:assert/strict';
import { listen } from '../../actors/listen';
import { chatOf, openConversation, say, textOf } from '../../actors/openConversation';
import type { Case, CaseContext } from '../../kit/Case';

const MANY = 500;

async function replyMany(context: CaseContext, id: string, count: number): Promise<readonly string[]> {
  const texts = Array.from({ length: count }, (_, place) => `reply ${place}`);
  for (const text of texts) await context.world.agentReply(id, text);
  return texts;
}

/** Leaves the stream, misses so many messages, and comes back after the cursor. */
const resumeCase = (missed: number): Case => ({
  id: `who comes back after ${missed} missed ${missed === 1 ? 'message' : 'messages'} gets each once, in order`,
  row: 'chat · missed messages',
  capability: 'chat',
  needs: ['agentReply'],
  async run(context) {
    const handle = await openConversation(context);
    const first = await listen(context, handle);
    await say(context, handle, 'known');
    await context.until('the message comes', () => first.texts().length === 1);
    const cursor = first.cursor();
    await first.stop();
    const texts = await replyMany(context, handle.id, missed);
    const second = await listen(context, handle, { cursor });
    await context.world.agentReply(handle.id, 'end');
    await context.until('the last message comes', () => second.texts().includes('end'));
    assert.deepEqual(second.texts(), [...texts, 'end']);
    await second.stop();
  },
});

/** What happens, as it happens. */
export const STREAM_CASES: readonly Case[] = [
  ...[0, 1, MANY].map(resumeCase),
  {
    id: 'the status comes at once, then what is said on both sides, in order',
    row: 'chat.subscribe',
    capability: 'chat',
    needs: ['agentReply'],
    async run(context) {
      const handle = await openConversation(context);
      const listener = await listen(context, handle);
      assert.equal(listener.events[0]?.type, 'status');
      await say(context, handle, 'Hello');
      await context.world.agentReply(handle.id, 'Hi 🙂 مرحبا');
      await say(context, handle, 'Good');
      await context.until('all has come', () => listener.texts().length === 3);
      assert.deepEqual(listener.texts(), ['Hello', 'Hi 🙂 مرحبا', 'Good']);
      for (const event of listener.events) context.fits('ChatEvent', event);
      const roles = listener.events.flatMap((event) =>
        event.type === 'message' ? [event.message.author.role] : [],
      );
      assert.deepEqual(roles, ['shopper', 'agent', 'shopper']);
      await listener.stop();
    },
  },
  {
    id: 'the agent coming, typing and closing is told',
    row: 'chat.subscribe',
    capability: 'chat',
    needs: ['agentTake', 'agentTyping', 'closeByAgent'],
    async run(context) {
      const handle = await openConversation(context);
      const listener = await listen(context, handle);
      const status = () => listener.events.findLast((event) => event.type === 'status');
      assert.equal(status()?.status, 'waiting');
      await context.world.agentTake(handle.id);
      await context.until('the agent is told', () => status()?.status === 'live');
      assert.equal(status()?.agent?.role, 'agent');
      if (chatOf(context.adapter).features.typing) {
        await context.world.agentTyping(handle.id, true);
        await context.until('typing is told', () =>
          listener.events.some((event) => event.type === 'typing' && event.on),
        );
      }
      await context.world.closeByAgent(handle.id);
      await context.until('the end is told', () => status()?.status === 'closed');
      await listener.stop();
    },
  },
  {
    id: 'the shopper’s own end is told to the other tab',
    row: 'chat.close',
    capability: 'chat',
    methods: ['chat.close'],
    async run(context) {
      const handle = await openConversation(context);
      const other = await listen(context, handle, { adapter: context.openTab() });
      await chatOf(context.adapter).close(handle, context.options());
      await context.until('the end is told', () =>
        other.events.some((event) => event.type === 'status' && event.status === 'closed'),
      );
      await other.stop();
    },
  },
  {
    id: 'what the agent says while history is read is in one or the other',
    row: 'chat · missed messages',
    capability: 'chat',
    needs: ['agentReply'],
    async run(context) {
      const handle = await openConversation(context);
      const chat = chatOf(context.adapter);
      const texts = await replyMany(context, handle.id, 30);
      const listener = await listen(context, handle);
      const seen = new Map<string, string>();
      const during = replyMany(context, handle.id, 10);
      for (let after: string | undefined; ;) {
        const page = await chat.history(handle, { limit: 4, ...(after && { after }) }, context.options());
        for (const message of page.items) seen.set(message.id, textOf(message));
        after = page.items.at(-1)?.cursor;
        if (page.items.length < 4) break;
      }
      const late = await during;
      await context.world.agentReply(handle.id, 'end');
      await context.until('the last message comes', () => listener.texts().includes('end'));
      for (const event of listener.events)
        if (event.type === 'message') seen.set(event.message.id, textOf(event.message));
      assert.deepEqual([...seen.values()].toSorted(), [...texts, ...late, 'end'].toSorted());
      await listener.stop();
    },
  },
  {
    id: 'two tabs on one conversation see each message once, whoever says it',
    row: 'chat · two tabs',
    capability: 'chat',
    needs: ['agentReply'],
    async run(context) {
      const handle = await openConversation(context);
      const tab = context.openTab();
      const listeners = [await listen(context, handle), await listen(context, handle, { adapter: tab })];
      await say(context, handle, 'from one');
      const message = { clientId: context.word(), parts: [{ type: 'text', text: 'from two' }] } as const;
      await chatOf(tab).send(handle, message, context.options());
      await context.world.agentReply(handle.id, 'to both');
      for (const listener of listeners) {
        await context.until('all has come', () => listener.texts().includes('to both'));
        assert.deepEqual(listener.texts(), ['from one', 'from two', 'to both']);
      }
      await listeners[0]!.stop();
      await context.world.agentReply(handle.id, 'to who is left');
      await context.until('the other tab still hears', () =>
        listeners[1]!.texts().includes('to who is left'),
      );
      await listeners[1]!.stop();
    },
  },
];
