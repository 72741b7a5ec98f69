import type { EmitResult } from '../contract/plugin';

/** What a listener is called with: the event's fields, and the means to answer it. */
export interface ShopbellEvent {
  readonly type: string;
  readonly [field: string]: unknown;
  preventDefault(): void;
  /** Gives the result that the emitter waits for, e.g. of adding to the shop's cart. */
  respondWith(response: unknown): void;
}

export type Listener = (event: ShopbellEvent) => void;

export interface Events {
  /** Calls the listener for that event, or for all with `*`; the answer undoes it. */
  on(type: string, listener: Listener): () => void;
  off(type: string, listener: Listener): void;
  emit(type: string, detail?: object): EmitResult;
  hasListener(type: string): boolean;
}

export interface EventPorts {
  /** A listener threw. */
  report(message: string, error: unknown): void;
  /** Tells the page itself after the listeners; false when the page cancelled the event. */
  announce(type: string, detail: object): boolean;
}

/** The page's ear at the widget. A listener that throws is reported and never disturbs the widget. */
export function createEvents({ report, announce }: EventPorts): Events {
  const listeners = new Map<string, Set<Listener>>();
  const off = (type: string, listener: Listener) => {
    listeners.get(type)?.delete(listener);
  };
  return {
    on(type, listener) {
      let known = listeners.get(type);
      if (!known) listeners.set(type, (known = new Set()));
      known.add(listener);
      return () => off(type, listener);
    },
    off,
    hasListener: (type) => (listeners.get(type)?.size ?? 0) > 0,
    emit(type, detail = {}) {
      let defaultPrevented = false;
      let response: Promise<unknown> | undefined;
      const event: ShopbellEvent = {
        ...detail,
        type,
        preventDefault: () => {
          defaultPrevented = true;
        },
        respondWith: (answer) => {
          response = Promise.resolve(answer);
        },
      };
      for (const listener of [...(listeners.get(type) ?? []), ...(listeners.get('*') ?? [])]) {
        try {
          listener(event);
        } catch (error) {
          report(`A listener for "${type}" threw.`, error);
        }
      }
      if (!announce(type, detail)) defaultPrevented = true;
      return { defaultPrevented, response };
    },
  };
}
