import assert from 'node:assert/strict';
import type { ChatPort, ConversationHandle } from '../../../contract/types';
import { chatOf, openConversation, say, textOf, textParts } from '../../actors/openConversation';
import { takeFirst } from '../../actors/takeFirst';
import { buildPacket } from '../../builders/buildMessage';
import type { Case, CaseContext } from '../../kit/Case';
import { buildUpload } from '../../probes/chatProbes';

const CODE_AGES_MS = 30 * 86_400_000;

/** Every way into a conversation, by the method's name. */
const WAYS: Readonly<Record<string, (context: CaseContext, handle: ConversationHandle) => Promise<unknown>>> =
  {
    history: ({ adapter, options }, handle) => chatOf(adapter).history(handle, { limit: 1 }, options()),
    send: ({ adapter, options, word }, handle) =>
      chatOf(adapter).send(handle, { clientId: word(), parts: textParts('hi') }, options()),
    subscribe: ({ adapter, options }, handle) => takeFirst(chatOf(adapter).subscribe(handle, {}, options())),
    typing: ({ adapter, options }, handle) => chatOf(adapter).typing(handle, true, options()),
    read: ({ adapter, options }, handle) => chatOf(adapter).read(handle, '1', options()),
    handoff: ({ adapter, options }, handle) => chatOf(adapter).handoff(handle, buildPacket(), options()),
    close: ({ adapter, options }, handle) => chatOf(adapter).close(handle, options()),
    rate: ({ adapter, options, word }, handle) =>
      chatOf(adapter).rate(handle, { key: word(), service: 1 }, options()),
    upload: (context, handle) =>
      chatOf(context.adapter).upload(handle, buildUpload(context), context.options()),
    transcript: ({ adapter, options }, handle) => chatOf(adapter).transcript(handle, {}, options()),
    resumeCode: ({ adapter, options }, handle) => chatOf(adapter).resumeCode(handle, options()),
  };

/** Whose conversation it is. */
export const ACCESS_CASES: readonly Case[] = [
  {
    id: 'a wrong token, somebody else’s and an unknown conversation all look the same, everywhere',
    row: 'chat · whose it is',
    capability: 'chat',
    async run(context) {
      const [mine, other] = [await openConversation(context), await openConversation(context)];
      const wrong = [
        { id: mine.id, token: `wrong-${context.word()}` },
        { id: mine.id, token: other.token },
        { id: context.word(), token: mine.token },
      ];
      wrong.forEach(({ token }) => context.keepSecret(token));
      const there = Object.entries(WAYS).filter(([name]) => chatOf(context.adapter)[name as keyof ChatPort]);
      for (const [name, enter] of there) {
        const messages: string[] = [];
        for (const handle of wrong) {
          const error = await context.refused(() => enter(context, handle), 'not_found');
          messages.push(error.message);
        }
        assert.equal(new Set(messages).size, 1, `${name} tells a wrong token from an unknown conversation.`);
      }
    },
  },
  {
    id: 'a code opens the conversation on another device, once',
    row: 'chat.resume',
    capability: 'chat',
    methods: ['chat.resumeCode', 'chat.resume'],
    async run(context) {
      const handle = await openConversation(context);
      await say(context, handle, 'Hello');
      const { code } = await chatOf(context.adapter).resumeCode(handle, context.options());
      context.keepSecret(code);
      const elsewhere = chatOf(context.openVisitor());
      const resumed = await elsewhere.resume(code, context.options());
      assert.equal(resumed.id, handle.id);
      const page = await elsewhere.history(resumed, { limit: 5 }, context.options());
      assert.deepEqual(page.items.map(textOf), ['Hello']);
      await context.refused(() => elsewhere.resume(code, context.options()), 'not_found');
      await context.refused(() => elsewhere.resume(context.word(), context.options()), 'not_found');
      await say(context, handle, 'This device still talks');
    },
  },
  {
    id: 'a code that is too old opens nothing',
    row: 'chat.resume',
    capability: 'chat',
    methods: ['chat.resumeCode', 'chat.resume'],
    wants: ['advanceClock'],
    async run(context) {
      const handle = await openConversation(context);
      const chat = chatOf(context.adapter);
      const { code, expiresAt } = await chat.resumeCode(handle, context.options());
      await context.world.advanceClock(Math.min(CODE_AGES_MS, Date.parse(expiresAt) - Date.now() + 60_000));
      await context.refused(() => chat.resume(code, context.options()), 'not_found');
    },
  },
  {
    id: 'a guest’s conversation comes along to who signs in with its token, and to nobody without',
    row: 'chat.join',
    capability: 'chat',
    methods: ['chat.join'],
    needs: ['identify'],
    async run(context) {
      const handle = await openConversation(context);
      await say(context, handle, 'Hello');
      const identity = await context.signIn(context.word());
      const chat = chatOf(context.adapter);
      const wrong = { id: handle.id, token: context.word() };
      await context.refused(() => chat.join(wrong, context.options({ identity })), 'not_found');
      await context.refused(() => chat.join(handle, context.options()), 'unauthenticated');
      await chat.join(handle, context.options({ identity }));
      await chat.join(handle, context.options({ identity }));
      const page = await chat.history(handle, { limit: 5 }, context.options({ identity }));
      assert.deepEqual(page.items.map(textOf), ['Hello'], 'It is still the same conversation.');
    },
  },
];
