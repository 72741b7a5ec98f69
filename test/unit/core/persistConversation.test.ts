import { expect, test } from 'vitest';
import { createConversation } from '../../../src/core/createConversation';
import { createConversationState } from '../../../src/core/createConversationState';
import { persistConversation } from '../../../src/core/persistConversation';
import { createMemory } from '../../support/createContext';
import { createTestMasker } from '../../support/createTestMasker';

async function open(storage = createMemory()) {
  let id = 0;
  const conversation = createConversation(createConversationState(), {
    now: () => 1,
    createId: () => `${++id}`,
    answer: async () => {},
    masker: createTestMasker(),
    requestService() {},
  });
  let erase: (isGone: (kind: string) => boolean) => void = () => {};
  const device = {
    onErase(forget: typeof erase) {
      erase = forget;
      return () => (erase = () => {});
    },
  };
  const persisted = await persistConversation(conversation, storage, device);
  return { conversation, storage, persisted, erase: (kind: string) => erase((each) => each === kind) };
}

test('what is erased is forgotten, and no empty record takes its place', async () => {
  const { conversation, storage, erase } = await open();
  await conversation.say('hello');
  conversation.draft.value = 'and';
  expect(await storage.get('conversation')).toBeDefined();
  erase('orders');
  expect(conversation.messages.value).toHaveLength(1);
  erase('conversation');
  expect([conversation.messages.value, conversation.draft.value]).toEqual([[], '']);
  expect(await storage.get('conversation')).toBeUndefined();
  await conversation.say('anew');
  expect(JSON.stringify(await storage.get('conversation'))).toContain('anew');
});

test('one that is stopped forgets nothing more', async () => {
  const { conversation, persisted, erase } = await open();
  await conversation.say('hello');
  persisted.stop();
  erase('conversation');
  expect(conversation.messages.value).toHaveLength(1);
});
