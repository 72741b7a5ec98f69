import type { CallOptions } from './common';
import type { AuthorRole } from './chat';

/** Where a streamed answer comes from: an entry of the FAQ, or a page. */
export interface AnswerSource {
  readonly title: string;
  readonly entryId?: string;
  readonly url?: string;
}

/** A piece of an answer. Texts are joined as they come; pieces of an unknown type are skipped. */
export type AnswerDelta =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'sources'; readonly sources: readonly AnswerSource[] };

export interface AssistantContext {
  /** Titles of FAQ entries that were near. */
  readonly near?: readonly string[];
  readonly orderNumber?: string;
  /** The last few lines, oldest first, masked. */
  readonly transcript?: readonly { readonly role: AuthorRole; readonly text: string }[];
}

/** A streamed answer, asked for only when the FAQ does not know. */
export interface AssistantPort {
  /** Ends when the answer is whole; throws `AdapterError` when it breaks off. */
  answer(question: string, context: AssistantContext, options: CallOptions): AsyncIterable<AnswerDelta>;
}
