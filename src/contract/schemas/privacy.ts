import * as z from 'zod/mini';
import { Id, Instant, ShortText } from './common';
import { ConversationHandle } from './chat';
import { TicketHandle } from './tickets';

const MAX_HANDLES = 200;
const MAX_DECISIONS = 50;

export const PrivacySubject = z.object({
  conversations: z.array(ConversationHandle).check(z.maxLength(MAX_HANDLES)),
  tickets: z.exactOptional(z.array(TicketHandle).check(z.maxLength(MAX_HANDLES))),
});

export const ConsentReceipt = z.object({
  id: Id,
  entries: z
    .array(z.object({ at: Instant, level: z.enum(['granted', 'denied']), source: ShortText }))
    .check(z.minLength(1), z.maxLength(MAX_DECISIONS)),
});

export const PrivacyExport = z.object({
  createdAt: Instant,
  data: z.record(ShortText, z.array(z.unknown())),
});
