import assert from 'node:assert/strict';
import type { ErrorCode } from '../../../contract/errors';
import type { Case, CaseContext } from '../../kit/Case';
import { nameOf, type Probe, type ProbeCall } from '../../probes/Probe';
import { PROBES } from '../../probes/PROBES';
import type { PlannedAnswer, ProxyControl } from '../../proxy/ProxyControl';

interface Fault {
  readonly name: string;
  /** Breaks what comes next. */
  readonly plant: (proxy: ProxyControl) => void;
  readonly codes: readonly ErrorCode[];
  readonly isRetryable?: boolean;
  readonly retryAfterMs?: number;
  /** It happens to the backend's own answer, once the backend has done what it was asked. */
  readonly isLate?: true;
  /** Of the answer's form: a call without an answer cannot tell. */
  readonly isAboutForm?: true;
}

const RETRY_AFTER_SECONDS = 60;
const SHORT_MS = 15;
const TOO_LONG = 1_100_000;
const HTML = '<!doctype html><title>Sign in to this network</title>';
const PAGE = 'an HTML page instead of an answer';
const TOO_MUCH = 'more than 1 MB';
const NOT_UNDERSTOOD: readonly ErrorCode[] = ['protocol', 'vendor'];

const answering = (answer: PlannedAnswer) => (proxy: ProxyControl) => proxy.answerAll(answer);
const problem = (status: number, headers = {}): PlannedAnswer => ({
  status,
  headers: { 'content-type': 'application/problem+json', ...headers },
  body: '{"title":"As the kit wants it"}',
});
const ofStatus = (status: number, codes: readonly ErrorCode[], more: Partial<Fault> = {}): Fault => ({
  name: `status ${status}`,
  plant: answering(problem(status)),
  codes,
  ...more,
});
const ofBody = (name: string, body: string, more: Partial<Fault> = {}): Fault => ({
  name,
  plant: answering({ status: 200, body }),
  codes: NOT_UNDERSTOOD,
  isAboutForm: true,
  ...more,
});

/** What can go wrong on the way, and what an adapter must make of it. */
export const FAULTS: readonly Fault[] = [
  ofStatus(400, ['invalid_input'], { isRetryable: false }),
  ofStatus(401, ['unauthenticated'], { isRetryable: false }),
  ofStatus(403, ['forbidden'], { isRetryable: false }),
  ofStatus(404, ['not_found'], { isRetryable: false }),
  ofStatus(409, ['conflict'], { isRetryable: false }),
  ofStatus(410, ['gone'], { isRetryable: false }),
  ofStatus(413, ['too_large'], { isRetryable: false }),
  {
    name: 'status 429 with Retry-After',
    plant: answering(problem(429, { 'retry-after': `${RETRY_AFTER_SECONDS}` })),
    codes: ['rate_limited'],
    isRetryable: true,
    retryAfterMs: RETRY_AFTER_SECONDS * 1000,
  },
  ofStatus(500, ['internal', 'unavailable', 'vendor']),
  ofStatus(501, ['unsupported'], { isRetryable: false }),
  ofStatus(503, ['unavailable'], { isRetryable: true }),
  {
    name: PAGE,
    plant: answering({ status: 200, headers: { 'content-type': 'text/html' }, body: HTML }),
    codes: NOT_UNDERSTOOD,
  },
  {
    name: 'an HTML page with status 502',
    plant: answering({ status: 502, headers: { 'content-type': 'text/html' }, body: HTML }),
    codes: ['unavailable', 'network'],
    isRetryable: true,
  },
  ofBody('JSON that breaks off', '{"items":[{"id":"'),
  ofBody('an empty answer', ''),
  ofBody('null', 'null'),
  ofBody('JSON of another shape', '{"items":"none","order":7,"ticket":[],"protocol":"x"}'),
  {
    name: TOO_MUCH,
    plant: (proxy) => proxy.padAll(TOO_LONG),
    codes: ['protocol', 'too_large'],
    isAboutForm: true,
    isLate: true,
  },
  {
    name: 'a body that is cut off',
    plant: (proxy) => proxy.truncateAll(),
    codes: ['network', ...NOT_UNDERSTOOD],
    isAboutForm: true,
    isLate: true,
  },
  { name: 'a lost connection', plant: (proxy) => proxy.refuseAll(), codes: ['network'], isRetryable: true },
  { name: 'silence', plant: (proxy) => proxy.holdAll(), codes: ['timeout'], isRetryable: true },
];

interface Trial {
  readonly probe: Probe;
  readonly call: ProbeCall;
  readonly fault: Fault;
}

/** Rejects with what is wrong with how a method takes a fault. */
async function tryFault(context: CaseContext, { probe, call, fault }: Trial): Promise<void> {
  fault.plant(context.proxy);
  const options = context.options(fault.name === 'silence' ? { timeoutMs: SHORT_MS } : {});
  if (fault.codes.includes('not_found') && probe.isNullable) {
    assert.equal(await call(options), null, 'What is not there is null.');
    return;
  }
  // Of an answer in pieces nobody can tell whether what is no piece was to be one: it broke off.
  const codes = isOf(probe, 'AnswerDelta') ? [...fault.codes, 'network' as const] : fault.codes;
  const error = await context.refused(() => call(options), ...codes);
  if (fault.isRetryable !== undefined)
    assert.equal(error.retryable, fault.isRetryable, 'Whether it may be tried again is told wrongly.');
  if (fault.retryAfterMs !== undefined)
    assert.equal(error.retryAfterMs, fault.retryAfterMs, 'Retry-After is not told.');
}

const isOf = ({ answer }: Probe, schema: string) => Array.isArray(answer) && answer[0] === schema;

/** The bytes of a file may be anything, nothing is no wrong form of nothing, and pieces may go on for long. */
function concerns({ name, isAboutForm }: Fault, probe: Probe): boolean {
  if (isOf(probe, 'AnswerDelta') && name === TOO_MUCH) return false;
  if (probe.answer === 'file') return !isAboutForm && name !== PAGE;
  return probe.answer !== 'nothing' || !isAboutForm;
}

/** Everything that can go wrong on the way becomes the one error with the right code, and holds no secret. */
export const ERROR_CASES: readonly Case[] = PROBES.filter(({ isLasting }) => !isLasting).map((probe) => ({
  id: `${nameOf(probe)} maps every failure on the way`,
  row: `${probe.capability} · failures`,
  capability: probe.capability,
  methods: [nameOf(probe)],
  isTransport: true,
  ...(probe.needs && { needs: probe.needs }),
  async run(context) {
    const wrong: string[] = [];
    const ready = await probe.prepare(context);
    for (const fault of FAULTS.filter((each) => concerns(each, probe))) {
      const call = fault.isLate ? await probe.prepare(context) : ready;
      await tryFault(context, { probe, call, fault }).catch((error: unknown) =>
        wrong.push(`${fault.name}: ${error instanceof Error ? error.message : String(error)}`),
      );
      context.proxy.pass();
    }
    assert.deepEqual(wrong, []);
  },
}));
