import type * as z from 'zod/mini';
import type * as types from '../types';
import type * as schemas from './index';

type Fits<Schema extends z.ZodMiniType, Type> = z.output<Schema> extends Type ? true : never;

/**
 * The hand-written interfaces are the public words; a schema may accept nothing that its interface
 * does not describe. A pair that drifts apart is a type error on its line below.
 */
interface Pairs {
  faqEntry: Fits<typeof schemas.FaqEntry, types.FaqEntry>;
  faqList: Fits<typeof schemas.FaqList, types.FaqList>;
  chatMessage: Fits<typeof schemas.ChatMessage, types.ChatMessage>;
  chatEvent: Fits<typeof schemas.ChatEvent, types.ChatEvent>;
  packet: Fits<typeof schemas.HandoffPacket, types.HandoffPacket>;
  outgoing: Fits<typeof schemas.OutgoingMessage, types.OutgoingMessage>;
  sent: Fits<typeof schemas.SentMessage, types.SentMessage>;
  handle: Fits<typeof schemas.ConversationHandle, types.ConversationHandle>;
  availability: Fits<typeof schemas.Availability, types.Availability>;
  order: Fits<typeof schemas.Order, types.Order>;
  orderQuery: Fits<typeof schemas.OrderQuery, types.OrderQuery>;
  product: Fits<typeof schemas.Product, types.Product>;
  suggestion: Fits<typeof schemas.Suggestion, types.Suggestion>;
  suggestionContext: Fits<typeof schemas.SuggestionContext, types.SuggestionContext>;
  contactWay: Fits<typeof schemas.ContactWay, types.ContactWay>;
  description: Fits<typeof schemas.Description, types.Description>;
}

export const SCHEMAS_SATISFY_TYPES: Pairs = {
  faqEntry: true,
  faqList: true,
  chatMessage: true,
  chatEvent: true,
  packet: true,
  outgoing: true,
  sent: true,
  handle: true,
  availability: true,
  order: true,
  orderQuery: true,
  product: true,
  suggestion: true,
  suggestionContext: true,
  contactWay: true,
  description: true,
};
