import type { Finding } from '../Finding';
import type { Answer } from './Answer';
import type { OrderProof } from './Visit';

const ALLOWED = 5;
const MOST = 12;
const CALL = 'POST /orders/lookup';

/** Whether guessing is stopped: five tries, then 429 with Retry-After. */
export async function checkLimit(
  lookUp: (proof: OrderProof) => Promise<Answer>,
): Promise<readonly Finding[]> {
  const word = crypto.randomUUID().slice(0, 8);
  const proof = { number: `check-${word}`, email: `check-${word}@example.com` };
  for (let tries = 1; tries <= MOST; tries++) {
    const { status, headers } = await lookUp(proof);
    if (status !== 429) continue;
    const late: Finding = {
      level: 'warning',
      rule: 'endpoint.limit',
      path: CALL,
      message: `It stops guessing only at try ${tries}.`,
      mend: `Answer 429 after ${ALLOWED} tries in 15 minutes for one address and one number.`,
    };
    const silent: Finding = {
      level: 'warning',
      rule: 'endpoint.retry-after',
      path: CALL,
      message: 'Its 429 does not say when to come back.',
      shopper: 'Nobody is told how long to wait.',
      mend: 'Send Retry-After in seconds.',
    };
    return [...(tries > ALLOWED + 1 ? [late] : []), ...(headers.get('retry-after') ? [] : [silent])];
  }
  return [
    {
      level: 'error',
      rule: 'endpoint.limit',
      path: CALL,
      message: `${MOST} wrong tries in a row are all answered.`,
      shopper: 'Whoever knows a number can try e-mail addresses until one fits.',
      mend: `Answer 429 after ${ALLOWED} tries in 15 minutes for one address and one number.`,
    },
  ];
}
