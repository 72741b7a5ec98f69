import type { CallOptions } from './common';
import type { ConversationHandle } from './chat';
import type { TicketHandle } from './tickets';

/** Whose data: what the shopper can prove to own, beside `options.identity`. */
export interface PrivacySubject {
  readonly conversations: readonly ConversationHandle[];
  readonly tickets?: readonly TicketHandle[];
}

/** What the server holds of this shopper. */
export interface PrivacyExport {
  /** ISO 8601. */
  readonly createdAt: string;
  /** By kind (`conversations`, `tickets`, `events` …), each record as the server keeps it. */
  readonly data: Readonly<Record<string, readonly unknown[]>>;
}

export interface PrivacyPort {
  export(subject: PrivacySubject, options: CallOptions): Promise<PrivacyExport>;
  /** Resolves when it is gone. What is not the subject's is left alone, without a word. */
  erase(subject: PrivacySubject, options: CallOptions): Promise<void>;
}
