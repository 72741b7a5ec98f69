import { effect } from '@preact/signals';
import { createResumeMarks, type ResumeMarks } from '../../browser/storage/createResumeMarks';
import type { ShopbellStorage } from '../../browser/storage/createStorage';
import type { Conversation } from '../../core/createConversation';

interface ResumePorts {
  readonly storage: ShopbellStorage;
  readonly conversation: Conversation;
  /** Id of who has signed in; null for a guest. */
  readonly who: string | null;
}

export interface Resume extends ResumeMarks {
  dispose(): void;
}

/** Tells the loader of later pages when a person's conversation is open or something waits to be sent. */
export function createResume({ storage, conversation, who }: ResumePorts): Resume {
  const marks = createResumeMarks(storage, who);
  const dispose = effect(() => {
    marks.set('conversation', /waiting|live/.test(conversation.phase.value));
    marks.set(
      'outbox',
      conversation.messages.value.some(({ state }) => state === 'sending'),
    );
  });
  return { ...marks, dispose };
}
