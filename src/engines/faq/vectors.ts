import type { Language } from './Language';
import type { Tokens } from './tokenise';

/** Inverse document frequency with add-half smoothing, over entries. */
export function createIdf(documents: Iterable<Iterable<string>>, total: number): (term: string) => number {
  const counts = new Map<string, number>();
  for (const document of documents) {
    for (const term of new Set(document)) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return (term) => {
    const n = counts.get(term) ?? 0;
    return Math.log(1 + (total - n + 0.5) / (n + 0.5));
  };
}

export type Vector = ReadonlyMap<string, number>;

const FUNCTION_WEIGHT = 0.3;

export interface Idfs {
  readonly words: (term: string) => number;
  readonly grams: (term: string) => number;
  readonly concepts: (term: string) => number;
}

/** A text as three vectors, with the norms that cosines need. */
export interface Vectors {
  readonly words: Vector;
  readonly grams: Vector;
  readonly concepts: Vector;
  readonly wordNorm: number;
  readonly gramNorm: number;
  /** Norm of words and concepts together: a text without concepts still dilutes. */
  readonly conceptNorm: number;
}

/** Weighs the tokens of a text: binary words, counted grams, one entry a concept. */
export function vectorise(tokens: Tokens, idf: Idfs, language: Language): Vectors {
  const words = new Map<string, number>();
  const concepts = new Map<string, number>();
  for (const { stem, isFunction } of tokens.words) {
    if (!words.has(stem)) words.set(stem, (isFunction ? FUNCTION_WEIGHT : 1) * idf.words(stem));
    const concept = isFunction ? undefined : language.concepts.get(stem);
    if (concept !== undefined) concepts.set(`${concept}`, idf.concepts(`${concept}`));
  }
  const grams = new Map<string, number>();
  for (const [gram, weight] of tokens.grams) grams.set(gram, weight * idf.grams(gram));
  const wordNorm = norm(words);
  return {
    words,
    grams,
    concepts,
    wordNorm,
    gramNorm: norm(grams),
    conceptNorm: Math.hypot(wordNorm, norm(concepts)),
  };
}

/** Sum of products over the smaller vector. */
export function dot(a: Vector, b: Vector): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}

/** The dot product over both norms; 0 where either is empty. */
export function cosine(sum: number, normA: number, normB: number): number {
  return normA && normB ? sum / (normA * normB) : 0;
}

function norm(vector: Vector): number {
  let sum = 0;
  for (const weight of vector.values()) sum += weight * weight;
  return Math.sqrt(sum);
}
