import type { ChatFeatures, ChatPort } from '../../../contract/types';
import { all, ID, listOf, LONG, must, optional, shape, SHORT, text, whole, type Check } from './checks';

const MAX_PARTS = 20;
const MAX_LINES = 200;
const MAX_SCORE = 5;
const MAX_RECOMMEND = 10;

const featuresOf = (port: object): ChatFeatures => (port as ChatPort).features;

export const HANDLE = shape({ id: ID, token: ID });

const LINE = shape({ role: SHORT, text: LONG });

const PART: Check = (value, port) => {
  const { type } = (value ?? {}) as { readonly type?: unknown };
  switch (type) {
    case 'text':
      return shape({ text: text(featuresOf(port).messageLength) })(value, port);
    case 'products':
      return shape({ productIds: listOf(ID, MAX_PARTS) })(value, port);
    case 'order':
      return shape({ orderNumber: ID })(value, port);
    case 'file':
      return shape({ id: ID, name: SHORT, mediaType: SHORT })(value, port);
    default:
      return { code: 'invalid_input', field: 'type' };
  }
};

export const MESSAGE = shape({ clientId: ID, parts: listOf(PART, MAX_PARTS, 1) });

export const PACKET = shape({
  summary: LONG,
  locale: SHORT,
  botTried: listOf(SHORT, MAX_PARTS),
  transcript: listOf(LINE, MAX_LINES),
  orderNumber: optional(ID),
  shopperName: optional(SHORT),
  email: optional(SHORT),
  queue: optional(SHORT),
  reason: optional(SHORT),
});

const SCORE = optional(whole(1, MAX_SCORE));
export const RATING = shape({
  key: ID,
  service: SCORE,
  goods: SCORE,
  delivery: SCORE,
  recommend: optional(whole(0, MAX_RECOMMEND)),
  comment: optional(LONG),
});

/** A file as large and of such a type as the port takes; `unsupported` where it takes none. */
export const UPLOAD: Check = (value, port) => {
  const { attachments } = featuresOf(port);
  if (!attachments) return { code: 'unsupported', field: '' };
  const data: Check = (file) =>
    (file as Blob).size > attachments.maxBytes ? { code: 'too_large', field: '' } : undefined;
  return shape({
    key: ID,
    name: SHORT,
    mediaType: must((type) => attachments.types.includes(type as string)),
    data: all(
      must((file) => file instanceof Blob),
      data,
    ),
  })(value, port);
};
