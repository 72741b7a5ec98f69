import type { CallOptions, Open } from './common';
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

/** What was decided in one browser about the personal tier: the proof that a merchant may have to show. */
export interface ConsentReceipt {
  /** Made for this alone, so that it says nothing of who the shopper is; the same for all decisions in that browser. */
  readonly id: string;
  /** Oldest first, 1–50; those sent before may be among them. */
  readonly entries: readonly {
    /** ISO 8601. */
    readonly at: string;
    readonly level: 'granted' | 'denied';
    /** Who decided: `shopper`, `merchant`, or a consent tool. */
    readonly source: Open<'shopper' | 'merchant' | 'shopify' | 'google' | 'tcf' | 'gpc'>;
  }[];
}

export interface PrivacyPort {
  export(subject: PrivacySubject, options: CallOptions): Promise<PrivacyExport>;
  /** Resolves when it is gone. What is not the subject's is left alone, without a word. */
  erase(subject: PrivacySubject, options: CallOptions): Promise<void>;
  /**
   * Keeps each entry once. Called without the shopper's identity; where the description names capabilities, only
   * when `consents` is among them.
   */
  recordConsent?(receipt: ConsentReceipt, options: CallOptions): Promise<void>;
}
