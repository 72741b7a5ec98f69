import * as z from 'zod/mini';
import { Instant, ShortText } from './common';
import { ConversationHandle } from './chat';
import { TicketHandle } from './tickets';

const MAX_HANDLES = 200;

export const PrivacySubject = z.object({
  conversations: z.array(ConversationHandle).check(z.maxLength(MAX_HANDLES)),
  tickets: z.exactOptional(z.array(TicketHandle).check(z.maxLength(MAX_HANDLES))),
});

export const PrivacyExport = z.object({
  createdAt: Instant,
  data: z.record(ShortText, z.array(z.unknown())),
});
