import type { Channel, ConversationActions, EmitResult, Message, NewMessage } from '../contract/plugin';
import type { Author } from '../contract/types';
import type { ConversationState } from './createConversationState';
import type { Masker } from './createMasker';
import { createVoice } from './createVoice';
import { insertMessage } from './insertMessage';

export interface ConversationPorts {
  now(): number;
  createId(): string;
  /** Answers the shopper's words while no person does. */
  answer(message: Message): Promise<void>;
  readonly masker: Masker;
  /** The shopper said something for the first time: a service is requested. */
  requestService(): void;
  /** Tells the page, which may forbid that something is sent. */
  emit?(event: string, detail: object): EmitResult;
}

export interface Conversation extends ConversationState, ConversationActions {
  readonly messages: ConversationState['messages'];
  readonly unreadCount: ConversationState['unreadCount'];
}

const BOT: Author = { role: 'bot' };

/** One log for the bot and the person alike; the one place through which messages enter it. */
export function createConversation(state: ConversationState, ports: ConversationPorts): Conversation {
  const { messages, unreadCount, visible } = state;
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
    mask: async (text) => ports.masker.mask(text),
    maskUnfinished: ports.masker.maskUnfinished,
    ...createVoice({ ...ports, state, append, patch, channel: () => channel }),
    connect(next) {
      channel = next;
    },
  };
}
