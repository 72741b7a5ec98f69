import assert from 'node:assert/strict';
import { chatOf, openConversation, say, textOf } from '../actors/openConversation';
import type { Case } from '../kit/Case';
import { buildReceipt, buildTicket } from '../probes/peopleProbes';

/** What is held of a shopper. Where there is no chat, tickets show it. */
export const PRIVACY_CASES: readonly Case[] = [
  {
    id: 'the export holds what was said, for who shows the token and nobody else',
    row: 'privacy.export',
    capability: 'privacy',
    methods: ['chat.send'],
    async run(context) {
      const handle = await openConversation(context);
      const canary = `canary ${context.word()}`;
      await say(context, handle, canary);
      const exportFor = async (token: string) =>
        JSON.stringify(
          await context.adapter.privacy!.export(
            { conversations: [{ id: handle.id, token }] },
            context.options(),
          ),
        );
      assert.ok((await exportFor(handle.token)).includes(canary));
      assert.ok(!(await exportFor(context.word())).includes(canary));
    },
  },
  {
    id: 'what is erased is gone, and what is somebody else’s is left alone',
    row: 'privacy.erase',
    capability: 'privacy',
    methods: ['chat.send'],
    async run(context) {
      const [mine, other] = [await openConversation(context), await openConversation(context)];
      const canary = `canary ${context.word()}`;
      await say(context, mine, canary);
      await say(context, other, 'stays');
      const subject = { conversations: [mine, { id: other.id, token: context.word() }] };
      await context.adapter.privacy!.erase(subject, context.options());
      const chat = chatOf(context.adapter);
      await context.refused(() => chat.history(mine, { limit: 5 }, context.options()), 'not_found', 'gone');
      const { items } = await chat.history(other, { limit: 5 }, context.options());
      assert.deepEqual(items.map(textOf), ['stays']);
      const left = await context.adapter.privacy!.export(subject, context.options());
      assert.ok(!JSON.stringify(left).includes(canary));
      await context.adapter.privacy!.erase(subject, context.options());
    },
  },
  {
    id: 'tickets are exported and erased with their tokens',
    row: 'privacy.erase',
    capability: 'privacy',
    methods: ['tickets.create'],
    async run(context) {
      const text = `canary ${context.word()}`;
      const { ticket, token } = await context.adapter.tickets!.create(
        { ...buildTicket(context), text },
        context.options(),
      );
      const handle = { number: ticket.number, token };
      const subject = { conversations: [], tickets: [handle] };
      const { privacy, tickets } = context.adapter;
      const held = await privacy!.export(subject, context.options());
      assert.ok(JSON.stringify(held).includes(text));
      await privacy!.erase(
        { conversations: [], tickets: [{ ...handle, token: 'wrong' }] },
        context.options(),
      );
      assert.notEqual(await tickets!.find(handle, context.options()), null);
      await privacy!.erase(subject, context.options());
      assert.equal(await tickets!.find(handle, context.options()), null);
    },
  },
  {
    id: 'a receipt of consent may come again with a later one, and is nobody’s',
    row: 'privacy.recordConsent',
    capability: 'privacy',
    methods: ['privacy.recordConsent'],
    async run(context) {
      const { privacy } = context.adapter;
      const { id, entries } = buildReceipt(context);
      const later = {
        at: new Date(Date.parse(entries[0].at) + 1).toISOString(),
        level: 'denied',
        source: 'tcf',
      } as const;
      await privacy!.recordConsent!({ id, entries }, context.options());
      await privacy!.recordConsent!({ id, entries: [...entries, later] }, context.options());
      const held = await privacy!.export({ conversations: [] }, context.options());
      assert.ok(!JSON.stringify(held).includes(id));
    },
  },
];
