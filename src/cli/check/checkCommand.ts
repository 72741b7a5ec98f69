import type { Command, Flags, FlagValues, Invocation } from '../Command';
import { EXIT, type ExitCode } from '../exitCodes';
import { UsageError } from '../UsageError';
import { FILE_KINDS, type Kind, type TargetReport } from './Finding';
import { createPaint } from './report/createPaint';
import { createProgress } from './report/createProgress';
import { hasErrors } from './report/summarise';
import { writeJson } from './report/writeJson';
import { writeReport } from './report/writeReport';
import { runCheck, type CheckOptions } from './runCheck';
import type { OrderProof } from './endpoint/Visit';

const DEFAULT_TIMEOUT_S = 8;
const LONGEST_TIMEOUT_S = 600;

const FLAGS: Flags = {
  kind: {
    type: 'string',
    value: 'KIND',
    words: [...FILE_KINDS, 'endpoint', 'page'],
    about: `what the targets are: ${FILE_KINDS.join(', ')}, endpoint or page; else it is told by their content`,
  },
  json: { type: 'boolean', about: 'one JSON object for machines' },
  all: { type: 'boolean', about: 'every finding, and every question asked however long it takes' },
  origin: { type: 'string', value: 'URL', about: 'endpoint: the shop’s pages, e.g. https://shop.example' },
  order: {
    type: 'string',
    value: 'NUMBER',
    about: 'endpoint: an order that is there, looked up with --email, --phone or --postcode',
  },
  email: { type: 'string', value: 'ADDRESS', about: 'its e-mail' },
  phone: { type: 'string', value: 'NUMBER', about: 'its telephone number' },
  postcode: { type: 'string', value: 'CODE', about: 'its postcode' },
  limits: {
    type: 'boolean',
    about: 'endpoint: use up the tries of the order look-up, to see that there is a limit',
  },
  write: { type: 'boolean', about: 'endpoint: open a conversation, ask the assistant' },
  timeout: {
    type: 'string',
    value: 'SECONDS',
    about: `wait so long for an answer; ${DEFAULT_TIMEOUT_S} when not told`,
  },
};

/** `shopbell check`: files and endpoints against the contract, and what a shopper would see. */
export const checkCommand: Command = {
  name: 'check',
  usage: 'TARGET…',
  about:
    'Holds a FAQ, catalog, suggestion-lists or contact file, an endpoint, or a page against the contract.',
  flags: FLAGS,
  notes: [
    'A target is a file, - for standard input, or the address of a file (…/faq.json), an endpoint or a page.',
    'Name catalog and lists together, and the lists are held against the catalog.',
    '',
    '  shopbell check faq.json products.json lists.json',
    '  shopbell check https://shop.example/shopbell/v1 --origin https://shop.example',
    '  shopbell check page.html https://shop.example/products/kettle',
    '',
    'Exit code: 0 nothing a shopper would miss, 1 problems found, 2 typed wrongly, 3 not read or not reached.',
  ],
  async run({ flags, targets, system }: Invocation): Promise<ExitCode> {
    if (targets.length === 0) throw new UsageError('Name a file or an endpoint: shopbell check faq.json.');
    const options = readOptions(flags);
    const progress = createProgress(flags['json'] ? { ...system, isWatched: false } : system);
    const reports = await runCheck(targets, { system, options, progress: progress.tell }).finally(
      progress.clear,
    );
    const paint = createPaint(system.hasColour);
    system.write(
      flags['json']
        ? writeJson(reports)
        : reports.map((report) => writeReport(report, { paint, isWhole: options.isThorough })).join('\n'),
    );
    return toExitCode(reports);
  },
};

function toExitCode(reports: readonly TargetReport[]): ExitCode {
  if (reports.some(({ isReached }) => !isReached)) return EXIT.unreachable;
  return reports.some(hasErrors) ? EXIT.problems : EXIT.fine;
}

function readOptions(flags: FlagValues): CheckOptions {
  const { kind, origin } = flags;
  const order = readOrder(flags);
  return {
    ...(typeof kind === 'string' && { kind: kind as Kind }),
    ...(typeof origin === 'string' && { origin: readOrigin(origin) }),
    ...(order && { order }),
    timeoutMs: readTimeout(flags['timeout']) * 1000,
    isThorough: flags['all'] === true,
    mayUseUpTries: flags['limits'] === true,
    mayWrite: flags['write'] === true,
  };
}

function readOrder({ order, email, phone, postcode }: FlagValues): OrderProof | null {
  const factors = { ...text('email', email), ...text('phone', phone), ...text('postcode', postcode) };
  const hasFactor = Object.keys(factors).length > 0;
  if (typeof order !== 'string') {
    if (hasFactor)
      throw new UsageError('--email, --phone and --postcode prove an order: name it with --order NUMBER.');
    return null;
  }
  if (!hasFactor) throw new UsageError('--order needs what proves it: --email, --phone or --postcode.');
  return { number: order, ...factors };
}

const text = (name: string, value: string | boolean | undefined) =>
  typeof value === 'string' ? { [name]: value } : {};

function readOrigin(value: string): string {
  const origin = URL.canParse(value) ? new URL(value).origin : 'null';
  if (origin === 'null')
    throw new UsageError(
      `--origin is the start of the shop’s address, e.g. https://shop.example; not ${value}.`,
    );
  return origin;
}

function readTimeout(value: string | boolean | undefined): number {
  const seconds = value === undefined ? DEFAULT_TIMEOUT_S : Number(value);
  if (seconds > 0 && seconds <= LONGEST_TIMEOUT_S) return seconds;
  throw new UsageError(`--timeout is a number of seconds up to ${LONGEST_TIMEOUT_S}; not ${value}.`);
}
