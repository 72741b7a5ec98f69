import type { Corpus, IndexedEntry } from './indexEntries';
import type { Query } from './readQuery';
import { cosine, dot } from './vectors';

/** Weights of the seven features, learnt by conditional logit on development shops. */
const WEIGHTS = {
  words: -0.98,
  grams: 8.02,
  bm25: 3.96,
  concepts: 9.05,
  centroid: 7.1,
  answer: 2.48,
  coverage: 1.03,
};
const BM25_SCALE = 10;
const BM25_K1 = 1.2;
const BM25_B = 0.75;

export interface EntryScore {
  /** Weighted sum of the features. */
  readonly z: number;
  /** Word and gram cosine together, which the confidence needs. */
  readonly closeness: number;
  readonly isMatch: boolean;
}

/** How well one entry fits the query: the best of its phrasings, its centroid, and its answer. */
export function scoreEntry(entry: IndexedEntry, query: Query, corpus: Corpus): EntryScore {
  const { vectors: q } = query;
  let words = 0;
  let grams = 0;
  let concepts = 0;
  for (const p of entry.phrasings) {
    words = Math.max(words, cosine(dot(q.words, p.words), q.wordNorm, p.wordNorm));
    grams = Math.max(grams, cosine(dot(q.grams, p.grams), q.gramNorm, p.gramNorm));
    concepts = Math.max(concepts, cosine(dot(q.concepts, p.concepts), q.conceptNorm, p.conceptNorm));
  }
  const { centroid } = entry;
  const fromCentroid = centroid ? cosine(dot(q.grams, centroid.grams), q.gramNorm, centroid.norm) - grams : 0;
  const bm25 = scoreBm25(entry, query, corpus);
  const z =
    WEIGHTS.words * words +
    WEIGHTS.grams * grams +
    WEIGHTS.bm25 * (bm25 / BM25_SCALE) +
    WEIGHTS.concepts * concepts +
    WEIGHTS.centroid * fromCentroid +
    WEIGHTS.answer * share(q.grams, entry.answerGrams, query.gramMass) +
    WEIGHTS.coverage * share(q.words, entry.document, query.wordMass);
  return { z, closeness: words + grams, isMatch: grams > 0 || bm25 > 0 || concepts > 0 };
}

/** Okapi BM25 over the query's distinct stems; the document is all phrasings and the answer. */
function scoreBm25({ document, documentLength }: IndexedEntry, { vectors }: Query, corpus: Corpus): number {
  const length = 1 - BM25_B + (BM25_B * documentLength) / corpus.averageLength;
  let sum = 0;
  for (const stem of vectors.words.keys()) {
    const tf = document.get(stem) ?? 0;
    if (tf) sum += (corpus.idf.documents(stem) * tf * (BM25_K1 + 1)) / (tf + BM25_K1 * length);
  }
  return sum;
}

/** Share of the query's mass that is found in the document. */
function share(
  query: ReadonlyMap<string, number>,
  document: ReadonlyMap<string, number>,
  mass: number,
): number {
  let found = 0;
  for (const [term, weight] of query) if (document.has(term)) found += weight;
  return mass ? found / mass : 0;
}
