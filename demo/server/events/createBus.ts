import type { Author } from '../../../src/contract/types';

/**
 * What happened, by ids only: a message is read from the database by whoever needs it, so that
 * PostgreSQL's NOTIFY with its 8,000 bytes can carry the same signals between instances.
 */
export type BusSignal =
  | { readonly type: 'message'; readonly conversationId: string; readonly cursor: string }
  | { readonly type: 'status'; readonly conversationId: string }
  | {
      readonly type: 'typing';
      readonly conversationId: string;
      readonly author: Author;
      readonly on: boolean;
    }
  | { readonly type: 'read'; readonly conversationId: string; readonly upTo: string };

export interface Bus {
  publish(signal: BusSignal): void;
  /** The answer ends it. */
  subscribe(listener: (signal: BusSignal) => void): () => void;
}

/** Signals within this process. */
export function createBus(): Bus {
  const listeners = new Set<(signal: BusSignal) => void>();
  return {
    publish(signal) {
      for (const listener of listeners) listener(signal);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
