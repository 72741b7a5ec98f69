/** Guards compiled from the zod schemas at build time (build/compileGuards.ts). */
declare module 'virtual:shopbell-guards' {
  interface List<T> {
    readonly items: readonly T[];
  }
  type FaqPage = import('./types').FaqList & { readonly next?: string };
  type EventPage = List<import('./types').ChatEvent> & { readonly cursor?: string };
  export function isAnswerDelta(data: unknown): data is import('./types').AnswerDelta;
  export function isAttachment(data: unknown): data is import('./types').Attachment;
  export function isAvailability(data: unknown): data is import('./types').Availability;
  export function isCartAnswer(
    data: unknown,
  ): data is { readonly cart: import('./types').Cart; readonly token?: string };
  export function isCatalogFile(data: unknown): data is import('./types').CatalogFile;
  export function isChatEvent(data: unknown): data is import('./types').ChatEvent;
  export function isContactList(data: unknown): data is import('./types').ContactList;
  export function isConversationHandle(data: unknown): data is import('./types').ConversationHandle;
  export function isCoupon(data: unknown): data is import('./types').Coupon;
  export function isCouponList(data: unknown): data is List<import('./types').Coupon>;
  export function isCreatedTicket(
    data: unknown,
  ): data is { readonly ticket: import('./types').Ticket; readonly token: string };
  export function isDeliveryOptions(data: unknown): data is List<import('./types').DeliveryOption>;
  export function isDescription(data: unknown): data is import('./types').Description;
  export function isDrain(data: unknown): data is { readonly spreadMs: number };
  export function isEventPage(data: unknown): data is EventPage;
  export function isFaqHits(data: unknown): data is import('./types').Page<import('./types').FaqEntry>;
  export function isFaqList(data: unknown): data is import('./types').FaqList;
  export function isFaqPage(data: unknown): data is FaqPage;
  export function isListsFile(data: unknown): data is import('./types').ListsFile;
  export function isMessagePage(data: unknown): data is import('./types').Page<import('./types').ChatMessage>;
  export function isNeighbourLists(data: unknown): data is List<import('./types').NeighbourList>;
  export function isOrder(data: unknown): data is import('./types').Order;
  export function isOrderActionResult(data: unknown): data is import('./types').OrderActionResult;
  export function isOrderAnswer(data: unknown): data is { readonly order: import('./types').Order };
  export function isOrderPage(data: unknown): data is import('./types').Page<import('./types').Order>;
  export function isPickupShops(data: unknown): data is List<import('./types').PickupShop>;
  export function isPrivacyExport(data: unknown): data is import('./types').PrivacyExport;
  export function isProblem(
    data: unknown,
  ): data is { readonly title?: string; readonly detail?: string; readonly code?: string };
  export function isProduct(data: unknown): data is import('./types').Product;
  export function isProductList(data: unknown): data is List<import('./types').Product>;
  export function isProductPage(data: unknown): data is import('./types').Page<import('./types').Product>;
  export function isResumeCode(data: unknown): data is import('./types').ResumeCode;
  export function isReturnCase(data: unknown): data is import('./types').ReturnCase;
  export function isReturnCases(data: unknown): data is List<import('./types').ReturnCase>;
  export function isReturnEligibility(data: unknown): data is import('./types').ReturnEligibility;
  export function isRewardStatus(data: unknown): data is import('./types').RewardStatus;
  export function isSentMessage(data: unknown): data is import('./types').SentMessage;
  export function isSuggestionList(data: unknown): data is List<import('./types').Suggestion>;
  export function isTicketAnswer(data: unknown): data is { readonly ticket: import('./types').Ticket };
  export function isTranscript(data: unknown): data is import('./types').Transcript;
}
