import type { CallOptions, Keyed, Page } from './common';

/** A question the merchant answers, with other phrasings of the same question. */
export interface FaqEntry {
  readonly id: string;
  readonly question: string;
  readonly alternates?: readonly string[];
  /** Plain text in the inline grammar of `ui/richText`; never HTML. */
  readonly answer: string;
  /** BCP 47; an entry without one serves every language. */
  readonly locale?: string;
  readonly tags?: readonly string[];
  /** Name of a screen or intent that the answer offers as a button, e.g. `track`. */
  readonly intent?: string;
  /** ISO 8601 date of the last change, shown to the shopper. */
  readonly updatedAt?: string;
}

export interface FaqList {
  /** Changes whenever any entry does. */
  readonly version: string;
  readonly items: readonly FaqEntry[];
}

export interface FaqFeedback extends Keyed {
  readonly entryId: string;
  readonly helpful: boolean;
}

/** A question that found no answer, offered to the merchant as a new phrasing; masked before it is sent. */
export interface FaqProposal extends Keyed {
  readonly question: string;
  readonly locale: string;
}

export interface FaqPort {
  /** Answers `'unchanged'` when the backend still has `ifVersion`. */
  list(query: { readonly ifVersion?: string }, options: CallOptions): Promise<FaqList | 'unchanged'>;
  /** For shops whose list is too long for the device: best first. */
  search?(query: string, options: CallOptions): Promise<Page<FaqEntry>>;
  feedback?(feedback: FaqFeedback, options: CallOptions): Promise<void>;
  propose?(proposal: FaqProposal, options: CallOptions): Promise<void>;
}
