import type { Message, Recognition } from '../contract/plugin';
import { ANSWER_CONFIDENCE, GUESS_CONFIDENCE, MAX_GUESSES } from '../engines/faq/thresholds';
import type { Conversation } from './createConversation';

export interface BotPorts {
  readonly conversation: Conversation;
  /** All readings of the words by all features, in any order. */
  recognise(text: string): Promise<readonly Recognition[]>;
  emit(event: string, detail: object): void;
}

export interface Guess {
  readonly title: string;
  readonly note?: string;
  readonly icon?: string;
}

export interface Bot {
  /** Answers, asks back, or says that it has no answer; one message after the other. */
  answer(message: Message): Promise<void>;
}

/** Answers the shopper's words by the surest intent. It knows no feature: intents come from the registry. */
export function createBot({ conversation, recognise, emit }: BotPorts): Bot {
  let previous: Promise<void> = Promise.resolve();

  const answerNow = async ({ text = '' }: Message) => {
    const sorted = [...(await recognise(text))].sort((a, b) => b.confidence - a.confidence);
    const [best] = sorted;
    const confidence = best?.confidence ?? 0;
    if (best && confidence >= ANSWER_CONFIDENCE) {
      await best.run();
      emit('answer', { confidence });
      return;
    }
    const guesses = sorted
      .filter((recognition) => recognition.confidence >= GUESS_CONFIDENCE)
      .slice(0, MAX_GUESSES)
      .map(({ title, note, icon }): Guess => ({ title, ...(note && { note }), ...(icon && { icon }) }));
    if (guesses.length > 0) conversation.append({ kind: 'guesses', data: guesses });
    else conversation.append({ kind: 'miss' });
    emit('miss', { confidence });
  };

  return {
    answer(message) {
      previous = previous.then(() => answerNow(message));
      return previous;
    },
  };
}
