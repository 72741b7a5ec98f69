import type { ConversationState } from './createConversationState';

/** As if nothing had been said here: what was, is gone from memory. */
export function clearConversation({ messages, unreadCount, draft, chips, typing }: ConversationState): void {
  messages.value = [];
  unreadCount.value = 0;
  draft.value = '';
  chips.value = [];
  typing.value = null;
}
