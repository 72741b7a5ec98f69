import * as z from 'zod/mini';
import { Id, Instant, LongText, ShortText, Url } from './common';

const MAX_PARTS = 20;
const MAX_TRANSCRIPT_LINES = 200;
const MAX_PAGE = 200;

export const AuthorRole = z.enum(['shopper', 'agent', 'bot', 'system']);

export const Author = z.object({
  role: AuthorRole,
  name: z.exactOptional(ShortText),
  avatarUrl: z.exactOptional(Url),
});

export const MessagePart = z.union([
  z.object({ type: z.literal('text'), text: LongText }),
  z.object({ type: z.literal('products'), productIds: z.array(Id).check(z.maxLength(MAX_PARTS)) }),
  z.object({ type: z.literal('order'), orderNumber: Id }),
]);

export const ChatMessage = z.object({
  id: Id,
  clientId: z.exactOptional(Id),
  author: Author,
  parts: z.array(MessagePart).check(z.minLength(1), z.maxLength(MAX_PARTS)),
  sentAt: Instant,
  cursor: ShortText,
});

export const MessagePage = z.object({
  items: z.array(ChatMessage).check(z.maxLength(MAX_PAGE)),
  next: z.exactOptional(ShortText),
});

export const TranscriptLine = z.object({ role: AuthorRole, text: LongText, sentAt: Instant });

export const HandoffPacket = z.object({
  summary: LongText,
  pageUrl: z.exactOptional(Url),
  pageTitle: z.exactOptional(ShortText),
  orderNumber: z.exactOptional(Id),
  locale: ShortText,
  shopperName: z.exactOptional(ShortText),
  email: z.exactOptional(ShortText),
  botTried: z.array(ShortText).check(z.maxLength(MAX_PARTS)),
  transcript: z.array(TranscriptLine).check(z.maxLength(MAX_TRANSCRIPT_LINES)),
});

export const ConversationStart = z.object({ packet: HandoffPacket });
export const ConversationHandle = z.object({ id: Id, token: Id });
export const OutgoingMessage = z.object({
  clientId: Id,
  parts: z.array(MessagePart).check(z.minLength(1), z.maxLength(MAX_PARTS)),
});
export const SentMessage = z.object({ id: Id, clientId: Id, sentAt: Instant, cursor: ShortText });
export const TypingNotice = z.object({ on: z.boolean() });
export const ReadNotice = z.object({ upTo: ShortText });

export const ConversationStatus = z.enum(['waiting', 'live', 'closed']);

export const Availability = z.object({
  online: z.boolean(),
  waitSeconds: z.exactOptional(z.int().check(z.minimum(0))),
  agents: z.exactOptional(z.array(Author).check(z.maxLength(MAX_PARTS))),
});

export const ChatEvent = z.union([
  z.object({ type: z.literal('message'), message: ChatMessage, cursor: ShortText }),
  z.object({ type: z.literal('typing'), author: Author, on: z.boolean() }),
  z.object({ type: z.literal('read'), upTo: ShortText }),
  z.object({
    type: z.literal('status'),
    status: ConversationStatus,
    agent: z.exactOptional(Author),
    position: z.exactOptional(z.int().check(z.minimum(1))),
  }),
]);
