import { countEdits } from '../../lib/countEdits';
import type { Corpus } from './indexEntries';
import type { Word } from './tokenise';

const SHORTEST = 4;
const LONG_WORD = 7;

/** The stem of the word, or of the question word it was probably meant to be. */
export function repairTypo({ raw, stem, isFunction, isCjk }: Word, corpus: Corpus): string {
  const isFine = isFunction || isCjk || raw.length < SHORTEST || /\d/.test(raw);
  if (isFine || corpus.knownRaw.has(raw) || corpus.questionStems.has(stem)) return stem;
  const most = raw.length > LONG_WORD ? 2 : 1;
  let best = stem;
  let bestDistance = most + 1;
  for (const [candidate, candidateStem] of corpus.questionWords) {
    if (candidate.length < SHORTEST || Math.abs(candidate.length - raw.length) > most) continue;
    const distance = countEdits(raw, candidate);
    const sharesFirst = candidate[0] === raw[0] || (distance === 1 && raw.length > SHORTEST);
    if (distance < bestDistance && sharesFirst) [best, bestDistance] = [candidateStem, distance];
  }
  return best;
}
