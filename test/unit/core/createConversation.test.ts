import { describe, expect, test } from 'vitest';
import type { Storage } from '../../../src/contract/types';
import type { Channel, Message } from '../../../src/contract/plugin';
import { createConversation } from '../../../src/core/createConversation';
import { createConversationState } from '../../../src/core/createConversationState';
import { createMasker } from '../../../src/core/createMasker';
import { persistConversation } from '../../../src/core/persistConversation';
import { createSecrets } from '../../../src/core/createSecrets';
import { clock, createMemory } from '../../support/createContext';
import { createTestMasker } from '../../support/createTestMasker';

const CARD = '4242 4242 4242 4242';
const EMAIL = 'maya@verbeke.example';

function setUp(masker = createTestMasker()) {
  let ids = 0;
  const answered: Message[] = [];
  const conversation = createConversation(createConversationState(), {
    now: () => 0,
    createId: () => `${++ids}`,
    answer: async (message) => void answered.push(message),
    masker,
    requestService: () => {},
  });
  const texts = () => conversation.messages.peek().map(({ text }) => text);
  return { conversation, answered, texts };
}

/** A channel that keeps what it was given; `isOut` says which of it was tried. */
function openChannel(isOut: (id: string) => boolean = () => true) {
  const sent: (string | undefined)[] = [];
  const channel: Channel = { send: ({ text }) => sent.push(text), typing: () => {}, isOut };
  return { sent, channel };
}

describe('what the shopper says', () => {
  test('is masked before it is in the log, before the bot reads it, and before it is sent', async () => {
    const { conversation, answered, texts } = setUp();
    await conversation.say(`my card is ${CARD}`);
    const { sent, channel } = openChannel();
    conversation.connect(channel);
    await conversation.say('pw: hunter2');
    expect(texts()).toEqual(['my card is •••• 4242', 'pw: ••••']);
    expect(answered.map(({ text }) => text)).toEqual(['my card is •••• 4242']);
    expect(sent).toEqual(['pw: ••••']);
    expect(conversation.messages.peek()[0]?.hidden).toEqual([{ kind: 'card', at: 11, length: 9 }]);
  });

  test('keeps its order while the rules are on their way', async () => {
    let arrive = () => {};
    const load = () =>
      new Promise<{ createSecrets: typeof createSecrets }>(
        (resolve) => (arrive = () => resolve({ createSecrets })),
      );
    const { conversation, texts } = setUp(createMasker({ load, clock }));
    const said = [conversation.say(`first, ${CARD}`), conversation.say('second'), conversation.say('third')];
    await Promise.resolve();
    expect(texts()).toEqual([]);
    arrive();
    await Promise.all(said);
    expect(texts()).toEqual(['first, •••• 4242', 'second', 'third']);
  });

  test('leaves an order number and an address to look it up with alone', async () => {
    const { conversation, answered } = setUp();
    await conversation.say(`order 20418, ${EMAIL}`);
    expect(answered[0]).toMatchObject({ text: `order 20418, ${EMAIL}` });
    expect(answered[0]?.hidden).toBeUndefined();
  });
});

