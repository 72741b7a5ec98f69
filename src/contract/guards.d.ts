/** Guards compiled from the zod schemas at build time (build/compileGuards.ts). */
declare module 'virtual:shopbell-guards' {
  import type * as types from './types';
  export function isDescription(data: unknown): data is types.Description;
  export function isFaqList(data: unknown): data is types.FaqList;
  export function isOrderAnswer(data: unknown): data is { readonly order: types.Order };
  export function isProductPage(data: unknown): data is types.Page<types.Product>;
  export function isSuggestionList(data: unknown): data is { readonly items: readonly types.Suggestion[] };
  export function isContactList(data: unknown): data is { readonly items: readonly types.ContactWay[] };
  export function isAvailability(data: unknown): data is types.Availability;
  export function isConversationHandle(data: unknown): data is types.ConversationHandle;
  export function isMessagePage(data: unknown): data is types.Page<types.ChatMessage>;
  export function isSentMessage(data: unknown): data is types.SentMessage;
  export function isChatEvent(data: unknown): data is types.ChatEvent;
  export function isProblem(
    data: unknown,
  ): data is { readonly title?: string; readonly detail?: string; readonly code?: string };
}
