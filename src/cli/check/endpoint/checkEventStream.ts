import type { Finding } from '../Finding';
import type { Answer } from './Answer';

/** Nothing where the answer is a stream of events; else what a shopper sees of it, and the mend. */
export function checkEventStream(
  answer: Answer,
  words: Pick<Finding, 'shopper' | 'mend'>,
): readonly Finding[] {
  const type = answer.headers.get('content-type') ?? '';
  if (answer.status === 200 && type.startsWith('text/event-stream')) return [];
  return [
    {
      level: 'error',
      rule: 'endpoint.stream',
      path: answer.call,
      message: `It answers ${answer.status}${type ? ` as ${type}` : ''} instead of a stream of events.`,
      ...words,
    },
  ];
}
