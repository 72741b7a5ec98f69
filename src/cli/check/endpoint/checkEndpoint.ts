import * as schemas from '../../../contract/schemas';
import type { Description } from '../../../contract/types';
import type { System } from '../../System';
import type { Checked, CheckContext, Finding } from '../Finding';
import { sayList } from '../say';
import type { Answer } from './Answer';
import { checkAnswer } from './checkAnswer';
import { checkAssistant } from './checkAssistant';
import { checkConversation } from './checkConversation';
import { checkCors, UNTOLD_ORIGIN } from './checkCors';
import { checkDescription } from './checkDescription';
import { checkFaqCalls } from './checkFaqCalls';
import { checkOrderCalls } from './checkOrderCalls';
import { checkPlainCalls } from './checkPlainCalls';
import { checkProductCalls } from './checkProductCalls';
import { checkUnknownPath } from './checkUnknownPath';
import { createAsk } from './createAsk';
import { createProbe, SilenceError, type Probe } from './createProbe';
import { SURFACES } from './surfaces';
import type { EndpointOptions, Visit } from './Visit';

export interface EndpointPorts {
  readonly system: Pick<System, 'fetch'>;
  readonly options: EndpointOptions;
  readonly context: CheckContext;
}

/**
 * Goes through the protocol at that address: what it declares is asked for and held against the schemas.
 * Rejects with SilenceError when nobody answers at all. Writes nothing unless it may.
 */
export async function checkEndpoint(
  url: string,
  { system, options, context }: EndpointPorts,
): Promise<Checked> {
  const endpoint = toEndpoint(url);
  const origin = options.origin ?? UNTOLD_ORIGIN;
  const onCall = (call: string) => context.progress(call, 0, 0);
  const ports = { endpoint, fetch: system.fetch, timeoutMs: options.timeoutMs, origin, onCall };
  const probe = createProbe(ports);
  const described = await probe('/');
  const problems = checkAnswer(described, {
    schema: 'Description',
    shopper: 'Nothing works: the widget does not learn what there is.',
  });
  const parsed = schemas.Description.safeParse(described.json);
  const before = [...checkScheme(endpoint), ...problems.map((problem) => ({ mend: NAME_IT, ...problem }))];
  if (described.status !== 200 || !parsed.success) {
    return {
      findings: [...before, ...(await findRealEndpoint(endpoint, system, options))],
      sees: ['Nothing of it, until the errors are mended.'],
    };
  }
  const description = parsed.data as Description;
  const names = new Set(description.capabilities);
  const visit: Visit = {
    description,
    options,
    context,
    probe,
    ask: createAsk(ports, description.locales?.[0] ?? 'en'),
    has: (capability) => names.has(capability),
  };
  const checked = await runSteps(visit, { endpoint, described });
  return {
    findings: [...before, ...checkDescription(description), ...checked.findings],
    sees: [describeTiles(visit), ...checked.sees],
  };
}

const NAME_IT =
  'Name the address as in data-endpoint; GET / under it answers { "protocol": 1, "capabilities": [ … ] }.';

/** Without a slash at the end, a query or a fragment, as the widget would use it. */
function toEndpoint(url: string): string {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`.replace(/\/+$/, '');
}

interface Place {
  readonly endpoint: string;
  readonly described: Answer;
}

/** Each step by itself: what breaks one off is told, and the others go on. */
async function runSteps(visit: Visit, { endpoint, described }: Place): Promise<Checked> {
  const only = async (findings: Promise<readonly Finding[]>): Promise<Checked> => ({
    findings: await findings,
    sees: [],
  });
  const { mayWrite } = visit.options;
  const steps: readonly (readonly [boolean, () => Promise<Checked>])[] = [
    [true, () => only(checkCors(visit, endpoint, described))],
    [visit.has('faq'), () => checkFaqCalls(visit)],
    [visit.has('orders'), () => checkOrderCalls(visit)],
    [visit.has('catalog') || visit.has('suggestions'), () => checkProductCalls(visit)],
    [true, () => checkPlainCalls(visit)],
    [mayWrite && visit.has('chat'), () => only(checkConversation(visit))],
    [mayWrite && visit.has('assistant'), () => only(checkAssistant(visit))],
    [true, () => only(checkUnknownPath(visit))],
  ];
  const findings: Finding[] = [];
  const sees: string[] = [];
  for (const [isWanted, run] of steps) {
    if (!isWanted) continue;
    try {
      const checked = await run();
      findings.push(...checked.findings);
      sees.push(...checked.sees);
    } catch (error) {
      if (!(error instanceof SilenceError)) throw error;
      findings.push(saySilence(error));
    }
  }
  return { findings, sees };
}

const saySilence = ({ message, call }: SilenceError): Finding => ({
  level: 'error',
  rule: 'endpoint.silence',
  path: call,
  message,
  shopper: 'What needs this call waits, and then says that the shop does not answer.',
});

function checkScheme(endpoint: string): readonly Finding[] {
  const { protocol, hostname } = new URL(endpoint);
  if (protocol === 'https:' || /^(localhost|127\.|\[::1\])/.test(hostname)) return [];
  return [
    {
      level: 'warning',
      rule: 'endpoint.insecure',
      path: '',
      message: 'The endpoint is not encrypted.',
      shopper:
        'On an https shop the browser blocks every call; elsewhere e-mails and tokens can be read on the way.',
      mend: 'Serve it by https:.',
    },
  ];
}

/** Where it might be meant, when it is not where it was named. */
async function findRealEndpoint(
  endpoint: string,
  { fetch }: Pick<System, 'fetch'>,
  { timeoutMs }: EndpointOptions,
): Promise<readonly Finding[]> {
  const { origin } = new URL(endpoint);
  const guess = `${origin}/shopbell/v1`;
  if (guess === endpoint) return [];
  const probe: Probe = createProbe({ endpoint: guess, fetch, timeoutMs, origin });
  const answer = await probe('/').catch(() => null);
  if (!answer || !schemas.Description.safeParse(answer.json).success) return [];
  return [
    {
      level: 'advice',
      rule: 'endpoint.elsewhere',
      path: '',
      message: `${guess} answers as an endpoint does.`,
      mend: `Name that one: shopbell check ${guess}`,
    },
  ];
}

function describeTiles({ has }: Visit): string {
  const tiles = SURFACES.filter(({ needs }) => needs.length === 0 || needs.some(has));
  return `Tiles on the home screen: ${sayList(
    tiles.map(({ label }) => label),
    tiles.length,
  )}.`;
}
