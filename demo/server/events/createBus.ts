import { randomUUID } from 'node:crypto';
import type { Channel } from '../store/Sql';
import { createSender } from './createSender';

/** What happened, by ids only: whoever needs more reads it from the database. */
export type BusSignal =
  | { readonly type: 'message'; readonly conversationId: string; readonly cursor: string }
  | { readonly type: 'status'; readonly conversationId: string }
  | {
      readonly type: 'typing';
      readonly conversationId: string;
      readonly role: 'shopper' | 'agent';
      /** Who types, where it is an agent. */
      readonly agentId?: string;
      readonly on: boolean;
    }
  | {
      readonly type: 'read';
      readonly conversationId: string;
      readonly role: 'shopper' | 'agent';
      readonly upTo: string;
    }
  | { readonly type: 'order'; readonly number: string }
  | { readonly type: 'ticket'; readonly number: string }
  /** An agent's sessions may have ended. */
  | { readonly type: 'agent'; readonly agentId: string };

/** Signals may have been missed: read again what you show. */
export interface Resync {
  readonly type: 'resync';
}

export type HeardSignal = BusSignal | Resync;
/** `isOwn`: it was published by this instance. */
export type BusListener = (signal: HeardSignal, isOwn: boolean) => void;

export interface Bus {
  /** Tells this instance at once and the others soon. Never fails: what cannot be sent becomes a `resync`. */
  publish(signal: BusSignal): void;
  /** Hears everything, or what is about one conversation; a `resync` in any case. The answer ends it. */
  subscribe(listener: BusListener, conversationId?: string): () => void;
  /** Ends once the other instances have been told all. */
  close(): Promise<void>;
}

interface BusPorts {
  /** Absent where there are no other instances. */
  readonly channel?: Channel | undefined;
  readonly report: (error: unknown) => void;
}

interface Payload {
  readonly from: string;
  readonly signals: readonly HeardSignal[];
}

/** Signals within this process, and over the channel between all instances on one database. */
export async function createBus({ channel, report }: BusPorts): Promise<Bus> {
  const { listenersTo, subscribe } = createListeners();
  const from = randomUUID();
  const tell = (signal: HeardSignal, isOwn: boolean) => {
    for (const listener of listenersTo(signal)) {
      try {
        listener(signal, isOwn);
      } catch (error) {
        report(error);
      }
    }
  };
  const hear = (text: string) => {
    const payload = parsePayload(text);
    if (payload && payload.from !== from) for (const signal of payload.signals) tell(signal, false);
  };
  const stop = await channel?.listen(hear, () => tell({ type: 'resync' }, false));
  const sender = channel && createSender({ channel, from, report });
  return {
    publish(signal) {
      tell(signal, true);
      sender?.send(signal);
    },
    subscribe,
    async close() {
      await sender?.close();
      await stop?.();
    },
  };
}

/** Everybody's place is null. With a thousand streams open, a signal must not be shown to all of them. */
function createListeners() {
  const places = new Map<string | null, Set<BusListener>>();
  return {
    listenersTo(signal: HeardSignal): readonly BusListener[] {
      if (signal.type === 'resync') return [...places.values()].flatMap((listeners) => [...listeners]);
      const near = 'conversationId' in signal ? places.get(signal.conversationId) : undefined;
      return [...(places.get(null) ?? []), ...(near ?? [])];
    },
    subscribe(listener: BusListener, conversationId?: string) {
      const place = conversationId ?? null;
      const listeners = places.get(place) ?? new Set();
      places.set(place, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0 && places.get(place) === listeners) places.delete(place);
      };
    },
  };
}

/** Null for words of somebody else on the same channel. */
function parsePayload(text: string): Payload | null {
  try {
    const payload = JSON.parse(text) as Partial<Payload>;
    return typeof payload.from === 'string' && Array.isArray(payload.signals) ? (payload as Payload) : null;
  } catch {
    return null;
  }
}
