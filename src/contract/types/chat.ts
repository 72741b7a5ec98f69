import type { CallOptions, Page } from './common';

export type AuthorRole = 'shopper' | 'agent' | 'bot' | 'system';

export interface Author {
  readonly role: AuthorRole;
  readonly name?: string;
  readonly avatarUrl?: string;
}

/** One piece of a message. Readers show parts of a type they do not know as nothing. */
export type MessagePart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'products'; readonly productIds: readonly string[] }
  | { readonly type: 'order'; readonly orderNumber: string };

export interface ChatMessage {
  readonly id: string;
  /** The sender's own id for it, echoed by the server: the key of idempotent sending. */
  readonly clientId?: string;
  readonly author: Author;
  readonly parts: readonly MessagePart[];
  /** ISO 8601, the server's clock. */
  readonly sentAt: string;
  /** The server's order within the conversation; also the cursor after which history continues. */
  readonly cursor: string;
}

/** Everything needed to find a conversation again; serialises to JSON. The token is a bearer secret. */
export interface ConversationHandle {
  readonly id: string;
  readonly token: string;
}

/** What the agent is told when the bot hands over; the shopper has seen it. */
export interface HandoffPacket {
  readonly summary: string;
  readonly pageUrl?: string;
  readonly pageTitle?: string;
  readonly orderNumber?: string;
  readonly locale: string;
  readonly shopperName?: string;
  readonly email?: string;
  /** Titles of the FAQ answers that were shown. */
  readonly botTried: readonly string[];
  readonly transcript: readonly TranscriptLine[];
}

export interface TranscriptLine {
  readonly role: AuthorRole;
  readonly text: string;
  readonly sentAt: string;
}

export interface ConversationStart {
  /** Idempotency key: the same key opens the same conversation. */
  readonly key: string;
  readonly packet: HandoffPacket;
}

export type ConversationStatus = 'waiting' | 'live' | 'closed';

/** What arrives by subscription. `cursor` (where present) resumes after it. */
export type ChatEvent =
  | { readonly type: 'message'; readonly message: ChatMessage; readonly cursor: string }
  | { readonly type: 'typing'; readonly author: Author; readonly on: boolean }
  | { readonly type: 'read'; readonly upTo: string }
  | {
      readonly type: 'status';
      readonly status: ConversationStatus;
      readonly agent?: Author;
      readonly position?: number;
    };

export interface Availability {
  readonly online: boolean;
  readonly waitSeconds?: number;
  readonly agents?: readonly Author[];
}

export interface SentMessage {
  readonly id: string;
  readonly clientId: string;
  readonly sentAt: string;
  readonly cursor: string;
}

export interface ChatFeatures {
  readonly typing: boolean;
  readonly receipts: boolean;
  readonly history: 'after' | 'before' | 'both';
  readonly dedupe: 'server' | 'none';
}

export interface OutgoingMessage {
  readonly clientId: string;
  readonly parts: readonly MessagePart[];
}

export interface ChatPort {
  readonly features: ChatFeatures;
  availability(options: CallOptions): Promise<Availability>;
  open(start: ConversationStart, options: CallOptions): Promise<ConversationHandle>;
  send(handle: ConversationHandle, message: OutgoingMessage, options: CallOptions): Promise<SentMessage>;
  history(
    handle: ConversationHandle,
    range: { readonly after?: string; readonly before?: string; readonly limit: number },
    options: CallOptions,
  ): Promise<Page<ChatMessage>>;
  /** Yields until aborted; throws only when trying again cannot help. */
  subscribe(
    handle: ConversationHandle,
    from: { readonly cursor?: string },
    options: CallOptions,
  ): AsyncIterable<ChatEvent>;
  typing?(handle: ConversationHandle, on: boolean, options: CallOptions): Promise<void>;
  read?(handle: ConversationHandle, upTo: string, options: CallOptions): Promise<void>;
  close?(handle: ConversationHandle, options: CallOptions): Promise<void>;
}
