import * as z from 'zod/mini';
import { Email, Id, Instant, LongText, ShortText, Url } from './common';

/** Evidence travels beside it, as the files of a multipart form whose field `ticket` is this as JSON. */
export const NewTicket = z.object({
  kind: z.enum(['message', 'callback', 'complaint']),
  text: LongText,
  subject: z.exactOptional(ShortText),
  category: z.exactOptional(ShortText),
  name: z.exactOptional(ShortText),
  email: z.exactOptional(Email),
  phone: z.exactOptional(ShortText),
  orderNumber: z.exactOptional(Id),
  pageUrl: z.exactOptional(Url),
});

export const TicketHandle = z.object({ number: Id, token: Id });

export const Ticket = z.object({
  number: Id,
  status: ShortText,
  createdAt: Instant,
  replyBy: z.exactOptional(Instant),
  answer: z.exactOptional(LongText),
});

export const CreatedTicket = z.object({ ticket: Ticket, token: Id });
export const TicketAnswer = z.object({ ticket: Ticket });
