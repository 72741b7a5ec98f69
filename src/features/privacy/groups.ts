import type { DeviceHolding } from '../../contract/device';
import { stringifyJson } from '../../lib/stringifyJson';

/** In the order in which they are listed; a kind that is in none is a plugin's. */
const GROUPS = [
  ['conversation', /^(conversation|live|handles)$/],
  ['orders', /^order/],
  ['viewed', /^(seenP|hist)/],
  ['cart', /^cart$/],
  ['choices', /^(consent|receipt|declined)$/],
  ['answers', /nswers$/],
  ['other', /^/],
] as const;
export type GroupName = (typeof GROUPS)[number][0];

/** What opens what is listed elsewhere, or is so small that it is not worth a line. */
const UNSEEN = /^(live|handles|orderAnswers|receipt|declined)$/;
const READABLE = /^(conversation|orders|seenProducts|consent|answers)$/;
/** SECURITY: a key to a cart is counted, never shown. */
const COUNTED = /^(cart|shopAnswers)$/;

/** One thing that is kept, as the shopper reads it. */
export interface Entry {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Empty where there is nothing to read. */
  readonly text: string;
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

/** What is held, as a shopper would sort it; a record that cannot be read still counts. */
export function toGroups(holdings: readonly DeviceHolding[]): readonly Group[] {
  const rest = new Set(holdings);
  return GROUPS.flatMap(([name, match]) => {
    const held = [...rest].filter((holding) => match.test(holding.kind) && rest.delete(holding));
    if (held.length === 0) return [];
    return {
      name,
      kinds: held.map(({ kind }) => kind),
      bytes: held.reduce((sum, { bytes }) => sum + bytes, 0),
      ttlDays: Math.max(...held.map(({ ttlDays }) => ttlDays)),
      entries: held.flatMap(readHolding).sort((a, b) => b.at - a.at),
    };
  });
}

function readHolding({ kind, records }: DeviceHolding): readonly Entry[] {
  if (UNSEEN.test(kind)) return [];
  return records.flatMap(({ at, value }) => {
    try {
      if (READABLE.test(kind)) return listThings(value).map((thing) => readThing(thing, at));
    } catch {
      // Then it is shown as it is.
    }
    return { at, text: COUNTED.test(kind) ? '' : `${stringifyJson(value)}` };
  });
}

/** Stored by whatever version was there before: every field may be missing, or anything. */
type Loose = Readonly<Record<string, unknown>>;
interface Things {
  readonly messages?: readonly unknown[];
  readonly draft?: string;
  readonly log?: readonly unknown[];
  readonly question?: string;
}

function listThings(value: unknown): readonly unknown[] {
  const { messages, draft, log, question } = Object(value) as Things;
  if (messages) return draft ? [...messages, { text: draft }] : messages;
  // What the shopper typed, where it answers that.
  if (question) return [{ text: '', ...(JSON.parse(question) as Loose[])[0] }];
  return log ?? (Array.isArray(value) ? value : [value]);
}

function readThing(thing: unknown, kept: number): Entry {
  const { text, kind, order, product, level, at, seenAt, query } = Object(thing) as Loose;
  const { email, phone, postcode } = Object(query) as Loose;
  const words = [
    text ?? member(order, 'number') ?? member(product, 'title') ?? level ?? kind ?? stringifyJson(thing),
    email ?? phone ?? postcode,
  ];
  return { at: +new Date((at ?? seenAt) as string) || kept, text: words.filter(Boolean).join(' · ') };
}

const member = (thing: unknown, name: string) => (thing as Loose | undefined)?.[name];
