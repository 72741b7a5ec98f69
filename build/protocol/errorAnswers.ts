import type { ErrorCode } from '../../src/contract/errors';
import type { Call } from '../../src/contract/protocol';

/** An error as it is answered: the status, the code beside it, and when. */
export interface ErrorAnswer {
  readonly status: number;
  readonly code: ErrorCode;
  /** Name of the response in the OpenAPI document. */
  readonly name: string;
  readonly about: string;
  readonly hasRetryAfter?: true;
}

/** Every status that the protocol answers with when something is wrong. */
export const ERROR_ANSWERS: readonly ErrorAnswer[] = [
  {
    status: 400,
    code: 'invalid_input',
    name: 'InvalidInput',
    about: 'A field, a parameter or the header `Idempotency-Key` is missing or wrong.',
  },
  {
    status: 401,
    code: 'unauthenticated',
    name: 'Unauthenticated',
    about:
      'No identity token where one is needed, or one that is wrong or too old. A client fetches a new one and asks once more, then as a guest.',
  },
  { status: 403, code: 'forbidden', name: 'Forbidden', about: 'This shopper may not: blocked, for example.' },
  {
    status: 404,
    code: 'not_found',
    name: 'NotFound',
    about:
      'There is no such thing, or the asker has not proved that it is theirs. Both look the same. Also for a call this backend does not offer.',
  },
  {
    status: 409,
    code: 'conflict',
    name: 'Conflict',
    about: 'It was possible and is not any more: out of stock, already shipped, closed.',
  },
  { status: 410, code: 'gone', name: 'Gone', about: 'It was there and has been deleted.' },
  { status: 413, code: 'too_large', name: 'TooLarge', about: 'The body is larger than the backend takes.' },
  {
    status: 429,
    code: 'rate_limited',
    name: 'RateLimited',
    about: 'Too often. `Retry-After` says for how many seconds to leave it.',
    hasRetryAfter: true,
  },
  {
    status: 500,
    code: 'internal',
    name: 'Internal',
    about: 'Something broke. Trying again may work, and does nothing twice.',
  },
  {
    status: 501,
    code: 'unsupported',
    name: 'Unsupported',
    about: 'This backend cannot do that, now or later.',
  },
  {
    status: 503,
    code: 'unavailable',
    name: 'Unavailable',
    about: 'Not now: overloaded, or being restarted. `Retry-After` says when to come back.',
    hasRetryAfter: true,
  },
];

/** Where people or a model would have to read what somebody writes who was blocked. */
const BLOCKABLE = ['chat', 'tickets', 'assistant'];

/** The errors that a client of this call should be ready for, by status. */
export function listErrors(call: Call): readonly ErrorAnswer[] {
  const needsProof = call.auth === 'conversation' || call.auth === 'ticket';
  const holds: Readonly<Record<number, boolean>> = {
    400: Boolean(call.body ?? call.form ?? call.query ?? call.isKeyed),
    401: call.auth === 'identity' || call.auth === 'optional identity',
    403: call.method === 'POST' && BLOCKABLE.includes(call.capability ?? ''),
    404: needsProof || call.path.includes('{'),
    410: call.auth === 'conversation',
    413: Boolean(call.body ?? call.form),
    429: true,
    503: true,
  };
  // A sentence about the call that names a status means it.
  const named = new Set(call.about.match(/\b[45]\d\d\b/g));
  return ERROR_ANSWERS.filter(({ status }) => holds[status] === true || named.has(`${status}`));
}
