import { signal, type Signal } from '@preact/signals-core';
import type { Chip, ConversationActions, Message, Phase, Presence } from '../contract/plugin';
import type { Author } from '../contract/types';

/** What views draw of a conversation; only `createConversation` writes the log. */
export interface ConversationState extends Omit<
  ConversationActions,
  'say' | 'append' | 'patch' | 'retry' | 'connect' | 'mask' | 'maskUnfinished' | 'reveal'
> {
  readonly messages: Signal<readonly Message[]>;
  readonly unreadCount: Signal<number>;
  /** Whether the shopper sees the conversation now; what arrives meanwhile counts as read. */
  readonly visible: Signal<boolean>;
}

/** An empty conversation: signals alone, so that the first paint needs nothing else. */
export function createConversationState(): ConversationState {
  return {
    messages: signal<readonly Message[]>([]),
    unreadCount: signal(0),
    visible: signal(false),
    draft: signal(''),
    chips: signal<readonly Chip[]>([]),
    phase: signal<Phase>('bot'),
    presence: signal<Presence | null>(null),
    typing: signal<Author | null>(null),
  };
}
