import type { FaqEntry } from '../../../contract/types';
import type { Located } from '../Finding';
import { sameWords } from './findDuplicates';

/** One way to ask, of an entry. */
export interface Phrasing {
  readonly text: string;
  readonly path: string;
  readonly isQuestion: boolean;
  /** Position of its entry among the ones of its language. */
  readonly of: number;
}

/** The entries of each language, as a shopper's device would index them. */
export function groupByLocale(
  entries: readonly Located<FaqEntry>[],
): ReadonlyMap<string, readonly Located<FaqEntry>[]> {
  const groups = new Map<string, Located<FaqEntry>[]>();
  for (const entry of entries) {
    const locale = entry.value.locale?.toLowerCase() ?? '';
    const group = groups.get(locale);
    if (group) group.push(entry);
    else groups.set(locale, [entry]);
  }
  return groups;
}

/** Every way to ask that has words in it. */
export function listPhrasings(group: readonly Located<FaqEntry>[]): readonly Phrasing[] {
  return group
    .flatMap(({ value: { question, alternates = [] }, path }, of) => [
      { text: question, path: `${path}.question`, isQuestion: true, of },
      ...alternates.map((text, at) => ({ text, path: `${path}.alternates[${at}]`, isQuestion: false, of })),
    ])
    .filter(({ text }) => sameWords(text) !== '');
}
