import type { AssistantPort } from './assistant';
import type { CartPort } from './cart';
import type { CatalogPort } from './catalog';
import type { ChatPort } from './chat';
import type { CallOptions } from './common';
import type { ContactPort } from './contact';
import type { DeliveryPort } from './delivery';
import type { EventsPort } from './events';
import type { FaqPort } from './faq';
import type { OrdersPort } from './orders';
import type { AdapterContext } from './ports';
import type { PrivacyPort } from './privacy';
import type { ReturnsPort } from './returns';
import type { RewardsPort } from './rewards';
import type { SuggestionsPort } from './suggestions';
import type { TicketsPort } from './tickets';

/** What a backend says about itself at run time. */
export interface Description {
  /** Protocol version, `1` for this contract. */
  readonly protocol: number;
  /** An open list: a newer server may name capabilities this version does not know. */
  readonly capabilities: readonly string[];
  readonly locales?: readonly string[];
  readonly limits?: {
    /** Characters of one message. */
    readonly messageLength?: number;
    /** Items of one page. */
    readonly pageSize?: number;
    /** Bytes of one attachment. */
    readonly attachmentBytes?: number;
    /** Media types of attachments, e.g. `image/png`. */
    readonly attachmentTypes?: readonly string[];
  };
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
  readonly assistant?: AssistantPort;
  readonly chat?: ChatPort;
  readonly contact?: ContactPort;
  readonly tickets?: TicketsPort;
  readonly orders?: OrdersPort;
  readonly returns?: ReturnsPort;
  readonly delivery?: DeliveryPort;
  readonly catalog?: CatalogPort;
  readonly cart?: CartPort;
  readonly suggestions?: SuggestionsPort;
  readonly rewards?: RewardsPort;
  readonly events?: EventsPort;
  readonly privacy?: PrivacyPort;
  /** Frees timers, streams and sockets. Idempotent. */
  dispose(): void;
}

/** Adapters are made with what they need injected; they never touch `window` themselves. */
export type AdapterFactory = (context: AdapterContext) => Adapter;