describe('what is stored', () => {
  test('holds neither what was said nor what was typed and not sent', async () => {
    const { conversation } = setUp();
    const storage = createMemory();
    const written: unknown[] = [];
    const set = storage.set;
    const watched: Storage = {
      ...storage,
      set: (key, value) => {
        written.push(structuredClone(value));
        return set(key, value);
      },
    };
    await persistConversation(conversation, watched, { onErase: () => () => {} });
    for (let length = 1; length <= CARD.length; length++) conversation.draft.value = CARD.slice(0, length);
    conversation.draft.value = 'my password is hunter2';
    await conversation.say(`${CARD}, and my password is ${EMAIL}`);
    conversation.draft.value = `again ${CARD}`;
    expect(written.length).toBeGreaterThan(CARD.length);
    const stored = JSON.stringify(written);
    for (const each of written) {
      expect(JSON.stringify(each).replaceAll(/\D/g, '')).not.toContain('424242424');
    }
    expect(stored).not.toContain('hunter2');
    expect(stored).not.toContain(EMAIL);
    expect(conversation.draft.peek()).toBe(`again ${CARD}`);
  });

  test('says what was hidden, and offers no way back', async () => {
    const memory = createMemory();
    // As IndexedDB does.
    const storage = {
      ...memory,
      set: (key: string, value: unknown) => memory.set(key, structuredClone(value)),
    };
    const first = setUp();
    await persistConversation(first.conversation, storage, { onErase: () => () => {} });
    await first.conversation.say(`my password is ${EMAIL}`);
    expect(first.conversation.messages.peek()[0]?.hidden?.[0]?.couldBe).toBe('email');

    const second = setUp();
    await persistConversation(second.conversation, storage, { onErase: () => () => {} });
    expect(second.conversation.messages.peek()[0]?.hidden).toEqual([{ kind: 'password', at: 15, length: 4 }]);
    second.conversation.reveal('1', 'email');
    expect(second.texts()).toEqual(['my password is ••••']);
  });
});

describe('the shopper’s own address', () => {
  const WORDS = `my password is ${EMAIL}, card ${CARD}`;
  const MASKED = 'my password is ••••, card •••• 4242';

  test('before anything was sent stands in its place again; the card stays hidden', async () => {
    const { conversation, texts } = setUp();
    await conversation.say(WORDS);
    expect(texts()).toEqual([MASKED]);
    conversation.reveal('1', 'email');
    expect(texts()).toEqual([`my password is ${EMAIL}, card •••• 4242`]);
    const [piece] = conversation.messages.peek()[0]?.hidden ?? [];
    expect(texts()[0]?.slice(piece?.at)).toBe('•••• 4242');
    expect(await conversation.mask(`my password is ${EMAIL}`)).toEqual({ text: `my password is ${EMAIL}` });
  });

  test('waits with its message in the queue, and goes with it', async () => {
    const { conversation, texts } = setUp();
    const { sent, channel } = openChannel(() => false);
    conversation.connect(channel);
    await conversation.say(WORDS);
    conversation.reveal('1', 'email');
    expect(texts()).toEqual([`my password is ${EMAIL}, card •••• 4242`]);
    expect(sent).toEqual([MASKED]);
  });

  test.each(['sending', 'sent'] as const)(
    'follows alone, once, when its message is out: %s',
    async (state) => {
      const { conversation, texts } = setUp();
      const { sent, channel } = openChannel();
      conversation.connect(channel);
      await conversation.say(WORDS);
      conversation.patch('1', { state });
      conversation.reveal('1', 'email');
      conversation.reveal('1', 'email');
      expect(texts()).toEqual([MASKED, EMAIL]);
      expect(sent).toEqual([MASKED, EMAIL]);
      expect(conversation.messages.peek()[0]?.hidden?.map(({ couldBe }) => couldBe)).toEqual([
        undefined,
        undefined,
      ]);
    },
  );

  test('follows alone when its message went along with the conversation', async () => {
    const { conversation, texts } = setUp();
    await conversation.say(WORDS);
    const { sent, channel } = openChannel();
    conversation.connect(channel);
    conversation.reveal('1', 'email');
    expect(texts()).toEqual([MASKED, EMAIL]);
    expect(sent).toEqual([EMAIL]);
  });

  test('is in the message again before a failed one is tried once more', async () => {
    const { conversation } = setUp();
    const { sent, channel } = openChannel();
    conversation.connect(channel);
    await conversation.say(WORDS);
    conversation.patch('1', { state: 'failed' });
    conversation.reveal('1', 'email');
    conversation.retry('1');
    expect(sent).toEqual([MASKED, `my password is ${EMAIL}, card •••• 4242`]);
  });

  test('cards and passwords have no way back', async () => {
    const { conversation, texts } = setUp();
    await conversation.say(`pw: hunter2, card ${CARD}`);
    conversation.reveal('1', 'email');
    conversation.reveal('1', 'phone');
    conversation.reveal('nothing', 'phone');
    expect(texts()).toEqual(['pw: •••• card •••• 4242']);
  });
});
