import type { DeskEvent } from '../deskApi';
import type { ConversationStore } from '../store/createConversationStore';
import type { Bus, HeardSignal } from './createBus';

/** What all open desks of this instance are told. */
export interface DeskFeed {
  /** The answer ends it. */
  subscribe(listener: (event: DeskEvent) => void): () => void;
  close(): void;
}

interface FeedPorts {
  readonly bus: Bus;
  readonly store: ConversationStore;
  readonly report: (error: unknown) => void;
}

/** Reads what a signal speaks of once, however many agents are there; events come in the order of the signals. */
export function createDeskFeed({ bus, store, report }: FeedPorts): DeskFeed {
  const listeners = new Set<(event: DeskEvent) => void>();
  const tell = (event: DeskEvent) => {
    for (const listener of listeners) listener(event);
  };
  const read = async (signal: HeardSignal) => {
    if (signal.type === 'resync') return tell({ type: 'resync' });
    if (signal.type === 'ticket') return tell({ type: 'tickets' });
    if (!('conversationId' in signal)) return;
    const { conversationId } = signal;
    if (signal.type === 'typing') {
      if (signal.role === 'agent') return;
      return tell({ type: 'typing', conversationId, author: { role: 'shopper' }, on: signal.on });
    }
    if (signal.type === 'read') {
      return signal.role === 'agent' ? undefined : tell({ type: 'read', conversationId, upTo: signal.upTo });
    }
    if (signal.type === 'message') {
      const message = await store.message(conversationId, signal.cursor);
      if (message) tell({ type: 'message', conversationId, message });
    }
    const conversation = await store.find(conversationId);
    // It was erased: whoever shows it reads again, and finds nothing.
    tell(conversation ? { type: 'conversation', conversation } : { type: 'resync' });
  };
  let tail = Promise.resolve();
  const close = bus.subscribe((signal) => {
    if (listeners.size === 0) return;
    tail = tail
      .then(() => read(signal))
      .catch((error: unknown) => {
        report(error);
        // What could not be read now is read by the desks themselves.
        tell({ type: 'resync' });
      });
  });
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close,
  };
}
