import { CALLS, type Call } from '../../../contract/protocol';
import { ContactList } from '../../../contract/schemas';
import type { Capability, ContactWay } from '../../../contract/types';
import { checkContact } from '../contact/checkContact';
import type { Checked, Finding } from '../Finding';
import type { Answer } from './Answer';
import { checkAnswer, checkProblem, isAbsent } from './checkAnswer';
import { LOSSES } from './losses';
import type { Visit } from './Visit';

/** Reads that need nobody's token and change nothing, one for each capability. */
const READS: readonly string[] = [
  'GET /contact',
  'GET /availability',
  'GET /cart',
  'POST /delivery/options',
  'POST /privacy/export',
];

/** What must be refused without an identity or with a wrong token, and how. */
const REFUSED: readonly { readonly call: string; readonly status: number; readonly code: string }[] = [
  { call: 'GET /orders', status: 401, code: 'unauthenticated' },
  { call: 'GET /rewards', status: 401, code: 'unauthenticated' },
  { call: 'GET /rewards/coupons', status: 401, code: 'unauthenticated' },
  { call: 'GET /conversations/{id}/messages', status: 404, code: 'not_found' },
  { call: 'GET /tickets/{number}', status: 404, code: 'not_found' },
  { call: 'POST /returns/eligibility', status: 404, code: 'not_found' },
];
/** Calls whose capability is of no use without them. */
const NEEDED = ['GET /rewards', 'GET /conversations/{id}/messages', 'POST /returns/eligibility'];
const NOBODY = { number: 'check-nobody', email: 'check-nobody@example.com' };

/** Every other read of what is declared, and that nobody's things are kept from everybody. */
export async function checkPlainCalls(visit: Visit): Promise<Checked> {
  const findings: Finding[] = [];
  const sees: string[] = [];
  for (const name of READS) {
    const call = findCall(name);
    if (!call.capability || !visit.has(call.capability)) continue;
    const answer = await visit.probe(call.path, {
      method: call.method,
      ...(call.body && { json: call.example }),
    });
    const problems = checkAnswer(answer, {
      schema: call.answer ?? 'Problem',
      shopper: LOSSES[call.capability],
    });
    findings.push(...problems);
    if (call.capability !== 'contact' || problems.some(({ level }) => level === 'error')) continue;
    const contact = checkWays(answer, visit);
    findings.push(...contact.findings);
    sees.push(...contact.sees);
  }
  for (const refused of REFUSED) findings.push(...(await checkRefusal(visit, refused)));
  return { findings, sees };
}

function findCall(name: string): Call {
  const call = CALLS.find(({ method, path }) => `${method} ${path}` === name);
  if (!call) throw new Error(`The protocol has no call ${name}.`);
  return call;
}

function checkWays({ json, call }: Answer, { context, has }: Visit): Checked {
  const { items, incident, load } = ContactList.parse(json);
  const ways = items.map((value, at) => ({ value: value as ContactWay, path: `${call} items[${at}]` }));
  // Somebody at the desk is way enough.
  if (ways.length === 0 && has('chat') && !incident) return { findings: [], sees: [] };
  return checkContact({ ways, ...(incident && { incident }), ...(load && { load }) }, context);
}

async function checkRefusal(
  visit: Visit,
  { call: name, status, code }: (typeof REFUSED)[number],
): Promise<readonly Finding[]> {
  const call = findCall(name);
  const capability = call.capability as Capability;
  if (!visit.has(capability)) return [];
  const answer = await visit.probe(call.path.replace(/\{\w+\}/, 'check-nobody'), {
    method: call.method,
    ...(call.body && { json: NOBODY }),
    ...(call.auth !== 'identity' && !call.body && { headers: { authorization: 'Bearer check-nobody' } }),
  });
  const named = { ...answer, call: name };
  if (answer.status === status) return checkProblem(named, code);
  if (isAbsent(answer) && !NEEDED.includes(name)) return [];
  if (answer.status < 300) {
    return [
      {
        level: 'error',
        rule: 'endpoint.open',
        path: name,
        message: `It answers ${answer.status} to whoever asks${call.auth === 'identity' ? ', without an identity' : ', with a token that nobody has'}.`,
        shopper: 'Anybody may read what is somebody else’s.',
        mend: `Answer ${status} with the code "${code}".`,
      },
    ];
  }
  return [
    {
      level: 'warning',
      rule: 'endpoint.refusal',
      path: name,
      message: `It refuses with ${answer.status} instead of ${status}.`,
      shopper: answer.status >= 500 ? LOSSES[capability] : 'The widget takes it for another failure.',
      mend: `Answer ${status} with the code "${code}".`,
    },
  ];
}
