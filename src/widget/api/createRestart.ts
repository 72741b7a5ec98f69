import type { ApiPorts } from './createApi';

export type Restart = (options?: { readonly keepsConversation?: boolean }) => Promise<void>;

/**
 * Stops the services, and starts them anew if they ran: for another shopper with nothing of the one before on
 * the screen or in memory, or for another language with the conversation as it was.
 */
export function createRestart({ services, state }: ApiPorts, isRunning: () => boolean): Restart {
  return async ({ keepsConversation = false } = {}) => {
    if (isRunning()) {
      const { dispose } = await services.get();
      services.reset();
      dispose();
    }
    state.active.value = [];
    if (!keepsConversation) {
      const { messages, unreadCount, draft, chips, phase, presence, typing } = state.conversation;
      messages.value = [];
      unreadCount.value = 0;
      draft.value = '';
      chips.value = [];
      phase.value = 'bot';
      presence.value = null;
      typing.value = null;
      state.route.navigate('home');
    }
    if (isRunning()) await services.get();
  };
}
