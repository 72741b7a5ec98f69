import type { Finding } from '../Finding';
import { isAbsent } from './checkAnswer';
import { checkEventStream } from './checkEventStream';
import { LOSSES } from './losses';
import type { Visit } from './Visit';

/** Asks the assistant one question and waits for the first piece of an answer. */
export async function checkAssistant({ probe }: Visit): Promise<readonly Finding[]> {
  const json = { question: 'What does delivery cost?', context: { near: [] } };
  const answer = await probe('/assistant', { method: 'POST', json, isStream: true });
  return checkEventStream(answer, {
    shopper: LOSSES.assistant,
    mend: isAbsent(answer)
      ? 'Answer the call, or do not name the capability in GET /.'
      : 'Answer text/event-stream.',
  });
}
