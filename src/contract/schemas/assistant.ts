import * as z from 'zod/mini';
import { Id, LongText, ShortText, Url } from './common';
import { AuthorRole } from './chat';

const MAX_LINES = 20;

export const AnswerSource = z.object({
  title: ShortText,
  entryId: z.exactOptional(Id),
  url: z.exactOptional(Url),
});

/** One event of the answer's stream, as JSON; `event: done` ends it. */
export const AnswerDelta = z.union([
  z.object({ type: z.literal('text'), text: LongText }),
  z.object({ type: z.literal('sources'), sources: z.array(AnswerSource).check(z.maxLength(MAX_LINES)) }),
]);

export const AssistantQuestion = z.object({
  question: LongText,
  context: z.object({
    near: z.exactOptional(z.array(ShortText).check(z.maxLength(MAX_LINES))),
    orderNumber: z.exactOptional(Id),
    transcript: z.exactOptional(
      z.array(z.object({ role: AuthorRole, text: LongText })).check(z.maxLength(MAX_LINES)),
    ),
  }),
});
