import { effect, type ReadonlySignal } from '@preact/signals';
import type { ResumeMarks } from '../../browser/storage/createResumeMarks';
import type { Consent } from '../../contract/consent';
import type { RawOptions } from '../../contract/options';
import type { Clock } from '../../contract/types';
import type { Conversation } from '../../core/createConversation';
import type { Route } from '../../core/createRoute';

export interface PendingPorts {
  readonly conversation: Conversation;
  readonly isOpen: ReadonlySignal<boolean>;
  readonly route: Route;
  readonly clock: Clock;
  readonly consent: Consent;
  readonly host: { readonly options: RawOptions };
}

/**
 * Keeps the loader of later pages told when a person's conversation is open, something waits to be sent, the
 * panel was left open, or what is remembered stands under a consent tool's yes. The answer ends it.
 */
export function markPending(ports: PendingPorts, { set, note }: ResumeMarks): () => void {
  const { conversation, isOpen, route, clock, consent, host } = ports;
  const stopWatching = effect(() => {
    const { screen } = route.place.value;
    set('open', isOpen.value);
    note({ left: isOpen.value ? { screen, at: clock.now() } : undefined });
  });
  const stopListening = effect(() => {
    set('conversation', /waiting|live/.test(conversation.phase.value));
    set(
      'outbox',
      conversation.messages.value.some(({ state }) => state === 'sending'),
    );
  });
  const stopMinding = effect(() => {
    const isRemembered = consent.personal.value === 'granted' && consent.isNeeded.value;
    set('consent', host.options['consent'] === 'external' && isRemembered);
  });
  return () => {
    stopMinding();
    stopWatching();
    stopListening();
  };
}
