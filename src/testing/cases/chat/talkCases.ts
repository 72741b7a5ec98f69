import assert from 'node:assert/strict';
import { chatOf, openConversation, say, textOf, textParts } from '../../actors/openConversation';
import { buildPacket } from '../../builders/buildMessage';
import type { Case, CaseContext } from '../../kit/Case';
import { longText, TEXTS } from '../texts';

/** Everything that was said, oldest first. */
export async function readTexts(
  context: CaseContext,
  handle: Awaited<ReturnType<typeof openConversation>>,
): Promise<readonly string[]> {
  const page = await chatOf(context.adapter).history(handle, { limit: 100 }, context.options());
  return page.items.map(textOf);
}

const dedupes = ({ chat }: { readonly chat?: { readonly features: { readonly dedupe: string } } }) =>
  chat?.features.dedupe === 'server';

/** Opening a conversation and saying something in it. */
export const TALK_CASES: readonly Case[] = [
  {
    id: 'whether somebody is there is told as it is',
    row: 'chat.availability',
    capability: 'chat',
    needs: ['agentOnline'],
    async run(context) {
      for (const isOnline of [true, false, true]) {
        await context.world.agentOnline(isOnline);
        const { online } = await chatOf(context.adapter).availability(context.options());
        assert.equal(online, isOnline);
      }
    },
  },
  {
    id: 'the same key opens the same conversation, also at the same moment; another key another one',
    row: 'chat.open',
    capability: 'chat',
    async run(context) {
      const chat = chatOf(context.adapter);
      const open = (key: string, at = chat) => at.open({ key, packet: buildPacket() }, context.options());
      const [key, again] = [context.word(), context.word()];
      const first = await open(key);
      assert.deepEqual(await open(key), first);
      const [one, two] = await Promise.all([open(again), open(again, chatOf(context.openTab()))]);
      assert.deepEqual(one, two);
      assert.notEqual(one.id, first.id);
      assert.notEqual(one.token, first.token);
    },
  },
  {
    id: 'a handle that went through JSON opens its conversation in another tab',
    row: 'chat.open',
    capability: 'chat',
    async run(context) {
      const handle = await openConversation(context);
      await say(context, handle, 'Hello');
      const kept = JSON.parse(JSON.stringify(handle)) as typeof handle;
      const page = await chatOf(context.openTab()).history(kept, { limit: 5 }, context.options());
      assert.deepEqual(page.items.map(textOf), ['Hello']);
    },
  },
  {
    id: 'every text comes back as it was said, whatever the script, in the order it was said',
    row: 'chat.send',
    capability: 'chat',
    async run(context) {
      const handle = await openConversation(context);
      for (const text of TEXTS) await say(context, handle, text);
      assert.deepEqual(await readTexts(context, handle), TEXTS);
    },
  },
  {
    id: 'a message may be as long as declared, and not longer',
    row: 'chat.send',
    capability: 'chat',
    async run(context) {
      const { messageLength } = chatOf(context.adapter).features;
      const handle = await openConversation(context);
      const longest = longText(messageLength);
      await say(context, handle, longest);
      await context.refused(() => say(context, handle, `${longest}${longest}`), 'invalid_input', 'too_large');
      assert.deepEqual(await readTexts(context, handle), [longest]);
    },
  },
  {
    id: 'characters that no store likes are kept or refused, and break nothing',
    row: 'chat.send',
    capability: 'chat',
    async run(context) {
      const handle = await openConversation(context);
      for (const text of ['a NUL \u0000 inside', 'half a smile \ud83d']) {
        await say(context, handle, text).catch((error: unknown) => context.verify(error, 'invalid_input'));
      }
      await say(context, handle, 'still here');
      assert.equal((await readTexts(context, handle)).at(-1), 'still here');
    },
  },
  {
    id: 'the same clientId is one message with one answer, whatever the words',
    row: 'chat.send',
    capability: 'chat',
    appliesTo: dedupes,
    async run(context) {
      const handle = await openConversation(context);
      const clientId = context.word();
      const send = (text: string) =>
        chatOf(context.adapter).send(handle, { clientId, parts: textParts(text) }, context.options());
      const first = await send('first');
      assert.equal(first.clientId, clientId);
      assert.deepEqual(await send('again'), first);
      const { items } = await chatOf(context.adapter).history(handle, { limit: 9 }, context.options());
      assert.deepEqual(items.map(textOf), ['first']);
      assert.equal(items[0]?.clientId, clientId, 'The clientId comes back with the message.');
      assert.equal(items[0]?.id, first.id);
    },
  },
  {
    id: 'the same clientId from two tabs at the same moment is one message',
    row: 'chat.send',
    capability: 'chat',
    appliesTo: dedupes,
    async run(context) {
      const handle = await openConversation(context);
      const tabs = [chatOf(context.adapter), chatOf(context.openTab())];
      const message = { clientId: context.word(), parts: textParts('once') };
      const answers = await Promise.all(tabs.map((chat) => chat.send(handle, message, context.options())));
      assert.deepEqual(answers[0], answers[1]);
      assert.deepEqual(await readTexts(context, handle), ['once']);
    },
  },
  {
    id: 'the same clientId in two conversations is two messages',
    row: 'chat.send',
    capability: 'chat',
    appliesTo: dedupes,
    async run(context) {
      const message = { clientId: context.word(), parts: textParts('mine') };
      for (const handle of [await openConversation(context), await openConversation(context)]) {
        await chatOf(context.adapter).send(handle, message, context.options());
        assert.deepEqual(await readTexts(context, handle), ['mine']);
      }
    },
  },
];
