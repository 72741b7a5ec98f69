import { CALLS, type Call } from '../../../contract/protocol';
import type { Finding } from '../Finding';
import { sayList } from '../say';
import type { Answer } from './Answer';
import type { Visit } from './Visit';

const EXPOSED = ['ETag', 'Retry-After'];
/** Whose page asks when nobody said whose. */
export const UNTOLD_ORIGIN = 'https://shop.example';

/** Whether a page of that origin may ask: the preflight, the answers, and the headers that must be readable. */
export async function checkCors(
  visit: Visit,
  endpoint: string,
  described: Answer,
): Promise<readonly Finding[]> {
  const { options } = visit;
  if (options.origin === new URL(endpoint).origin) return [];
  const origin = options.origin ?? UNTOLD_ORIGIN;
  const path = choosePath(visit);
  const wanted = listHeaders(visit);
  const preflight = await visit.probe(path, {
    method: 'OPTIONS',
    headers: {
      'access-control-request-method': visit.has('faq') && path === '/faq' ? 'GET' : 'POST',
      'access-control-request-headers': wanted.map((name) => name.toLowerCase()).join(','),
    },
  });
  const complain = createComplaint(options.origin !== undefined, origin);
  const refused = checkOrigin(described, origin, complain);
  if (refused.length > 0 && !isAllowed(described, origin)) return refused;
  return [
    ...refused,
    ...checkPreflight({ answer: preflight, origin, wanted, complain }),
    ...checkExposed(described, complain),
  ];
}

type Complain = (words: {
  readonly rule: string;
  readonly path: string;
  readonly message: string;
  readonly mend: string;
}) => Finding;

/** Nobody knows whether the shop is on the same origin unless it is told. */
const createComplaint =
  (isTold: boolean, origin: string): Complain =>
  ({ rule, path, message, mend }) => ({
    level: isTold ? 'error' : 'advice',
    rule: `endpoint.cors-${rule}`,
    path,
    message,
    shopper: isTold
      ? `On ${origin} the browser keeps the answers from the widget: nothing works.`
      : 'On pages of another origin than the endpoint’s nothing works.',
    mend: isTold ? mend : `${mend} --origin tells whose pages ask; on the endpoint’s own origin all is well.`,
  });

const isAllowed = ({ headers }: Answer, origin: string) => {
  const allowed = headers.get('access-control-allow-origin')?.trim();
  return allowed === '*' || allowed === origin;
};

function checkOrigin(answer: Answer, origin: string, complain: Complain): readonly Finding[] {
  const allowed = answer.headers.get('access-control-allow-origin')?.trim();
  if (!isAllowed(answer, origin)) {
    return [
      complain({
        rule: 'origin',
        path: answer.call,
        message: allowed ? `It allows pages of ${allowed} only.` : `It does not allow pages of ${origin}.`,
        mend: `Send Access-Control-Allow-Origin: ${origin} or *; cookies are never sent.`,
      }),
    ];
  }
  const vary = answer.headers.get('vary') ?? '';
  if (allowed === '*' || /\borigin\b|\*/i.test(vary)) return [];
  return [
    {
      level: 'warning',
      rule: 'endpoint.cors-vary',
      path: answer.call,
      message: 'It names one origin without saying that the answer depends on it.',
      shopper: 'A cache may give one shop’s answer to another, and the browser refuses it.',
      mend: 'Send Vary: Origin.',
    },
  ];
}

interface Preflight {
  readonly answer: Answer;
  readonly origin: string;
  readonly wanted: readonly string[];
  readonly complain: Complain;
}

function checkPreflight({ answer, origin, wanted, complain }: Preflight): readonly Finding[] {
  const { headers, status, call: path } = answer;
  if (status < 200 || status > 299 || !isAllowed(answer, origin)) {
    return [
      complain({
        rule: 'preflight',
        path,
        message: `The preflight gets ${status}${isAllowed(answer, origin) ? '' : ' without Access-Control-Allow-Origin'}.`,
        mend: 'Answer OPTIONS with 204 and the Access-Control headers (docs/protocol.md).',
      }),
    ];
  }
  const allowed = (headers.get('access-control-allow-headers') ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());
  // `*` stands for every header but Authorization.
  const missing = wanted.filter(
    (name) => !allowed.includes(name.toLowerCase()) && !(allowed.includes('*') && name !== 'Authorization'),
  );
  if (missing.length === 0) return [];
  return [
    complain({
      rule: 'headers',
      path,
      message: `The preflight does not allow ${sayList(missing, missing.length)}.`,
      mend: `Send Access-Control-Allow-Headers: ${wanted.join(', ')}.`,
    }),
  ];
}

function checkExposed({ headers, call }: Answer, complain: Complain): readonly Finding[] {
  const exposed = (headers.get('access-control-expose-headers') ?? '').toLowerCase();
  if (exposed.includes('*')) return [];
  const missing = EXPOSED.filter((name) => !exposed.includes(name.toLowerCase()));
  if (missing.length === 0) return [];
  const finding = complain({
    rule: 'expose',
    path: call,
    message: `${sayList(missing)} cannot be read by the page.`,
    mend: `Send Access-Control-Expose-Headers: ${EXPOSED.join(', ')}.`,
  });
  return [
    {
      ...finding,
      level: finding.level === 'error' ? 'warning' : 'advice',
      shopper: 'More is downloaded than need be, and pauses that the server asks for are not kept.',
    },
  ];
}

const inUse = (visit: Visit): readonly Call[] =>
  CALLS.filter(({ capability }) => capability !== undefined && visit.has(capability));

function choosePath(visit: Visit): string {
  const post = inUse(visit).find(
    ({ method, path, body }) => method === 'POST' && body && !path.includes('{'),
  );
  return visit.has('faq') ? '/faq' : (post?.path ?? '/');
}

/** Headers that the calls of these capabilities carry beyond what needs no permission. */
function listHeaders(visit: Visit): readonly string[] {
  const calls = inUse(visit);
  const needs: readonly (readonly [string, boolean])[] = [
    ['Authorization', calls.some(({ auth }) => auth !== undefined)],
    ['Content-Type', calls.some(({ body }) => body !== undefined)],
    ['Idempotency-Key', calls.some(({ isKeyed }) => isKeyed === true)],
    ['If-None-Match', visit.has('faq')],
    ['Last-Event-ID', visit.has('chat') || visit.has('orders')],
    ['Shopbell-Cart', visit.has('cart')],
  ];
  return needs.flatMap(([name, isNeeded]) => (isNeeded ? [name] : []));
}
