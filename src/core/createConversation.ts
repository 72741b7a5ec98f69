import type { Channel, ConversationActions, Message, NewMessage } from '../contract/plugin';
import type { Author } from '../contract/types';
import type { ConversationState } from './createConversationState';
import { insertMessage } from './insertMessage';

export interface ConversationPorts {
  now(): number;
  createId(): string;
  /** Answers the shopper's words while no person does. */
  answer(message: Message): Promise<void>;
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
  let channel: Channel | null = null;
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
  const patch = (id: string, change: Partial<Message>) => {
    const known = messages.peek().find((message) => message.id === id);
    if (known) messages.value = insertMessage(messages.peek(), { ...known, ...change });
  };

  return {
    ...state,
    append,
    patch,
    retry(id) {
      patch(id, { state: 'sending' });
      const message = messages.peek().find((known) => known.id === id);
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
      const message = append({ kind: 'text', text, author: SHOPPER, ...(channel && { state: 'sending' }) });
      if (channel) channel.send(message);
      else await ports.answer(message);
    },
  };
}
