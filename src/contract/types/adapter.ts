import type { CartPort, CatalogPort, SuggestionsPort } from './catalog';
import type { ChatPort } from './chat';
import type { CallOptions } from './common';
import type { ContactPort } from './contact';
import type { FaqPort } from './faq';
import type { OrdersPort } from './orders';
import type { AdapterContext } from './ports';

/** What a backend says about itself at run time. */
export interface Description {
  /** Protocol version, `1` for this contract. */
  readonly protocol: number;
  /** An open list: a newer server may name capabilities this version does not know. */
  readonly capabilities: readonly string[];
  readonly locales?: readonly string[];
  readonly limits?: { readonly messageLength?: number };
}

/**
 * A backend. Every capability is optional; presence is support.
 * Every method rejects with `AdapterError` and nothing else.
 */
export interface Adapter {
  readonly id: string;
  /** Refines what is there at run time; a failure means "unavailable now", not "absent". */
  describe?(options: CallOptions): Promise<Description>;
  readonly faq?: FaqPort;
  readonly chat?: ChatPort;
  readonly contact?: ContactPort;
  readonly orders?: OrdersPort;
  readonly catalog?: CatalogPort;
  readonly cart?: CartPort;
  readonly suggestions?: SuggestionsPort;
  /** Frees timers, streams and sockets. Idempotent. */
  dispose(): void;
}

/** Adapters are made with what they need injected; they never touch `window` themselves. */
export type AdapterFactory = (context: AdapterContext) => Adapter;
