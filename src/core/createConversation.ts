import type { Channel, ConversationActions, Masked, Message, NewMessage } from '../contract/plugin';
import type { Author } from '../contract/types';
import type { ConversationState } from './createConversationState';
import type { Masker } from './createMasker';
import { insertMessage } from './insertMessage';

export interface ConversationPorts {
  now(): number;
  createId(): string;
  /** Answers the shopper's words while no person does. */
  answer(message: Message): Promise<void>;
  readonly masker: Masker;
  /** The shopper said something for the first time: a service is requested. */
  requestService(): void;
}

export interface Conversation extends ConversationState, ConversationActions {
  readonly messages: ConversationState['messages'];
  readonly unreadCount: ConversationState['unreadCount'];
}

const SHOPPER: Author = { role: 'shopper' };
const BOT: Author = { role: 'bot' };

/** One log for the bot and the person alike; the one place through which messages enter it. */
export function createConversation(state: ConversationState, ports: ConversationPorts): Conversation {
  const { messages, unreadCount, visible, draft, chips } = state;
  const { masker } = ports;
  let channel: Channel | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  visible.subscribe((isSeen) => {
    if (isSeen) unreadCount.value = 0;
  });

  const append = (added: NewMessage): Message => {
    const message: Message = {
      author: BOT,
      ...added,
      id: added.id ?? ports.createId(),
      at: added.at ?? ports.now(),
    };
    const isNew = !messages.peek().some(({ id }) => id === message.id);
    messages.value = insertMessage(messages.peek(), message);
    if (isNew && message.author.role === 'agent' && !visible.peek()) unreadCount.value++;
    return message;
  };
  const find = (id: string) => messages.peek().find((message) => message.id === id);
  const patch = (id: string, change: Partial<Message>) => {
    const known = find(id);
    if (known) messages.value = insertMessage(messages.peek(), { ...known, ...change });
  };
  // SECURITY: the shopper's words enter the log here, masked; from the log they are stored, sent and handed over.
  const post = ({ text, hidden }: Masked): Message => {
    const message = append({
      kind: 'text',
      text,
      author: SHOPPER,
      ...(hidden && { hidden }),
      ...(channel && { state: 'sending' }),
    });
    channel?.send(message);
    return message;
  };
  /** Whether nobody has the message yet, so that its text may still change. */
  const isHere = ({ id, state }: Message) =>
    state === 'failed' || (state === 'sending' ? channel?.isOut?.(id) === false : !state && !channel);

  return {
    ...state,
    append,
    patch,
    mask: async (text) => masker.mask(text),
    maskUnfinished: masker.maskUnfinished,
    reveal(id, as) {
      const message = find(id);
      const revealed = message && masker.reveal(message, as, isHere(message));
      if (!revealed) return;
      patch(id, revealed.change);
      // What went out stays as it went; the piece follows, once.
      if (revealed.follow) post({ text: revealed.follow });
    },
    retry(id) {
      patch(id, { state: 'sending' });
      const message = find(id);
      if (message) channel?.send(message);
    },
    connect(next) {
      channel = next;
    },
    async say(words) {
      const text = words.trim();
      if (!text) return;
      draft.value = '';
      chips.value = [];
      ports.requestService();
      // One after the other, so that what needs no mask does not overtake what waits for the rules:
      //   say(card) ── rules on their way ──▶ post
      //   say(hello) ───── waits ────────────────▶ post
      const masked = masker.mask(text);
      const posted = turn.then(() => masked).then(post);
      turn = posted.catch(() => {});
      const message = await posted;
      if (!message.state) await ports.answer(message);
    },
  };
}
