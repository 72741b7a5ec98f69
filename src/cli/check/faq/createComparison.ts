import type { FaqEntry } from '../../../contract/types';
import type { FaqMatch } from '../../../engines/faq/createFaqIndex';
import { countEdits } from '../../../lib/countEdits';
import type { Finding, Located } from '../Finding';
import { quote } from '../say';
import { sameWords } from './findDuplicates';
import type { Phrasing } from './listPhrasings';

/** Questions that differ in so small a share of their letters look the same to a reader. */
const NEAR_SHARE = 0.1;
const MAX_CHARS = 300;

type Compare = (phrasing: Phrasing, hits: readonly FaqMatch[]) => readonly Finding[];

/** Says of each question whether its own entry is found first, and whether another one is almost the same. */
export function createComparison(group: readonly Located<FaqEntry>[]): Compare {
  const told = new Set<string>();
  return (phrasing, hits) => {
    const [first, second] = hits.map(({ id }) => Number(id));
    const own = group[phrasing.of];
    const other = group[(first === phrasing.of ? second : first) ?? -1];
    if (first === undefined || !own || !other) return [];
    const nearest = findNearestPhrasing(phrasing.text, other.value);
    // The same words are told of as a duplicate.
    if (nearest.edits === 0) return [];
    const place = { path: phrasing.path, entry: own.value.id };
    if (first !== phrasing.of) return [sayCollision(phrasing.text, place, other.value)];
    const pair = [own.path, other.path].sort().join();
    const isNear = nearest.edits <= NEAR_SHARE * sameWords(phrasing.text).length;
    if (!isNear || told.has(pair)) return [];
    told.add(pair);
    return [sayNear(phrasing.text, place, { id: other.value.id, text: nearest.text })];
  };
}

function findNearestPhrasing(text: string, { question, alternates = [] }: FaqEntry) {
  const words = sameWords(text).slice(0, MAX_CHARS);
  return [question, ...alternates]
    .map((each) => ({ text: each, edits: countEdits(words, sameWords(each).slice(0, MAX_CHARS)) }))
    .reduce((best, each) => (each.edits < best.edits ? each : best));
}

type Place = Pick<Finding, 'path' | 'entry'>;

function sayCollision(text: string, place: Place, { id, question }: FaqEntry): Finding {
  return {
    level: 'warning',
    rule: 'faq.collision',
    ...place,
    message: `${quote(text)} finds "${id}" first.`,
    shopper: `Who asks this gets the answer to ${quote(question)}.`,
    mend: `Give "${place.entry}" or "${id}" other words, or make one entry of both.`,
  };
}

function sayNear(text: string, place: Place, other: { readonly id: string; readonly text: string }): Finding {
  return {
    level: 'warning',
    rule: 'faq.near-duplicate',
    ...place,
    message: `${quote(text)} is almost ${quote(other.text)} of "${other.id}".`,
    shopper: 'One mistyped letter and the other answer comes.',
    mend: 'Give one of them other words, or make one entry of both.',
  };
}
