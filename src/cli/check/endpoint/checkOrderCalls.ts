import { OrderAnswer } from '../../../contract/schemas';
import type { Checked, Finding } from '../Finding';
import { quote, sayCount } from '../say';
import type { Answer } from './Answer';
import { checkAnswer, checkAsked, checkProblem } from './checkAnswer';
import { checkLimit } from './checkLimit';
import { LOSSES } from './losses';
import type { Asked, OrderProof, Visit } from './Visit';

const PATH = '/orders/lookup';
const CALL = `POST ${PATH}`;

/** Looking an order up: the right one is found, and a stranger learns nothing from any answer. */
export async function checkOrderCalls(visit: Visit): Promise<Checked> {
  const stranger = createStranger();
  const unknown = await lookUp(visit, stranger);
  const findings: Finding[] = [];
  const sees: string[] = [];
  if (unknown.status === 429) findings.push(sayUsedUp(unknown));
  else findings.push(...checkUnknown(unknown));
  const { order } = visit.options;
  if (order && unknown.status === 404) {
    const checked = await checkOrder({ visit, order, stranger, unknown });
    findings.push(...checked.findings);
    sees.push(...checked.sees);
  }
  if (!order)
    sees.push('Orders can be looked up; --order NUMBER --email ADDRESS tries it with one of yours.');
  if (visit.options.mayUseUpTries) findings.push(...(await checkLimit((body) => lookUp(visit, body))));
  return { findings, sees };
}

const lookUp = ({ probe }: Visit, json: OrderProof) => probe(PATH, { method: 'POST', json });

/** Nobody's number and nobody's address. */
function createStranger(): Required<Pick<OrderProof, 'number' | 'email'>> {
  const word = crypto.randomUUID().slice(0, 8);
  return { number: `check-${word}`, email: `check-${word}@example.com` };
}

function checkUnknown(answer: Answer): readonly Finding[] {
  if (answer.status === 404) return checkProblem(answer, 'not_found');
  if (answer.status === 200) {
    return [
      {
        level: 'error',
        rule: 'endpoint.order-invented',
        path: CALL,
        message: 'A number that nobody has, made up a moment ago, is answered with an order.',
        shopper: 'Somebody else’s order.',
        mend: 'Answer 404 unless number and second factor fit.',
      },
    ];
  }
  return checkAnswer(answer, { schema: 'Problem', shopper: LOSSES.orders, status: 404 });
}

const sayUsedUp = ({ headers }: Answer): Finding => ({
  level: 'advice',
  rule: 'endpoint.tries-used-up',
  path: CALL,
  message: `The tries from here are used up${headers.get('retry-after') ? `; in ${sayCount(Math.ceil(Number(headers.get('retry-after')) / 60) || 1, 'minute')} it can be checked again` : ''}. The rest was not looked at.`,
});

interface Lookup {
  readonly visit: Visit;
  readonly order: OrderProof;
  readonly stranger: Required<Pick<OrderProof, 'number' | 'email'>>;
  /** What a number gets that nobody has. */
  readonly unknown: Answer;
}

async function checkOrder({ visit, order, stranger, unknown }: Lookup): Promise<Checked> {
  const right = await visit.ask((adapter, options) => adapter.orders?.lookup?.(order, options));
  const { answer } = right ?? {};
  if (!right || !answer) return { findings: [], sees: [] };
  if (answer.status === 429) return { findings: [sayUsedUp(answer)], sees: [] };
  const findings: Finding[] = [...checkRight(right, answer)];
  const attempts: readonly (readonly [OrderProof, (tried: Answer) => readonly Finding[]])[] = [
    [{ number: order.number, email: stranger.email }, (tried) => checkWrong(tried, unknown)],
    [{ number: order.number }, checkNumberAlone],
    ...(answer.status === 200 ? [[writeDifferently(order), checkKindness] as const] : []),
  ];
  for (const [proof, judge] of attempts) {
    const tried = await lookUp(visit, proof);
    if (tried.status === 429)
      return { findings: [...findings, sayUsedUp(tried)], sees: describeOrder(answer) };
    findings.push(...judge(tried));
  }
  return { findings, sees: describeOrder(answer) };
}

function checkRight(asked: Asked<unknown>, answer: Answer): readonly Finding[] {
  if (answer.status !== 404) return checkAsked(asked, { schema: 'OrderAnswer', shopper: LOSSES.orders });
  return [
    {
      level: 'error',
      rule: 'endpoint.order-missing',
      path: CALL,
      message: 'The order of --order is not found.',
      shopper: 'There is no order with this number and these details.',
      mend: 'Are number and factor typed as the shop has them?',
    },
  ];
}

/** SECURITY: who guesses numbers must not learn which of them exist. */
function checkWrong(wrong: Answer, unknown: Answer): readonly Finding[] {
  const complain = (rule: string, message: string, mend: string): Finding => ({
    level: 'error',
    rule: `endpoint.${rule}`,
    path: CALL,
    message,
    shopper:
      rule === 'order-open'
        ? 'Anybody reads anybody’s order.'
        : 'Anybody can find out which order numbers exist.',
    mend,
  });
  if (wrong.status === 200) {
    return [
      complain(
        'order-open',
        'The order opens with a wrong e-mail.',
        'Answer 404 unless the second factor fits.',
      ),
    ];
  }
  const type = 'content-type';
  const differs =
    wrong.status !== unknown.status
      ? `the status: ${wrong.status} and ${unknown.status}`
      : wrong.text !== unknown.text
        ? `the body: ${quote(wrong.text)} and ${quote(unknown.text)}`
        : wrong.headers.get(type) !== unknown.headers.get(type)
          ? 'the content type'
          : null;
  if (!differs) return [];
  return [
    complain(
      'order-leak',
      `A wrong e-mail and an unknown number can be told apart by ${differs}.`,
      'Answer both with the same 404, to the byte and after the same work.',
    ),
  ];
}

function checkNumberAlone(answer: Answer): readonly Finding[] {
  if (answer.status !== 200) return [];
  return [
    {
      level: 'error',
      rule: 'endpoint.order-open',
      path: CALL,
      message: 'The number alone opens the order.',
      shopper: 'Anybody who guesses a number reads the order.',
      mend: 'Ask for e-mail, phone or postcode, and compare it.',
    },
  ];
}

/** As people type it from a paper. */
function writeDifferently({ number, email, phone, postcode }: OrderProof): OrderProof {
  return {
    number: `#${number.replace(/^#/, '')}`,
    ...(email && { email: ` ${email.toUpperCase()} ` }),
    ...(phone && { phone: phone.replace(/[\s-]/g, '') }),
    ...(postcode && { postcode: postcode.toLowerCase() }),
  };
}

function checkKindness(answer: Answer): readonly Finding[] {
  if (answer.status === 200) return [];
  return [
    {
      level: 'warning',
      rule: 'endpoint.order-strict',
      path: CALL,
      message: 'Written with # before the number, or in other capitals, it is not found.',
      shopper: 'Who types it from the confirmation is told that there is no such order.',
      mend: 'Compare without # and spaces, whatever the case.',
    },
  ];
}

function describeOrder(answer: Answer): readonly string[] {
  const parsed = OrderAnswer.safeParse(answer.json);
  if (!parsed.success) return [];
  const { status, items, shipments } = parsed.data.order;
  return [
    `The order of --order: ${status}, ${sayCount(items.length, 'item')}, ${sayCount(shipments.length, 'shipment')}.`,
  ];
}
