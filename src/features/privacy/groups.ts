import type { DeviceHolding, HeldRecord } from '../../contract/device';
import { stringifyJson } from '../../lib/stringifyJson';

const LAST_INSTANT = 8.64e15;

/** In the order in which they are listed. */
export const GROUPS = ['conversation', 'orders', 'viewed', 'cart', 'choices', 'answers', 'other'] as const;
export type GroupName = (typeof GROUPS)[number];

/** One thing that is kept, as the shopper reads it. */
export interface Entry {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Empty where there is nothing to read. */
  readonly text: string;
  /** How it was found. */
  readonly factor?: string;
}

/** Kinds that are one thing to a shopper. */
export interface Group {
  readonly name: GroupName;
  readonly kinds: readonly string[];
  readonly bytes: number;
  /** The longest of its kinds. */
  readonly ttlDays: number;
  /** Newest first. */
  readonly entries: readonly Entry[];
}

/** Stored by whatever version was there before: every field may be missing. */
type Loose = Readonly<Record<string, unknown>> | undefined;
const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
type Reader = (record: HeldRecord) => readonly Entry[];

const readConversation: Reader = ({ at, value }) => {
  const { messages, draft } = value as { messages?: Loose[]; draft?: string };
  const said = (messages ?? []).map((message) => ({
    at: readTime(message?.['at'], at),
    text: `${message?.['text'] ?? message?.['kind']}`,
  }));
  return draft ? [...said, { at, text: draft }] : said;
};
const readOrders: Reader = ({ at, value }) =>
  (value as { query?: Loose; order?: Loose; at?: unknown }[]).map(({ query, order, at: own }) => ({
    at: readTime(own, at),
    text: `${order?.['number']}`,
    factor: textOf(query?.['email'] ?? query?.['phone'] ?? query?.['postcode']),
  }));
const readViewed: Reader = ({ at, value }) =>
  (value as { product?: Loose; seenAt?: unknown }[]).map(({ product, seenAt }) => ({
    at: readTime(seenAt, at),
    text: `${product?.['title']}`,
  }));
const readChoices: Reader = ({ at, value }) =>
  (value as { log: Loose[] }).log.map((choice) => ({
    at: readTime(Date.parse(`${choice?.['at']}`), at),
    text: `${choice?.['level']}`,
  }));
/** What the shopper typed, where it answers that. */
const readAnswer: Reader = ({ at, value }) => {
  const [asked] = JSON.parse(`${(value as Loose)?.['question']}`) as [Loose];
  return [{ at, text: textOf(asked?.['text']) }];
};
/** What is listed elsewhere, or opens it. */
const nothing: Reader = () => [];
const countOnly: Reader = ({ at }) => [{ at, text: '' }];
/** What a plugin keeps, as it is. */
const readAny: Reader = ({ at, value }) => [{ at, text: stringifyJson(value) ?? '' }];

/** A kind that is not here is a plugin's. */
const KINDS = new Map<string, readonly [GroupName, Reader]>([
  ['conversation', ['conversation', readConversation]],
  ['live', ['conversation', nothing]],
  ['handles', ['conversation', nothing]],
  ['orders', ['orders', readOrders]],
  ['orderAnswers', ['orders', nothing]],
  ['seenProducts', ['viewed', readViewed]],
  ['history', ['viewed', readAny]],
  ['cart', ['cart', countOnly]],
  ['consent', ['choices', readChoices]],
  ['receipt', ['choices', nothing]],
  ['declined', ['choices', nothing]],
  ['answers', ['answers', readAnswer]],
  ['shopAnswers', ['answers', countOnly]],
]);

/** What is held, as a shopper would sort it; a record that cannot be read still counts. */
export function toGroups(holdings: readonly DeviceHolding[]): readonly Group[] {
  const groups = new Map<GroupName, Group>();
  for (const { kind, bytes, ttlDays, records } of holdings) {
    const [name, read] = KINDS.get(kind) ?? (['other', readAny] as const);
    const known = groups.get(name);
    const found = records.flatMap((record) => readSafely(read, record));
    const entries = [...(known?.entries ?? []), ...found].sort((a, b) => b.at - a.at);
    groups.set(name, {
      name,
      kinds: [...(known?.kinds ?? []), kind],
      bytes: (known?.bytes ?? 0) + bytes,
      ttlDays: Math.max(known?.ttlDays ?? 0, ttlDays),
      entries,
    });
  }
  return GROUPS.flatMap((name) => groups.get(name) ?? []);
}

/** No time that `Date` cannot hold. */
const readTime = (value: unknown, fallback: number) =>
  typeof value === 'number' && Math.abs(value) <= LAST_INSTANT ? value : fallback;

function readSafely(read: Reader, record: HeldRecord): readonly Entry[] {
  try {
    return read(record);
  } catch {
    return readAny(record);
  }
}
