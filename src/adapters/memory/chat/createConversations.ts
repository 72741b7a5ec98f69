import { AdapterError } from '../../../contract/errors';
import type {
  Author,
  ChatEvent,
  ChatMessage,
  ConversationHandle,
  ConversationStart,
} from '../../../contract/types';
import type { MemoryAgent, MemoryConversation } from './MemoryAgent';

/** A message about to be added; the same clientId adds nothing twice. */
export type AddedMessage = Pick<ChatMessage, 'author' | 'parts' | 'clientId'>;

export interface Conversations {
  readonly all: MemoryConversation[];
  readonly agent: MemoryAgent;
  open(start: ConversationStart, shopperId: string | undefined): ConversationHandle;
  /** Throws `not_found` for an unknown id and a wrong token alike. */
  byHandle(handle: ConversationHandle): MemoryConversation;
  add(conversation: MemoryConversation, added: AddedMessage): ChatMessage;
  setStatus(conversation: MemoryConversation, status: MemoryConversation['status']): void;
  statusOf(conversation: MemoryConversation): ChatEvent;
  /** How many wait. */
  waiting(): number;
  /** Its streams end. */
  erase(conversation: MemoryConversation): void;
}

interface Ports {
  now(): number;
  createId(): string;
}

const AGENT: Author = { role: 'agent', name: 'Agent' };

/** Conversations in memory: the same key, the same conversation; the same clientId, the same message. */
export function createConversations({ now, createId }: Ports): Conversations {
  const all: MemoryConversation[] = [];
  const queue = () => all.filter(({ status }) => status === 'waiting');
  const statusOf = (conversation: MemoryConversation): ChatEvent => {
    const { status, agent } = conversation;
    const position = queue().indexOf(conversation) + 1;
    return { type: 'status', status, ...(agent && { agent }), ...(position > 0 && { position }) };
  };
  const setStatus: Conversations['setStatus'] = (conversation, status) => {
    conversation.status = status;
    tell(conversation, statusOf(conversation));
    // Somebody left the queue or came into it: the others have another place.
    for (const other of queue()) if (other !== conversation) tell(other, statusOf(other));
  };
  const add: Conversations['add'] = (conversation, { author, parts, clientId }) => {
    const known = clientId && conversation.messages.find((message) => message.clientId === clientId);
    if (known) return known;
    const message: ChatMessage = {
      id: createId(),
      ...(clientId && { clientId }),
      author,
      parts,
      sentAt: new Date(now()).toISOString(),
      cursor: `${conversation.messages.length + 1}`,
    };
    conversation.messages.push(message);
    tell(conversation, { type: 'message', message, cursor: message.cursor });
    // Who writes on after the end wants to be heard again.
    if (author.role === 'shopper' && conversation.status === 'closed') setStatus(conversation, 'waiting');
    return message;
  };
  return {
    all,
    statusOf,
    setStatus,
    add,
    waiting: () => queue().length,
    agent: createAgent({ all, add, setStatus }),
    open(start, shopperId) {
      const conversation = begin({ id: createId(), token: createId() }, start, shopperId);
      all.push(conversation);
      return conversation.handle;
    },
    byHandle({ id, token }) {
      const found = all.find(({ handle }) => handle.id === id && handle.token === token);
      if (!found) throw notFound();
      return found;
    },
    erase(conversation) {
      all.splice(all.indexOf(conversation), 1);
      for (const listener of conversation.listeners) listener('erased');
    },
  };
}

function begin(
  handle: ConversationHandle,
  { key, packet }: ConversationStart,
  shopperId: string | undefined,
): MemoryConversation {
  return {
    handle,
    key,
    packet,
    status: 'waiting',
    messages: [],
    files: new Map(),
    ratings: [],
    listeners: new Set(),
    ...(shopperId !== undefined && { shopperId }),
  };
}

function createAgent({ all, add, setStatus }: Pick<Conversations, 'all' | 'add' | 'setStatus'>): MemoryAgent {
  const byId = (id: string) => {
    const found = all.find(({ handle }) => handle.id === id);
    if (!found) throw notFound();
    return found;
  };
  return {
    online: true,
    conversations: all,
    take(id, agent) {
      const conversation = byId(id);
      conversation.agent = agent;
      setStatus(conversation, 'live');
    },
    reply(id, text) {
      const conversation = byId(id);
      add(conversation, { author: conversation.agent ?? AGENT, parts: [{ type: 'text', text }] });
    },
    typing(id, on) {
      const conversation = byId(id);
      tell(conversation, { type: 'typing', author: conversation.agent ?? AGENT, on });
    },
    read(id) {
      const conversation = byId(id);
      tell(conversation, { type: 'read', upTo: `${conversation.messages.length}` });
    },
    close: (id) => setStatus(byId(id), 'closed'),
  };
}

function tell({ listeners }: MemoryConversation, event: ChatEvent): void {
  for (const listener of listeners) listener(event);
}

function notFound(): AdapterError {
  return new AdapterError('not_found', 'There is no such conversation.', {
    adapterId: 'memory',
    capability: 'chat',
  });
}
