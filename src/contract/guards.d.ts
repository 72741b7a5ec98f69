/** Guards compiled from the zod schemas at build time (build/compileGuards.ts). */
declare module 'virtual:shopbell-guards' {
  import type * as types from './types';
  interface List<T> {
    readonly items: readonly T[];
  }
  interface FaqPage extends types.FaqList {
    readonly next?: string;
  }
  interface EventPage extends List<types.ChatEvent> {
    readonly cursor?: string;
  }
  export function isAnswerDelta(data: unknown): data is types.AnswerDelta;
  export function isAttachment(data: unknown): data is types.Attachment;
  export function isAvailability(data: unknown): data is types.Availability;
  export function isCartAnswer(data: unknown): data is { readonly cart: types.Cart; readonly token?: string };
  export function isCatalogFile(data: unknown): data is types.CatalogFile;
  export function isChatEvent(data: unknown): data is types.ChatEvent;
  export function isContactList(data: unknown): data is types.ContactList;
  export function isConversationHandle(data: unknown): data is types.ConversationHandle;
  export function isCoupon(data: unknown): data is types.Coupon;
  export function isCouponList(data: unknown): data is List<types.Coupon>;
  export function isCreatedTicket(
    data: unknown,
  ): data is { readonly ticket: types.Ticket; readonly token: string };
  export function isDeliveryOptions(data: unknown): data is List<types.DeliveryOption>;
  export function isDescription(data: unknown): data is types.Description;
  export function isDrain(data: unknown): data is { readonly spreadMs: number };
  export function isEventPage(data: unknown): data is EventPage;
  export function isFaqHits(data: unknown): data is types.Page<types.FaqEntry>;
  export function isFaqList(data: unknown): data is types.FaqList;
  export function isFaqPage(data: unknown): data is FaqPage;
  export function isListsFile(data: unknown): data is types.ListsFile;
  export function isMessagePage(data: unknown): data is types.Page<types.ChatMessage>;
  export function isNeighbourLists(data: unknown): data is List<types.NeighbourList>;
  export function isOrder(data: unknown): data is types.Order;
  export function isOrderActionResult(data: unknown): data is types.OrderActionResult;
  export function isOrderAnswer(data: unknown): data is { readonly order: types.Order };
  export function isOrderPage(data: unknown): data is types.Page<types.Order>;
  export function isPickupShops(data: unknown): data is List<types.PickupShop>;
  export function isPrivacyExport(data: unknown): data is types.PrivacyExport;
  export function isProblem(
    data: unknown,
  ): data is { readonly title?: string; readonly detail?: string; readonly code?: string };
  export function isProduct(data: unknown): data is types.Product;
  export function isProductList(data: unknown): data is List<types.Product>;
  export function isProductPage(data: unknown): data is types.Page<types.Product>;
  export function isResumeCode(data: unknown): data is types.ResumeCode;
  export function isReturnCase(data: unknown): data is types.ReturnCase;
  export function isReturnCases(data: unknown): data is List<types.ReturnCase>;
  export function isReturnEligibility(data: unknown): data is types.ReturnEligibility;
  export function isRewardStatus(data: unknown): data is types.RewardStatus;
  export function isSentMessage(data: unknown): data is types.SentMessage;
  export function isSuggestionList(data: unknown): data is List<types.Suggestion>;
  export function isTicketAnswer(data: unknown): data is { readonly ticket: types.Ticket };
  export function isTranscript(data: unknown): data is types.Transcript;
}
