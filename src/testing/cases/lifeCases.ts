import assert from 'node:assert/strict';
import { listen } from '../actors/listen';
import { openConversation } from '../actors/openConversation';
import type { Case, CaseContext } from '../kit/Case';

async function untilFree(context: CaseContext): Promise<void> {
  await context.until('no timer is left', () => context.clock.pending() === 0);
}

/** How an adapter begins and ends. */
export const LIFE_CASES: readonly Case[] = [
  {
    id: 'making an adapter starts nothing, and dispose may be called twice',
    row: 'dispose',
    async run(context) {
      assert.equal(context.clock.pending(), 0, 'A timer runs before anything was asked.');
      assert.ok(context.adapter.id.length > 0);
      context.adapter.dispose();
      context.adapter.dispose();
    },
  },
  {
    id: 'dispose ends streams and frees their timers and connections',
    row: 'dispose',
    capability: 'chat',
    async run(context) {
      const handle = await openConversation(context);
      const listener = await listen(context, handle);
      context.adapter.dispose();
      const error = await listener.end();
      if (error !== undefined) context.verify(error, 'aborted');
      await untilFree(context);
    },
  },
  {
    id: 'dispose closes the connection of a stream',
    row: 'dispose',
    capability: 'chat',
    isTransport: true,
    async run(context) {
      const handle = await openConversation(context);
      await listen(context, handle);
      assert.ok(context.proxy.openSockets() > 0);
      context.adapter.dispose();
      await context.until('its connection is closed', () => context.proxy.openSockets() === 0);
      await untilFree(context);
    },
  },
  {
    id: 'dispose while a stream waits to be taken up again leaves no timer and no new connection',
    row: 'dispose',
    capability: 'chat',
    isTransport: true,
    async run(context) {
      const handle = await openConversation(context);
      const listener = await listen(context, handle);
      context.proxy.refuseAll();
      context.proxy.cutStreams();
      const before = context.proxy.seen.length;
      await context.until('it is tried again', () => context.proxy.seen.length > before);
      context.adapter.dispose();
      await listener.end();
      await untilFree(context);
      await context.until('no connection is left', () => context.proxy.openSockets() === 0);
    },
  },
  {
    id: 'what the backend says of itself fits the contract',
    row: 'describe',
    appliesTo: ({ describe }) => describe !== undefined,
    async run(context) {
      const description = await context.adapter.describe!(context.options());
      context.fits('Description', description);
    },
  },
];
