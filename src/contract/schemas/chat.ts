import * as z from 'zod/mini';
import { Count, Email, Id, Instant, LongText, ShortText, Url } from './common';
import { OpeningHours } from './contact';

const MAX_PARTS = 20;
const MAX_TRANSCRIPT_LINES = 200;
const MAX_PAGE = 200;
const MAX_TRANSCRIPT = 500_000;
const MAX_SPREAD_MS = 600_000;

export const AuthorRole = z.enum(['shopper', 'agent', 'bot', 'system']);

export const Author = z.object({
  role: AuthorRole,
  name: z.exactOptional(ShortText),
  avatarUrl: z.exactOptional(Url),
});

export const Attachment = z.object({
  id: Id,
  name: ShortText,
  mediaType: ShortText,
  bytes: z.int().check(z.minimum(0)),
});

/** A part of a type this version does not know is let through whole, and shown as nothing. */
const UnknownPart = z.object({
  type: z.string().check(z.maxLength(50), z.regex(/^(?!(?:text|products|order|file)$)/)),
}) as unknown as z.ZodMiniType<{ type: 'unknown' }, { type: 'unknown' }>;

/** What a shopper or an agent may send. */
export const KnownPart = z.union([
  z.object({ type: z.literal('text'), text: LongText }),
  z.object({ type: z.literal('products'), productIds: z.array(Id).check(z.maxLength(MAX_PARTS)) }),
  z.object({ type: z.literal('order'), orderNumber: Id }),
  z.object({ type: z.literal('file'), ...Attachment.shape }),
]);
export const MessagePart = z.union([KnownPart, UnknownPart]);

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
  queue: z.exactOptional(ShortText),
  reason: z.exactOptional(ShortText),
  facts: z.exactOptional(z.record(ShortText, ShortText)),
  tags: z.exactOptional(z.array(ShortText).check(z.maxLength(MAX_PARTS))),
  botTried: z.array(ShortText).check(z.maxLength(MAX_PARTS)),
  transcript: z.array(TranscriptLine).check(z.maxLength(MAX_TRANSCRIPT_LINES)),
});

export const ConversationStart = z.object({ packet: HandoffPacket });
export const ConversationHandle = z.object({ id: Id, token: Id });
export const OutgoingMessage = z.object({
  clientId: Id,
  parts: z.array(KnownPart).check(z.minLength(1), z.maxLength(MAX_PARTS)),
});
export const SentMessage = z.object({ id: Id, clientId: Id, sentAt: Instant, cursor: ShortText });
export const TypingNotice = z.object({ on: z.boolean() });
export const ReadNotice = z.object({ upTo: ShortText });

export const ConversationStatus = z.enum(['waiting', 'live', 'closed']);

export const Availability = z.object({
  online: z.boolean(),
  waitSeconds: z.exactOptional(z.int().check(z.minimum(0))),
  position: z.exactOptional(Count),
  agents: z.exactOptional(z.array(Author).check(z.maxLength(MAX_PARTS))),
  opening: z.exactOptional(OpeningHours),
});

export const ChatEvent = z.union([
  z.object({ type: z.literal('message'), message: ChatMessage, cursor: ShortText }),
  z.object({ type: z.literal('typing'), author: Author, on: z.boolean() }),
  z.object({ type: z.literal('read'), upTo: ShortText }),
  z.object({
    type: z.literal('status'),
    status: ConversationStatus,
    agent: z.exactOptional(Author),
    position: z.exactOptional(Count),
  }),
]);

/** Answer of a long poll: what happened after the cursor; `cursor` goes into the next one. */
export const EventPage = z.object({
  items: z.array(ChatEvent).check(z.maxLength(MAX_PAGE)),
  cursor: z.exactOptional(ShortText),
});

/** The server is about to go: come back within this time, at a moment chosen by chance. */
export const Drain = z.object({ spreadMs: z.int().check(z.minimum(0), z.maximum(MAX_SPREAD_MS)) });

const Score = z.int().check(z.minimum(1), z.maximum(5));
export const Rating = z.object({
  service: z.exactOptional(Score),
  goods: z.exactOptional(Score),
  delivery: z.exactOptional(Score),
  recommend: z.exactOptional(z.int().check(z.minimum(0), z.maximum(10))),
  comment: z.exactOptional(LongText),
});

export const TranscriptWish = z.object({ email: z.exactOptional(Email) });
export const Transcript = z.object({
  text: z.string().check(z.maxLength(MAX_TRANSCRIPT)),
  isSent: z.exactOptional(z.boolean()),
});
export const ResumeCode = z.object({ code: Id, expiresAt: Instant });
export const ResumeWish = z.object({ code: Id });
/** The guest's token; who takes the conversation over is in the header `Authorization`. */
export const JoinWish = z.object({ token: Id });
export const HandoffWish = z.object({ packet: HandoffPacket });
