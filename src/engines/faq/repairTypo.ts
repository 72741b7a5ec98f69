import { countEdits } from '../../lib/countEdits';
import type { Corpus } from './indexEntries';
import type { Word } from './tokenise';

const SHORTEST = 4;
const LONG_WORD = 7;

/** The stem of the word, or of the question word it was probably meant to be. */
export function repairTypo(word: Word, corpus: Corpus): string {
  if (isFine(word, corpus)) return word.stem;
  const { raw } = word;
  const most = raw.length > LONG_WORD ? 2 : 1;
  let best = word.stem;
  let bestDistance = most + 1;
  for (const [candidate, stem] of corpus.questionWords) {
    if (candidate.length < SHORTEST || Math.abs(candidate.length - raw.length) > most) continue;
    const distance = countEdits(raw, candidate);
    // Typos seldom hit the first letter; where they do, only one edit in a longer word is believed.
    const isLikely = candidate[0] === raw[0] || (distance === 1 && raw.length > SHORTEST);
    if (isLikely && distance < bestDistance) [best, bestDistance] = [stem, distance];
  }
  return best;
}

/** Function words, CJK, short words, numbers, and what the shop itself writes are taken as they are. */
function isFine({ raw, stem, isFunction, isCjk }: Word, { knownRaw, questionStems }: Corpus): boolean {
  if (isFunction || isCjk || raw.length < SHORTEST || /\d/.test(raw)) return true;
  return knownRaw.has(raw) || questionStems.has(stem);
}
