import type { Author, ChatEvent } from '../../../src/contract/types';
import type { ConversationStore } from '../store/createConversationStore';
import type { Bus, BusSignal } from './createBus';
import type { EventQueue } from './streamEvents';

interface ConversationStream {
  readonly bus: Bus;
  readonly store: ConversationStore;
  readonly id: string;
  /** Messages up to here are known to the client. */
  readonly after: string;
}

const PAGE = 200;

/** Feeds a shopper's stream: the status, what was missed, then what happens. Subscribes first, so nothing falls between. */
export async function streamConversation(
  { bus, store, id, after }: ConversationStream,
  queue: EventQueue,
): Promise<() => void> {
  let sent = Number.parseInt(after, 10) || 0;
  const push = (event: ChatEvent, cursor?: string) =>
    queue.push({ data: event, ...(cursor && { id: cursor }) });
  const pushStatus = async () => {
    const conversation = await store.find(id);
    if (!conversation) return;
    const position = await store.position(id);
    const { agent, status } = conversation;
    const author: Author | undefined = agent && {
      role: 'agent',
      name: agent.name,
      ...(agent.avatarUrl && { avatarUrl: agent.avatarUrl }),
    };
    push({ type: 'status', status, ...(author && { agent: author }), ...(position && { position }) });
  };
  const pushMissed = async () => {
    for (;;) {
      const messages = await store.history(id, { after: `${sent}`, limit: PAGE });
      for (const message of messages) {
        if (Number(message.cursor) <= sent) continue;
        sent = Number(message.cursor);
        push({ type: 'message', message, cursor: message.cursor }, message.cursor);
      }
      if (messages.length < PAGE) return;
    }
  };
  // One step after the other: a message and the status it caused arrive in the order they happened.
  let tail = Promise.resolve();
  const inTurn = (step: () => Promise<void>) => {
    tail = tail.then(step).catch(() => {});
  };
  const hear = (signal: BusSignal) => {
    // A status elsewhere may move this conversation's place in the queue.
    if (signal.type === 'status') return inTurn(pushStatus);
    if (signal.conversationId !== id) return;
    if (signal.type === 'message') return inTurn(pushMissed);
    if (signal.type === 'typing' && signal.author.role === 'agent') {
      push({ type: 'typing', author: signal.author, on: signal.on });
    }
    if (signal.type === 'read') push({ type: 'read', upTo: signal.upTo });
  };
  const stop = bus.subscribe(hear);
  inTurn(pushStatus);
  inTurn(pushMissed);
  return stop;
}
