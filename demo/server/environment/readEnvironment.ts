import { LIMIT_NAMES, parseLimits, writeLimits } from '../limits/parseLimits';
import { parse } from './parse';

/** One variable: what it means, in a sentence for people who run the server, and what holds without it. */
interface Variable<Value> {
  readonly name: string;
  readonly about: string;
  /** Text as one would write it; absent where the feature is off without it. */
  readonly fallback?: string;
  /** Instead of `fallback` in the documents. */
  readonly fallbackAbout?: string;
  /** Throws an `Error` that says what it must be. */
  parse(text: string): Value;
}

const VARIABLES = {
  databaseUrl: {
    name: 'DATABASE_URL',
    about:
      'A PostgreSQL server, 14 or newer: `postgres://user:password@host/database`. Several instances of the server may share it. Connect directly, not through a pooler of transactions: one connection listens.',
    fallbackAbout: 'a database inside the process, in the folder `--data`',
    parse: parse.url(['postgres:', 'postgresql:']),
  },
  databaseConnections: {
    name: 'SHOPBELL_DATABASE_CONNECTIONS',
    about: 'Connections to that server, one more listens.',
    fallback: '10',
    parse: parse.count(1, 200),
  },
  agentEmail: {
    name: 'SHOPBELL_AGENT_EMAIL',
    about: 'The first agent, who may administrate. Made, or given this password, at every start.',
    parse: parse.email,
  },
  agentPassword: {
    name: 'SHOPBELL_AGENT_PASSWORD',
    about: 'The first agent’s password, 8 characters or more.',
    parse: parse.text(8),
  },
  agentName: {
    name: 'SHOPBELL_AGENT_NAME',
    about: 'The first agent’s name, which shoppers see.',
    fallbackAbout: 'the e-mail address up to the @',
    parse: parse.text(1),
  },
  publicUrl: {
    name: 'SHOPBELL_PUBLIC_URL',
    about: 'Where people reach this server, for links in e-mails, e.g. `https://help.shop.example`.',
    parse: parse.base,
  },
  origins: {
    name: 'SHOPBELL_ORIGINS',
    about:
      'Shops on other hosts whose pages may call the API, parted by commas, e.g. `https://shop.example,https://www.shop.example`. `*` lets every page call it. The server’s own pages always may.',
    fallback: '',
    fallbackAbout: 'none',
    parse: parse.origins,
  },
  trustProxy: {
    name: 'SHOPBELL_TRUST_PROXY',
    about:
      'How many proxies of yours stand in front and add to `X-Forwarded-For`. Too many, and anybody can pretend to be another address; too few, and all shoppers look like one.',
    fallback: '0',
    parse: parse.count(0, 10),
  },
  logLevel: {
    name: 'SHOPBELL_LOG_LEVEL',
    about: '`fatal`, `error`, `warn`, `info`, `debug` or `silent`. Requests are `info`.',
    fallback: 'info',
    parse: parse.oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'silent']),
  },
  retentionDays: {
    name: 'SHOPBELL_RETENTION_DAYS',
    about: 'Days after which what shoppers left is deleted: conversations, tickets, events.',
    fallback: '30',
    parse: parse.count(1, 3650),
  },
  sessionHours: {
    name: 'SHOPBELL_SESSION_HOURS',
    about: 'Hours until an agent has to sign in again.',
    fallback: '12',
    parse: parse.count(1, 720),
  },
  drainSeconds: {
    name: 'SHOPBELL_DRAIN_SECONDS',
    about:
      'How long open streams are kept at most after SIGTERM, so that shoppers move to another instance one by one. A second signal ends at once.',
    fallbackAbout: '60 with PostgreSQL, else 1',
    parse: parse.count(0, 600),
  },
  limits: {
    name: 'SHOPBELL_LIMITS',
    about: `What one address or conversation may do within a time, e.g. \`conversations=50/1h,uploads=off\`; what is not named keeps its limit. \`off\` alone turns all off, for load tests. There are: ${LIMIT_NAMES.join(', ')}.`,
    fallback: '',
    fallbackAbout: writeLimits(),
    parse: parseLimits,
  },
  identitySecret: {
    name: 'SHOPBELL_IDENTITY_SECRET',
    about:
      'The secret with which your shop signs identity tokens of signed-in shoppers (JWT, HS256), 32 characters or more. Without it there are no signed-in shoppers.',
    parse: parse.text(32),
  },
  identityPublicKey: {
    name: 'SHOPBELL_IDENTITY_PUBLIC_KEY',
    about:
      'Instead of the secret, or beside it: the public key of your shop in PEM, where it signs those tokens with RS256 (RSA, 2048 bits or more) or ES256 (EC, P-256). `\\n` stands for a new line.',
    parse: parse.publicKey,
  },
  identityAudience: {
    name: 'SHOPBELL_IDENTITY_AUDIENCE',
    about: 'The word that stands in those tokens as `aud`, e.g. the name of the shop.',
    parse: parse.text(1),
  },
  identityHashSecret: {
    name: 'SHOPBELL_IDENTITY_HASH_SECRET',
    about:
      'Takes `identify` with a `hash`, too: the HMAC-SHA256 of the shopper’s id by this secret, 32 characters or more, another one than that of tokens. Such a hash never ends, so whoever has seen it once can use it for good: prefer tokens.',
    parse: parse.text(32),
  },
  webhookUrl: {
    name: 'WEBHOOK_URL',
    about:
      'Told when a shopper waits and nobody watches the desk, and of tickets (Standard Webhooks). Ids only, no personal data.',
    parse: parse.url(['https:', 'http:']),
  },
  webhookSecret: {
    name: 'WEBHOOK_SECRET',
    about: 'Signs those calls: `whsec_` and 24 to 64 random bytes in base64.',
    parse: parse.webhookSecret,
  },
  smtpUrl: {
    name: 'SMTP_URL',
    about:
      'A mail server, e.g. `smtps://user:password@mail.example:465`. Without it nothing promises an e-mail.',
    parse: parse.url(['smtp:', 'smtps:']),
  },
  mailFrom: { name: 'MAIL_FROM', about: 'The sender of e-mails.', parse: parse.email },
  mailTo: {
    name: 'MAIL_TO',
    about: 'Who is told when a shopper waits and nobody watches the desk, and of tickets.',
    parse: parse.email,
  },
  noticeMinutes: {
    name: 'SHOPBELL_NOTICE_MINUTES',
    about: 'The merchant is told of one conversation at most once within so many minutes.',
    fallback: '60',
    parse: parse.count(1, 1440),
  },
  assistantUrl: {
    name: 'ASSISTANT_URL',
    about: 'An endpoint that speaks the chat completions format and answers what the FAQ does not know.',
    parse: parse.url(['https:', 'http:']),
  },
  assistantModel: { name: 'ASSISTANT_MODEL', about: 'The model that is asked there.', parse: parse.text(1) },
  assistantKey: { name: 'ASSISTANT_KEY', about: 'The key for it.', parse: parse.text(1) },
} as const satisfies Record<string, Variable<unknown>>;

