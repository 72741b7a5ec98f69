/** At most `max` tries within the time. */
export interface Limit {
  readonly max: number;
  readonly windowMs: number;
}

const SECOND_MS = 1000;
const UNIT_MS = { s: SECOND_MS, m: 60 * SECOND_MS, h: 3600 * SECOND_MS, d: 86_400 * SECOND_MS } as const;
const MAX_TRIES = 1_000_000;

/** What is limited, as one would write it. Where addresses are few, many shoppers have the same one. */
const DEFAULTS = {
  /** All requests of an address. */
  requests: '3000/1m',
  /** Look-ups of an order by an address: of one order, and of any. */
  lookups: '5/15m',
  anyLookups: '60/15m',
  /** Tries to sign in at the desk: for one e-mail from one address, and for any. */
  signIns: '10/15m',
  anySignIns: '50/15m',
  /** Opened by an address. */
  conversations: '60/1h',
  tickets: '30/1h',
  /** In one conversation. */
  messages: '60/1m',
  uploads: '20/1h',
  /** Transcripts by e-mail, of one conversation. */
  mails: '3/1h',
  /** Batches of an address. */
  events: '300/1m',
  /** Questions of an address to the assistant. */
  questions: '20/10m',
} as const;

export type LimitName = keyof typeof DEFAULTS;
/** Null: not limited. */
export type LimitTable = Readonly<Record<LimitName, Limit | null>>;

export const LIMIT_NAMES = Object.keys(DEFAULTS) as readonly LimitName[];

/** The limits that hold where nothing is said. */
export const DEFAULT_LIMITS: LimitTable = parseLimits('');
export const NO_LIMITS: LimitTable = parseLimits('off');

/** `lookups=5/15m,uploads=off` or `off`; throws an `Error` that says what is wrong and how to write it. */
export function parseLimits(text: string): LimitTable {
  if (text.trim() === 'off') {
    return Object.fromEntries(LIMIT_NAMES.map((name) => [name, null])) as LimitTable;
  }
  const table = Object.fromEntries(LIMIT_NAMES.map((name) => [name, parseLimit(DEFAULTS[name])])) as Record<
    LimitName,
    Limit | null
  >;
  for (const pair of text.split(',').filter((each) => each.trim())) {
    const [key = '', value = ''] = pair.split('=').map((word) => word.trim());
    const name = LIMIT_NAMES.find((each) => each === key);
    if (!name) throw new Error(`names "${key}", but there are only: ${LIMIT_NAMES.join(', ')}.`);
    table[name] = value === 'off' ? null : parseLimit(value);
  }
  return table;
}

/** The limits that hold without a word, as text for documents. */
export function writeLimits(): string {
  return LIMIT_NAMES.map((name) => `${name}=${DEFAULTS[name]}`).join(',');
}

function parseLimit(text: string): Limit {
  const [, tries = '', span = '', unit = ''] = /^(\d+)\/(\d+)([smhd])$/.exec(text) ?? [];
  const max = Number(tries);
  const windowMs = Number(span) * (UNIT_MS[unit as keyof typeof UNIT_MS] ?? 0);
  if (max < 1 || max > MAX_TRIES || windowMs < SECOND_MS) {
    throw new Error(`holds "${text}"; write a number and a time, like 5/15m (units s, m, h, d), or off.`);
  }
  return { max, windowMs };
}
