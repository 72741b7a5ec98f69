import * as z from 'zod/mini';
import { Id, LongText, ShortText } from './common';

const MAX_ENTRIES = 5000;
const MAX_ALTERNATES = 50;
const MAX_HITS = 50;

export const FaqEntry = z.object({
  id: Id,
  question: ShortText,
  alternates: z.exactOptional(z.array(ShortText).check(z.maxLength(MAX_ALTERNATES))),
  answer: LongText,
  locale: z.exactOptional(ShortText),
  tags: z.exactOptional(z.array(ShortText).check(z.maxLength(MAX_ALTERNATES))),
  intent: z.exactOptional(ShortText),
  updatedAt: z.exactOptional(ShortText),
});

export const FaqList = z.object({
  version: ShortText,
  items: z.array(FaqEntry).check(z.maxLength(MAX_ENTRIES)),
});

/** A list too long for one answer goes on with `?cursor=`. */
export const FaqPage = z.object({ ...FaqList.shape, next: z.exactOptional(ShortText) });

export const FaqHits = z.object({
  items: z.array(FaqEntry).check(z.maxLength(MAX_HITS)),
  next: z.exactOptional(ShortText),
});

export const FaqFeedback = z.object({ entryId: Id, helpful: z.boolean() });
export const FaqProposal = z.object({ question: ShortText, locale: ShortText });