type Variables = typeof VARIABLES;
type ValueOf<V> = V extends { parse(text: string): infer Value; readonly fallback: string }
  ? Value
  : V extends { parse(text: string): infer Value }
    ? Value | undefined
    : never;

/** The settings of a server, checked. */
export type Environment = { readonly [Key in keyof Variables]: ValueOf<Variables[Key]> };

/** Variables that are of no use without each other; of several in one place, one is enough. */
const TOGETHER: readonly (readonly (keyof Variables | readonly (keyof Variables)[])[])[] = [
  ['agentEmail', 'agentPassword'],
  [['identitySecret', 'identityPublicKey'], 'identityAudience'],
  ['webhookUrl', 'webhookSecret'],
  ['smtpUrl', 'mailFrom'],
  ['assistantUrl', 'assistantModel'],
];

/** A setting is wrong; the message names each variable and what it must be. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

/** The rows of the table in the documents, in the order of the file. */
export const ENVIRONMENT_TABLE: readonly { name: string; about: string; fallback: string }[] = Object.values(
  VARIABLES as Record<string, Variable<unknown>>,
).map(({ name, about, fallback, fallbackAbout }) => ({
  name,
  about,
  fallback: fallbackAbout ?? (fallback === undefined ? 'not set' : `\`${fallback}\``),
}));

/** Reads the variables; an empty one is the same as none. Throws `EnvironmentError` with all that is wrong. */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): Environment {
  const wrong: string[] = [];
  const read = ({ name, fallback, parse }: Variable<unknown>) => {
    const text = env[name]?.trim() || fallback;
    if (text === undefined) return undefined;
    try {
      return parse(text);
    } catch (error) {
      wrong.push(`${name} ${(error as Error).message}`);
      return undefined;
    }
  };
  const entries = Object.entries(VARIABLES as Record<string, Variable<unknown>>);
  const values = Object.fromEntries(entries.map(([key, variable]) => [key, read(variable)]));
  for (const group of TOGETHER) {
    const places = group.map((keys) => [keys].flat().map((key) => VARIABLES[key].name));
    const isSet = (names: readonly string[]) => names.some((name) => env[name]?.trim());
    const set = places.filter(isSet).map((names) => names.filter((name) => env[name]?.trim()).join(', '));
    const missing = places.filter((names) => !isSet(names)).map((names) => names.join(' or '));
    if (set.length > 0 && missing.length > 0) {
      wrong.push(`${missing.join(' and ')} must be set too, because ${set.join(' and ')} is.`);
    }
  }
  if (wrong.length > 0) throw new EnvironmentError(wrong.join('\n'));
  return values as Environment;
}
