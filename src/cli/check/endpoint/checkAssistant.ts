import type { Finding } from '../Finding';
import { isAbsent } from './checkAnswer';
import { LOSSES } from './losses';
import type { Visit } from './Visit';

/** Asks the assistant one question and waits for the first piece of an answer. */
export async function checkAssistant({ probe }: Visit): Promise<readonly Finding[]> {
  const json = { question: 'What does delivery cost?', context: { near: [] } };
  const answer = await probe('/assistant', { method: 'POST', json, isStream: true });
  const type = answer.headers.get('content-type') ?? '';
  if (answer.status === 200 && type.startsWith('text/event-stream')) return [];
  return [
    {
      level: 'error',
      rule: 'endpoint.stream',
      path: answer.call,
      message: `It answers ${answer.status}${type ? ` as ${type}` : ''} instead of a stream of events.`,
      shopper: LOSSES.assistant,
      mend: isAbsent(answer)
        ? 'Answer the call, or do not name the capability in GET /.'
        : 'Answer text/event-stream.',
    },
  ];
}
