import { AdapterError } from '../../contract/errors';
import type {
  AdapterContext,
  Author,
  ChatEvent,
  ChatMessage,
  ChatPort,
  ConversationHandle,
  ConversationStatus,
  HandoffPacket,
} from '../../contract/types';

interface MemoryConversation {
  readonly handle: ConversationHandle;
  readonly key: string;
  readonly packet: HandoffPacket;
  readonly messages: ChatMessage[];
  readonly listeners: Set<(event: ChatEvent) => void>;
  status: ConversationStatus;
}

/** The person at the other end, moved by a test or a demo. */
export interface MemoryAgent {
  online: boolean;
  readonly conversations: readonly MemoryConversation[];
  take(id: string, agent: Author): void;
  reply(id: string, text: string): void;
  typing(id: string, on: boolean): void;
  close(id: string): void;
}

/** A message about to be added; the same clientId adds nothing twice. */
type Added = Pick<ChatMessage, 'author' | 'parts' | 'clientId'>;

const AGENT: Author = { role: 'agent', name: 'Agent' };

/** Conversations in memory: the same key, the same conversation; the same clientId, the same message. */
export function createMemoryChat(
  context: AdapterContext,
  step: () => void,
): { port: ChatPort; agent: MemoryAgent } {
  const { clock, createId } = context;
  const conversations: MemoryConversation[] = [];
  const tell = ({ listeners }: MemoryConversation, event: ChatEvent) => {
    for (const listener of listeners) listener(event);
  };
  const byId = (id: string) => {
    const found = conversations.find(({ handle }) => handle.id === id);
    if (!found)
      throw new AdapterError('not_found', 'There is no such conversation.', { adapterId: 'memory' });
    return found;
  };
  const byHandle = ({ id, token }: ConversationHandle) => {
    const found = byId(id);
    if (found.handle.token !== token) throw new AdapterError('not_found', 'There is no such conversation.');
    return found;
  };
  const add = (conversation: MemoryConversation, { author, parts, clientId }: Added): ChatMessage => {
    const known = clientId && conversation.messages.find((message) => message.clientId === clientId);
    if (known) return known;
    const message: ChatMessage = {
      id: createId(),
      ...(clientId && { clientId }),
      author,
      parts,
      sentAt: new Date(clock.now()).toISOString(),
      cursor: `${conversation.messages.length + 1}`,
    };
    conversation.messages.push(message);
    tell(conversation, { type: 'message', message, cursor: message.cursor });
    return message;
  };
  const agent: MemoryAgent = {
    online: true,
    conversations,
    take(id, author) {
      const conversation = byId(id);
      conversation.status = 'live';
      tell(conversation, { type: 'status', status: 'live', agent: author });
    },
    reply: (id, text) => void add(byId(id), { author: AGENT, parts: [{ type: 'text', text }] }),
    typing: (id, on) => tell(byId(id), { type: 'typing', author: AGENT, on }),
    close(id) {
      const conversation = byId(id);
      conversation.status = 'closed';
      tell(conversation, { type: 'status', status: 'closed' });
    },
  };

  return { port: createPort({ context, step, conversations, byHandle, add, agent }), agent };
}

interface PortParts {
  readonly context: AdapterContext;
  readonly conversations: MemoryConversation[];
  readonly agent: MemoryAgent;
  step(): void;
  byHandle(handle: ConversationHandle): MemoryConversation;
  add(conversation: MemoryConversation, added: Added): ChatMessage;
}

function createPort({ context, conversations, agent, step, byHandle, add }: PortParts): ChatPort {
  return {
    features: {
      typing: true,
      receipts: false,
      rating: false,
      history: 'after',
      dedupe: 'server',
      transports: ['memory'],
      messageLength: 8000,
      pageSize: 200,
    },
    async availability() {
      step();
      return { online: agent.online };
    },
    async open({ key, packet }) {
      step();
      const known = conversations.find((conversation) => conversation.key === key);
      if (known) return known.handle;
      const handle = { id: context.createId(), token: context.createId() };
      conversations.push({ handle, key, packet, messages: [], listeners: new Set(), status: 'waiting' });
      return handle;
    },
    async send(handle, { clientId, parts }) {
      step();
      const { id, sentAt, cursor } = add(byHandle(handle), { author: { role: 'shopper' }, parts, clientId });
      return { id, clientId, sentAt, cursor };
    },
    async history(handle, { after = '0', limit }) {
      step();
      const items = byHandle(handle).messages.filter(({ cursor }) => Number(cursor) > Number(after));
      return { items: items.slice(0, limit) };
    },
    subscribe: (handle, { cursor }, { signal }) => subscribe(byHandle(handle), cursor, signal),
    async typing() {},
    async close(handle) {
      step();
      agent.close(byHandle(handle).handle.id);
    },
  };
}

async function* subscribe(
  conversation: MemoryConversation,
  cursor = '0',
  signal: AbortSignal,
): AsyncGenerator<ChatEvent> {
  const waiting: ChatEvent[] = [{ type: 'status', status: conversation.status }];
  for (const message of conversation.messages) {
    if (Number(message.cursor) > Number(cursor))
      waiting.push({ type: 'message', message, cursor: message.cursor });
  }
  let wake = () => {};
  const listener = (event: ChatEvent) => {
    waiting.push(event);
    wake();
  };
  conversation.listeners.add(listener);
  const stop = () => wake();
  signal.addEventListener('abort', stop);
  try {
    while (!signal.aborted) {
      yield* waiting.splice(0);
      if (waiting.length === 0 && !signal.aborted) await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    conversation.listeners.delete(listener);
    signal.removeEventListener('abort', stop);
  }
}
