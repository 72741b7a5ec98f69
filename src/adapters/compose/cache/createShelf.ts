import type { AdapterContext } from '../../../contract/types';
import { stringifyJson } from '../../../lib/stringifyJson';
import { POLICIES, type Policy } from './policies';
import type { Question } from './Question';

/** Kept answers of another format are as good as none. */
const FORMAT = 1;
const MAX_CHARS = 200_000;

/** As it is stored: text, so that whatever an adapter answers can be. */
export interface KeptAnswer {
  readonly format: number;
  /** Compared when it is found, since the key is only a hash. */
  readonly question: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly json: string;
}

/** Whatever stands there now. */
type Stored = KeptAnswer | null | undefined;

export interface FoundAnswer {
  readonly value: unknown;
  readonly ageMs: number;
}

/** Answers that were kept, by what was asked. */
export interface Shelf {
  /** Nothing for an answer that is too old or cannot be read. */
  find(question: Question): Promise<FoundAnswer | undefined>;
  /** Returns at once. An answer that cannot be kept is not. */
  keep(question: Question, value: unknown): void;
  drop(question: Question): void;
}

/** Answers of one adapter in the injected storage, not more of each kind than its policy allows. */
export function createShelf(name: string, { storage, clock }: AdapterContext): Shelf {
  const all = `cache:${name}:`;
  const keyOf = ({ kind, hash }: Question) => `${all}${kind}:${hash}`;
  const ageOf = (kept: Stored) => {
    // The device's clock may have been put back since.
    const age = Math.abs(clock.now() - Number(kept?.at));
    return Number.isNaN(age) ? Infinity : age;
  };
  const isOver = (kept: Stored, { maxAgeMs }: Policy) =>
    kept?.format !== FORMAT || typeof kept.json !== 'string' || ageOf(kept) > maxAgeMs;
  let isSwept = false;

  /** Once in all kinds, then in the one that has grown: what is over goes, and the oldest beyond the limit. */
  const sweep = async (kind: string) => {
    const pairs = await storage.entries<Stored>(isSwept ? `${all}${kind}:` : all);
    isSwept = true;
    const counts = new Map<string, number>();
    for (const [key, kept] of [...pairs].sort(([, a], [, b]) => ageOf(a) - ageOf(b))) {
      const of = key.slice(all.length).split(':')[0] ?? '';
      const policy = policyOf(of);
      const count = (counts.get(of) ?? 0) + 1;
      counts.set(of, count);
      if (!policy || count > policy.maxEntries || isOver(kept, policy)) await storage.delete(key);
    }
  };
  const write = async (question: Question, value: unknown) => {
    const json = stringifyJson(value);
    if (json === undefined || json.length > (policyOf(question.kind)?.maxChars ?? MAX_CHARS)) return;
    const kept: KeptAnswer = { format: FORMAT, question: question.text, at: clock.now(), json };
    await storage.set(keyOf(question), kept);
    await sweep(question.kind);
  };

  return {
    async find(question) {
      const kept = await storage.get<Stored>(keyOf(question));
      const policy = policyOf(question.kind);
      if (!policy || kept?.question !== question.text || isOver(kept, policy)) return undefined;
      try {
        return { value: JSON.parse(kept.json) as unknown, ageMs: ageOf(kept) };
      } catch {
        return undefined;
      }
    },
    // What storage or a strange answer do to us is not the shopper's trouble.
    keep: (question, value) => void write(question, value).catch(() => {}),
    drop: (question) => void storage.delete(keyOf(question)).catch(() => {}),
  };
}

const policyOf = (kind: string): Policy | undefined => POLICIES[kind as keyof typeof POLICIES];
