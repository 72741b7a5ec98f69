import type { CallOptions, Keyed, Page } from './common';
import type { OpeningHours } from './contact';

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
  | { readonly type: 'order'; readonly orderNumber: string }
  | ({ readonly type: 'file' } & Attachment)
  /** Stands for every word of a newer backend; nothing else of such a part can be relied on. */
  | { readonly type: 'unknown' };

/** A file in a conversation; its bytes are read by `ChatPort.attachment`. */
export interface Attachment {
  readonly id: string;
  readonly name: string;
  /** Media type, e.g. `image/jpeg`. */
  readonly mediaType: string;
  readonly bytes: number;
}

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
  /** Queue by name, chosen by the merchant's routing. */
  readonly queue?: string;
  /** Why a person was asked for. */
  readonly reason?: string;
  /** What the merchant's page says of the shopper, e.g. `{ plan: 'gold' }`. */
  readonly facts?: Readonly<Record<string, string>>;
  readonly tags?: readonly string[];
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
  /** Place in the queue of somebody who would start now, from 1. */
  readonly position?: number;
  readonly agents?: readonly Author[];
  readonly opening?: OpeningHours;
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
  readonly rating: boolean;
  /** Absent: no files. */
  readonly attachments?: { readonly maxBytes: number; readonly types: readonly string[] };
  readonly history: 'after' | 'before' | 'both';
  /** `none`: the backend may store a message twice; read history before sending again. */
  readonly dedupe: 'server' | 'none';
  readonly transports: readonly ('memory' | 'sse' | 'poll' | 'websocket')[];
  /** Characters of one message. */
  readonly messageLength: number;
  /** Messages of one page of history. */
  readonly pageSize: number;
}

export interface OutgoingMessage {
  /** Made before the first try and the same in every later one. */
  readonly clientId: string;
  readonly parts: readonly MessagePart[];
}

export interface HistoryRange {
  /** Cursor; oldest first after it. */
  readonly after?: string;
  /** Cursor; the newest ones before it, still oldest first. */
  readonly before?: string;
  readonly limit: number;
}

export interface Upload extends Keyed {
  readonly name: string;
  readonly mediaType: string;
  readonly data: Blob;
}

/** Separate scores, each 1–5. */
export interface Rating extends Keyed {
  readonly service?: number;
  readonly goods?: number;
  readonly delivery?: number;
  /** 0–10: how likely to recommend (NPS). */
  readonly recommend?: number;
  readonly comment?: string;
}

export interface Transcript {
  readonly text: string;
  /** Whether it was sent to the address that was asked for. */
  readonly isSent?: boolean;
}

/** Opens the conversation on another device, once. */
export interface ResumeCode {
  readonly code: string;
  /** ISO 8601. */
  readonly expiresAt: string;
}

/** Conversations with people. A handle serialises to JSON and opens its conversation again. */
export interface ChatPort {
  readonly features: ChatFeatures;
  availability(options: CallOptions): Promise<Availability>;
  open(start: ConversationStart, options: CallOptions): Promise<ConversationHandle>;
  send(handle: ConversationHandle, message: OutgoingMessage, options: CallOptions): Promise<SentMessage>;
  /** Rejects with `unsupported` for a direction that `features.history` does not name. */
  history(handle: ConversationHandle, range: HistoryRange, options: CallOptions): Promise<Page<ChatMessage>>;
  /**
   * The status at once, what was missed after the cursor, then what happens, until aborted. Takes lost
   * streams up again by itself; throws only when trying again cannot help.
   */
  subscribe(
    handle: ConversationHandle,
    from: { readonly cursor?: string },
    options: CallOptions,
  ): AsyncIterable<ChatEvent>;
  typing?(handle: ConversationHandle, on: boolean, options: CallOptions): Promise<void>;
  read?(handle: ConversationHandle, upTo: string, options: CallOptions): Promise<void>;
  /** Asks (again) for a person, with what the shopper wants the agent to know. */
  handoff?(handle: ConversationHandle, packet: HandoffPacket, options: CallOptions): Promise<void>;
  close?(handle: ConversationHandle, options: CallOptions): Promise<void>;
  rate?(handle: ConversationHandle, rating: Rating, options: CallOptions): Promise<void>;
  /** The same key is the same file, sent whole again. */
  upload?(handle: ConversationHandle, file: Upload, options: CallOptions): Promise<Attachment>;
  attachment?(handle: ConversationHandle, id: string, options: CallOptions): Promise<Blob>;
  /** With an address, it is sent there too; `unsupported` where nothing can be sent. */
  transcript?(
    handle: ConversationHandle,
    wish: { readonly email?: string },
    options: CallOptions,
  ): Promise<Transcript>;
  resumeCode?(handle: ConversationHandle, options: CallOptions): Promise<ResumeCode>;
  /** The conversation behind a code; `not_found` once it was used or is too old. */
  resume?(code: string, options: CallOptions): Promise<ConversationHandle>;
  /** A guest's conversation comes along to `options.identity`. */
  join?(handle: ConversationHandle, options: CallOptions): Promise<void>;
}
