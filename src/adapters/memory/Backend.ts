import type { AdapterError, ErrorCode } from '../../contract/errors';
import type {
  AdapterContext,
  CallOptions,
  CartLine,
  ConversationHandle,
  FaqFeedback,
  ReturnCase,
  ReturnRequest,
  ShopperEvent,
  Ticket,
} from '../../contract/types';
import type { Conversations } from './chat/createConversations';
import type { OnceByKey } from './createOnceByKey';
import type { MemoryWorld } from './MemoryWorld';

export interface StoredTicket {
  readonly ticket: Ticket;
  readonly token: string;
  readonly text: string;
  readonly shopperId: string | undefined;
}

export interface StoredReturn {
  readonly orderNumber: string;
  readonly items: ReturnRequest['items'];
  readonly record: ReturnCase;
}

export interface StoredCart {
  lines: readonly (CartLine & { readonly id: string })[];
  codes: readonly string[];
}

export interface StoredConsent {
  readonly id: string;
  readonly at: string;
  readonly level: string;
  readonly source: string;
}

export interface StoredEvent {
  readonly event: ShopperEvent;
  readonly shopperId: string | undefined;
}

/** Runs one call of a capability: refused when aborted before or meanwhile, or when the world wants it to fail. */
export type Gate = <T>(options: CallOptions, run: () => T | Promise<T>) => Promise<T>;

/** What all adapters over one world share. */
export interface Backend {
  readonly world: MemoryWorld;
  readonly conversations: Conversations;
  /** Codes that open a conversation on another device; times in milliseconds since the epoch. */
  readonly codes: Map<string, { readonly handle: ConversationHandle; readonly expiresAt: number }>;
  readonly tickets: Map<string, StoredTicket>;
  readonly returns: StoredReturn[];
  readonly carts: Map<string, StoredCart>;
  readonly events: Map<string, StoredEvent>;
  readonly consents: Map<string, StoredConsent>;
  /** E-mails to tell, by product. */
  readonly notices: Map<string, Set<string>>;
  /** By key. */
  readonly votes: Map<string, Pick<FaqFeedback, 'entryId' | 'helpful'>>;
  readonly proposals: string[];
  readonly once: OnceByKey;
  /** Milliseconds since the epoch. */
  now(): number;
  createId(): string;
  /** Runs the listener after each change of the world; the answer undoes it. */
  onChange(listener: () => void): () => void;
}

/** Makes an error of one capability, to be thrown. */
export type Fail = (code: ErrorCode, message: string) => AdapterError;

/** What a capability is built from. */
export interface Parts {
  readonly backend: Backend;
  readonly gate: Gate;
  /** The gate of a stream: throws where it may not begin. */
  readonly enter: (options: CallOptions) => void;
  readonly fail: Fail;
  readonly context: AdapterContext;
  /** Ends every stream. */
  readonly lifetime: AbortSignal;
}
