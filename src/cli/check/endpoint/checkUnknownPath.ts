import type { Finding } from '../Finding';
import { checkProblem } from './checkAnswer';
import type { Visit } from './Visit';

const PATH = '/check-no-such-call';

/** What a call gets that no backend has. */
export async function checkUnknownPath({ probe }: Visit): Promise<readonly Finding[]> {
  const answer = await probe(PATH);
  const named = { ...answer, call: `GET ${PATH}` };
  if (answer.status === 404 || answer.status === 501) {
    // Allowed in any shape, for a proxy may answer; better in the right one.
    return checkProblem(named, answer.status === 404 ? 'not_found' : 'unsupported').map((finding) => ({
      ...finding,
      level: 'advice',
    }));
  }
  if (answer.status >= 300) return [];
  return [
    {
      level: 'warning',
      rule: 'endpoint.catch-all',
      path: named.call,
      message: `A call that does not exist gets ${answer.status}.`,
      shopper: 'What the backend does not know looks like an answer that is broken.',
      mend: 'Answer 404 to unknown paths under the endpoint.',
    },
  ];
}
