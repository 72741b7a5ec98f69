import type * as z from 'zod/mini';
import type * as types from '../types';
import type * as schemas from './index';

type Schemas = typeof schemas;

/** Schemas named as the interface they are for. */
type Shared = keyof Schemas & keyof Named;
type Fits<Schema, Type> =
  Schema extends z.ZodMiniType<infer Output> ? (Output extends Type ? true : never) : never;

/** The key travels in a header. */
type OnWire<Type> = Omit<Type, 'key'>;

/** The hand-written interfaces by name; types alone cannot be listed, so this is the list. */
interface Named {
  AnswerDelta: types.AnswerDelta;
  AnswerSource: types.AnswerSource;
  Attachment: types.Attachment;
  Author: types.Author;
  Availability: types.Availability;
  Cart: types.Cart;
  CartLine: types.CartLine;
  CatalogFile: types.CatalogFile;
  ChatEvent: types.ChatEvent;
  ChatMessage: types.ChatMessage;
  ConsentReceipt: types.ConsentReceipt;
  ContactList: types.ContactList;
  ContactWay: types.ContactWay;
  ConversationHandle: types.ConversationHandle;
  Coupon: types.Coupon;
  DeliveryOption: types.DeliveryOption;
  DeliveryPlace: types.DeliveryPlace;
  Description: types.Description;
  FaqEntry: types.FaqEntry;
  FaqFeedback: OnWire<types.FaqFeedback>;
  FaqList: types.FaqList;
  FaqProposal: OnWire<types.FaqProposal>;
  HandoffPacket: types.HandoffPacket;
  ListsFile: types.ListsFile;
  NeighbourList: types.NeighbourList;
  NewTicket: OnWire<types.NewTicket>;
  OpeningHours: types.OpeningHours;
  Order: types.Order;
  OrderActionRequest: OnWire<types.OrderActionRequest>;
  OrderActionResult: types.OrderActionResult;
  OrderQuery: types.OrderQuery;
  OutgoingMessage: types.OutgoingMessage;
  PickupShop: types.PickupShop;
  PrivacyExport: types.PrivacyExport;
  PrivacySubject: types.PrivacySubject;
  Product: types.Product;
  Rating: OnWire<types.Rating>;
  ResumeCode: types.ResumeCode;
  ReturnCase: types.ReturnCase;
  ReturnEligibility: types.ReturnEligibility;
  ReturnRequest: OnWire<types.ReturnRequest>;
  RewardStatus: types.RewardStatus;
  SentMessage: types.SentMessage;
  ShopperEvent: types.ShopperEvent;
  StockNotice: OnWire<types.StockNotice>;
  Suggestion: types.Suggestion;
  SuggestionContext: types.SuggestionContext;
  Ticket: types.Ticket;
  TicketHandle: types.TicketHandle;
  Transcript: types.Transcript;
}

/** Interfaces of the list that no schema is named after. */
type Missing = Exclude<keyof Named, keyof Schemas>;
/** Schemas that accept what their interface does not describe. */
type Drifted = { [Name in Shared]: Fits<Schemas[Name], Named[Name]> extends never ? Name : never }[Shared];

/**
 * The hand-written interfaces are the public words; a schema may accept nothing that its interface does not
 * describe. One that drifts apart, or is missing, makes these lines a type error that names it.
 */
export const SCHEMAS_SATISFY_TYPES: {
  readonly missing: [Missing] extends [never] ? 'none' : Missing;
  readonly drifted: [Drifted] extends [never] ? 'none' : Drifted;
} = { missing: 'none', drifted: 'none' };
