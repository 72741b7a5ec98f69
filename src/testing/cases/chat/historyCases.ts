import assert from 'node:assert/strict';
import type { Adapter, ConversationHandle, HistoryRange } from '../../../contract/types';
import { chatOf, openConversation, say, textOf } from '../../actors/openConversation';
import type { Case, CaseContext } from '../../kit/Case';

const MANY = 11;
const PAGE = 3;
const reads = (direction: 'after' | 'before') => (adapter: Adapter) =>
  [direction, 'both'].includes(chatOf(adapter).features.history);

async function fill(context: CaseContext) {
  const handle = await openConversation(context);
  const texts = Array.from({ length: MANY }, (_, place) => `text ${place}`);
  const sent = [];
  for (const text of texts) sent.push(await say(context, handle, text));
  return { handle, texts, sent };
}

const read = (context: CaseContext, handle: ConversationHandle, range: Omit<HistoryRange, 'limit'>) =>
  chatOf(context.adapter).history(handle, { ...range, limit: PAGE }, context.options());

/** What was said before. */
export const HISTORY_CASES: readonly Case[] = [
  {
    id: 'all messages come after one another, each once, though more are said meanwhile',
    row: 'chat.history',
    capability: 'chat',
    appliesTo: reads('after'),
    async run(context) {
      const { handle, texts } = await fill(context);
      const seen: string[] = [];
      let after: string | undefined;
      for (let pages = 0; ; pages++) {
        const { items } = await read(context, handle, after === undefined ? {} : { after });
        assert.ok(items.length <= PAGE, `A page of ${PAGE} has ${items.length} messages.`);
        if (items.length === 0) break;
        seen.push(...items.map(textOf));
        after = items.at(-1)!.cursor;
        if (pages < 2) await say(context, handle, `late ${pages}`);
      }
      assert.deepEqual(seen, [...texts, 'late 0', 'late 1']);
    },
  },
  {
    id: 'all messages come before one another, the newest page first, though more are said meanwhile',
    row: 'chat.history',
    capability: 'chat',
    appliesTo: reads('before'),
    async run(context) {
      const { handle, texts, sent } = await fill(context);
      const seen: string[] = [];
      let before = sent.at(-1)!.cursor;
      for (;;) {
        const { items } = await read(context, handle, { before });
        assert.ok(items.length <= PAGE, `A page of ${PAGE} has ${items.length} messages.`);
        if (items.length === 0) break;
        seen.unshift(...items.map(textOf));
        before = items[0]!.cursor;
        await say(context, handle, 'late');
      }
      assert.deepEqual(seen, texts.slice(0, -1));
    },
  },
  {
    id: 'a direction that is not declared is not supported',
    row: 'chat.history',
    capability: 'chat',
    appliesTo: (adapter) => chatOf(adapter).features.history !== 'both',
    async run(context) {
      const handle = await openConversation(context);
      const { cursor } = await say(context, handle, 'Hello');
      const range = reads('after')(context.adapter) ? { before: cursor } : { after: cursor };
      await context.refused(() => read(context, handle, range), 'unsupported');
    },
  },
  {
    id: 'what send answered is what history holds',
    row: 'chat.history',
    capability: 'chat',
    async run(context) {
      const { handle, sent } = await fill(context);
      const { items } = await chatOf(context.adapter).history(handle, { limit: 100 }, context.options());
      assert.deepEqual(
        items.map(({ id, clientId, sentAt, cursor }) => ({ id, clientId, sentAt, cursor })),
        sent,
      );
      assert.ok(items.every(({ author }) => author.role === 'shopper'));
    },
  },
];
