import type { Corpus } from './indexEntries';
import type { Query } from './readQuery';
import type { EntryScore } from './scoreEntry';

/**
 * Probability that the top candidate is what was meant: a logistic over its lead, the size of the shop,
 * and how much of the question the shop has words for. Constants learnt on development shops.
 */
export function rankConfidence(candidates: readonly EntryScore[], query: Query, corpus: Corpus): number {
  const [top] = candidates;
  if (!top) return 0;
  const mass = candidates.reduce((sum, { z }) => sum + Math.exp(z - top.z), 0);
  const t =
    0.29 * top.z +
    1.29 * Math.log(1 / mass) -
    0.1 * Math.log(corpus.entries.length) +
    0.53 * query.unknownShare -
    0.3 * Math.log(1 + query.contentWordCount) -
    0.19 * Math.log(corpus.phrasingCount / corpus.entries.length) +
    0.55 * top.closeness -
    0.98;
  return 1 / (1 + Math.exp(-t));
}
