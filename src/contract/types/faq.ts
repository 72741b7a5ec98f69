import type { CallOptions, Page } from './common';

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

export interface FaqPort {
  /** Answers `'unchanged'` when the backend still has `ifVersion`. */
  list(query: { readonly ifVersion?: string }, options: CallOptions): Promise<FaqList | 'unchanged'>;
  search?(query: string, options: CallOptions): Promise<Page<FaqEntry>>;
  feedback?(
    feedback: { readonly entryId: string; readonly helpful: boolean; readonly key: string },
    options: CallOptions,
  ): Promise<void>;
}
