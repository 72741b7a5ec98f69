import { expect, test } from 'vitest';
import type { Recognition } from '../../../src/contract/plugin';
import { createBot } from '../../../src/core/createBot';
import { createConversation } from '../../../src/core/createConversation';
import { createConversationState } from '../../../src/core/createConversationState';
import { createTestMasker } from '../../support/createTestMasker';

function setUp(recognise: (text: string) => readonly Recognition[]) {
  let next = 0;
  const events: string[] = [];
  const conversation = createConversation(createConversationState(), {
    now: () => 0,
    createId: () => `${++next}`,
    answer: (message) => bot.answer(message),
    masker: createTestMasker(),
    requestService: () => events.push('service'),
  });
  const bot = createBot({
    conversation,
    recognise: async (text) => recognise(text),
    emit: (event) => events.push(event),
  });
  const kinds = () => conversation.messages.peek().map(({ kind, text }) => text ?? kind);
  return { conversation, kinds, events };
}
const reading = (title: string, confidence: number, run = () => {}): Recognition => ({
  title,
  confidence,
  run,
});

test('sure enough: the surest reading is carried out', async () => {
  const ran: string[] = [];
  const { conversation, events } = setUp(() => [
    reading('a', 0.56, () => ran.push('a')),
    reading('b', 0.9, () => ran.push('b')),
  ]);
  await conversation.say('hello');
  expect(ran).toEqual(['b']);
  expect(events).toEqual(['service', 'answer']);
});

test('not sure: the best three are offered, best first, none is carried out', async () => {
  const { conversation } = setUp(() =>
    [0.1, 0.21, 0.3, 0.4, 0.54].map((value) => reading(`${value}`, value)),
  );
  await conversation.say('hm');
  const last = conversation.messages.peek().at(-1);
  expect(last?.kind).toBe('guesses');
  expect((last!.data as { title: string }[]).map(({ title }) => title)).toEqual(['0.54', '0.4', '0.3']);
});

test('no idea: it says so', async () => {
  const { conversation, kinds, events } = setUp(() => [reading('a', 0.19)]);
  await conversation.say('xyz');
  expect(kinds()).toEqual(['xyz', 'miss']);
  expect(events).toContain('miss');
});

test('an empty line says nothing', async () => {
  const { conversation, kinds } = setUp(() => []);
  await conversation.say('   ');
  expect(kinds()).toEqual([]);
});

test('a message from a person while the conversation is not seen counts as unread, until it is seen', () => {
  const { conversation } = setUp(() => []);
  conversation.append({ kind: 'text', text: 'hello', author: { role: 'agent' } });
  conversation.append({ kind: 'text', text: 'from the bot' });
  expect(conversation.unreadCount.value).toBe(1);
  conversation.visible.value = true;
  expect(conversation.unreadCount.value).toBe(0);
});
