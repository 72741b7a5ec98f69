import type { FaqEntry } from '../../../contract/types';
import { normalise, splitRuns } from '../../../engines/faq/normalise';
import type { Finding, Located } from '../Finding';
import { quote } from '../say';

/** Ids and questions that stand there twice. */
export function findDuplicates(entries: readonly Located<FaqEntry>[]): readonly Finding[] {
  return [...findSameIds(entries), ...findSameQuestions(entries)];
}

function findSameIds(entries: readonly Located<FaqEntry>[]): readonly Finding[] {
  const first = new Map<string, string>();
  return entries.flatMap(({ value: { id }, path }): Finding[] => {
    const known = first.get(id);
    if (known === undefined) first.set(id, path);
    if (known === undefined) return [];
    return [
      {
        level: 'error',
        rule: 'faq.duplicate-id',
        path: `${path}.id`,
        entry: id,
        message: `${known} has the same id.`,
        shopper: 'Both questions lead to the answer of the first.',
        mend: 'Give it an id of its own; two languages of one answer need two ids.',
      },
    ];
  });
}

/** The same words in the same language, whatever their case and punctuation. */
export const sameWords = (text: string) =>
  splitRuns(normalise(text))
    .map((run) => run.text)
    .join(' ');

function findSameQuestions(entries: readonly Located<FaqEntry>[]): readonly Finding[] {
  const first = new Map<string, Located<FaqEntry>>();
  const findings: Finding[] = [];
  for (const entry of entries) {
    const { id, question, alternates = [], locale = '' } = entry.value;
    for (const [at, phrasing] of [question, ...alternates].entries()) {
      const words = sameWords(phrasing);
      const key = `${locale.toLowerCase()} ${words}`;
      const known = words ? first.get(key) : undefined;
      first.set(key, known ?? entry);
      if (known) findings.push(sayTwice({ phrasing, known, entry, id, at }));
    }
  }
  return findings;
}

interface Twice {
  readonly phrasing: string;
  readonly known: Located<FaqEntry>;
  readonly entry: Located<FaqEntry>;
  readonly id: string;
  /** 0 is the question, the others follow. */
  readonly at: number;
}

function sayTwice({ phrasing, known, entry, id, at }: Twice): Finding {
  const path = at === 0 ? `${entry.path}.question` : `${entry.path}.alternates[${at - 1}]`;
  if (known === entry) {
    return {
      level: 'advice',
      rule: 'faq.repeated-phrasing',
      path,
      entry: id,
      message: `${quote(phrasing)} stands in this entry twice.`,
      mend: 'Write another way to ask instead.',
    };
  }
  return {
    level: 'warning',
    rule: 'faq.duplicate-question',
    path,
    entry: id,
    message: `${quote(phrasing)} is asked in "${known.value.id}" too.`,
    shopper: 'Who asks this gets one of the two answers, and it cannot be said which.',
    mend: 'Keep it in one of them, or make one entry of both.',
  };
}
