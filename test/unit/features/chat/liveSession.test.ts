import { signal } from '@preact/signals-core';
import { afterEach, expect, test, vi } from 'vitest';
import { memoryAdapter, type MemoryWorld } from '../../../../src/adapters/memory';
import type { PluginContext } from '../../../../src/contract/plugin';
import { createConversation } from '../../../../src/core/createConversation';
import { createConversationState } from '../../../../src/core/createConversationState';
import { createLiveSession } from '../../../../src/features/chat/live/createLiveSession';
import { strings, type ChatKey } from '../../../../src/features/chat/strings';
import { createTranslate } from '../../../../src/lib/createTranslate';
import { clock, createContext } from '../../../support/createContext';
import { createTestMasker } from '../../../support/createTestMasker';

const options = { signal: new AbortController().signal, locale: 'en' };
const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

/** A conversation that is with a person, over the memory adapter. */
async function goLive() {
  const world: MemoryWorld = {};
  const adapter = memoryAdapter(world)(createContext());
  const chat = adapter.chat!;
  let ids = 0;
  const conversation = createConversation(createConversationState(), {
    now: Date.now,
    createId: () => `mine-${++ids}`,
    answer: async () => {},
    masker: createTestMasker(),
    requestService: () => {},
  });
  const context = {
    adapter,
    conversation,
    // Every pause between two tries is over at once.
    clock: { ...clock, after: (_: number, run: () => void) => clock.after(0, run) },
    random: () => 0,
    shop: { locale: 'en' },
    t: createTranslate<ChatKey>(strings, 'en'),
    emit: () => ({ defaultPrevented: false, response: undefined }),
    call: (own?: AbortSignal) => ({ ...options, ...(own && { signal: own }) }),
  } as unknown as PluginContext<ChatKey>;
  const packet = { summary: 'x', locale: 'en', botTried: [], transcript: [] };
  const handle = await chat.open({ key: 'k', packet }, options);
  const onClosed = vi.fn();
  const session = createLiveSession({
    chat,
    handle,
    context,
    position: signal(undefined),
    onCursor: () => {},
    onClosed,
  });
  stops.push(() => session.dispose());
  const log = () =>
    conversation.messages.peek().map(({ text, state }) => (state ? `${text} (${state})` : text));
  const stored = () => world.agent!.conversations[0]!.messages.map(({ clientId }) => clientId);
  return { world, conversation, handle, log, stored, onClosed };
}

test('what the shopper says is in the log once, though the server sends it back', async () => {
  const { conversation, log, stored } = await goLive();
  await conversation.say('hello');
  await expect.poll(log).toEqual(['hello (sent)']);
  expect(stored()).toEqual(['mine-1']);
});

test('a failure that may pass is tried again under the same id, and what was said later waits its turn', async () => {
  const { world, conversation, log, stored } = await goLive();
  world.failNext = 'network';
  await conversation.say('first');
  await conversation.say('second');
  await expect.poll(log).toEqual(['first (sent)', 'second (sent)']);
  expect(stored()).toEqual(['mine-1', 'mine-2']);
});

test('a failure that cannot pass is shown, and the shopper can try again', async () => {
  const { world, conversation, log } = await goLive();
  world.failNext = 'forbidden';
  await conversation.say('hello');
  await expect.poll(log).toEqual(['hello (failed)']);
  conversation.retry('mine-1');
  await expect.poll(log).toEqual(['hello (sent)']);
});

test('the agent joins, answers, and closes: each is in the log, and the end is told', async () => {
  const { world, conversation, handle, log, onClosed } = await goLive();
  world.agent!.take(handle.id, { role: 'agent', name: 'Noor' });
  world.agent!.reply(handle.id, 'Hello');
  await expect.poll(() => log().at(-1)).toBe('Hello');
  expect(conversation.presence.peek()?.author?.name).toBe('Noor');
  world.agent!.close(handle.id);
  await expect.poll(() => onClosed.mock.calls.length).toBe(1);
  expect(log().at(-1)).toMatch(/^The conversation was closed at/);
});
