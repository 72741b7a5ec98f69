import type { DeskEvent } from '../deskApi';
import type { ConversationStore } from '../store/createConversationStore';
import type { Bus } from './createBus';
import type { EventQueue } from './streamEvents';

/** Feeds an agent's stream with everything that happens; the answer stops it. */
export function streamDesk(
  { bus, store }: { readonly bus: Bus; readonly store: ConversationStore },
  queue: EventQueue,
): () => void {
  const push = (event: DeskEvent) => queue.push({ data: event });
  const pushConversation = async (conversationId: string) => {
    const conversation = await store.find(conversationId);
    if (conversation) push({ type: 'conversation', conversation });
  };
  let tail = Promise.resolve();
  return bus.subscribe((signal) => {
    const { conversationId } = signal;
    if (signal.type === 'typing') {
      const { author, on } = signal;
      if (author.role === 'shopper') push({ type: 'typing', conversationId, author, on });
    } else if (signal.type === 'read') {
      push({ type: 'read', conversationId, upTo: signal.upTo });
    } else {
      tail = tail
        .then(async () => {
          if (signal.type === 'message') {
            const message = await store.message(conversationId, signal.cursor);
            if (message) push({ type: 'message', conversationId, message });
          }
          await pushConversation(conversationId);
        })
        .catch(() => {});
    }
  });
}
