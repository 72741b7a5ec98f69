import { effect, type ReadonlySignal } from '@preact/signals';
import { createResumeMarks, type ResumeMarks } from '../../browser/storage/createResumeMarks';
import type { ShopbellStorage } from '../../browser/storage/createStorage';
import type { Route } from '../../core/createRoute';
import type { Conversation } from '../../core/createConversation';

interface ResumePorts {
  readonly storage: ShopbellStorage;
  readonly conversation: Conversation;
  /** Id of who has signed in; null for a guest. */
  readonly who: string | null;
  readonly isOpen: ReadonlySignal<boolean>;
  readonly route: Route;
  now(): number;
}

export interface Resume extends ResumeMarks {
  dispose(): void;
}

/**
 * Tells the loader of later pages when a person's conversation is open, something waits to be sent, or the panel
 * was left open.
 */
export function createResume({ storage, conversation, who, isOpen, route, now }: ResumePorts): Resume {
  const marks = createResumeMarks(storage, who);
  const stopWatching = effect(() => {
    const { screen } = route.place.value;
    marks.set('open', isOpen.value);
    marks.note({ left: isOpen.value ? { screen, at: now() } : undefined });
  });
  const stopListening = effect(() => {
    marks.set('conversation', /waiting|live/.test(conversation.phase.value));
    marks.set(
      'outbox',
      conversation.messages.value.some(({ state }) => state === 'sending'),
    );
  });
  return {
    ...marks,
    dispose() {
      stopWatching();
      stopListening();
    },
  };
}
