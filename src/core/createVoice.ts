import type { Channel, ConversationActions, Masked, Message, NewMessage } from '../contract/plugin';
import type { ConversationPorts } from './createConversation';
import type { ConversationState } from './createConversationState';

interface VoicePorts extends ConversationPorts, Pick<ConversationActions, 'append' | 'patch'> {
  readonly state: ConversationState;
  /** To the person, while one is there. */
  channel(): Channel | null;
}

/**
 * What the shopper says, and says again.
 * SECURITY: their words enter the log here, masked; from the log they are stored, sent and handed over.
 */
export function createVoice(ports: VoicePorts): Pick<ConversationActions, 'say' | 'reveal' | 'retry'> {
  const { masker, state, append, patch, channel } = ports;
  let turn: Promise<unknown> = Promise.resolve();

  const find = (id: string) => state.messages.peek().find((message) => message.id === id);
  const mayGo = ({ text }: Masked) => !ports.emit?.('beforesend', { text }).defaultPrevented;
  const post = (masked: Masked): Message => {
    const added: NewMessage = { kind: 'text', author: { role: 'shopper' }, ...masked };
    const message = append(channel() ? { ...added, state: 'sending' } : added);
    channel()?.send(message);
    ports.emit?.('message', { role: 'shopper' });
    return message;
  };

  return {
    async say(words) {
      const text = words.trim();
      if (!text) return;
      state.draft.value = '';
      state.chips.value = [];
      ports.requestService();
      // One after the other, so that what needs no mask does not overtake what waits for the rules:
      //   say(card) ── rules on their way ──▶ post
      //   say(hello) ───── waits ────────────────▶ post
      const masked = masker.mask(text);
      const posted = turn.then(() => masked).then((ready) => mayGo(ready) && post(ready));
      turn = posted.catch(() => {});
      const message = await posted;
      if (!message) state.draft.value ||= words;
      else if (!message.state) await ports.answer(message);
    },
    reveal: (id, as) => masker.reveal(id, as, { find, patch, post, channel }),
    retry(id) {
      patch(id, { state: 'sending' });
      const message = find(id);
      if (message) channel()?.send(message);
    },
  };
}
