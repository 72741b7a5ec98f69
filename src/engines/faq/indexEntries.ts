import type { FaqEntry } from '../../contract/types';
import type { Language } from './Language';
import { createTokeniser, type Tokenise, type Tokens } from './tokenise';
import { createIdf, vectorise, type Idfs, type Vector, type Vectors } from './vectors';

/** One FAQ entry, ready to be compared. */
export interface IndexedEntry {
  readonly id: string;
  readonly phrasings: readonly Vectors[];
  /** Sum of the phrasings' gram vectors, each of length one; null with a single phrasing. */
  readonly centroid: { readonly grams: Vector; readonly norm: number } | null;
  /** Stem → occurrences in all phrasings and the answer. */
  readonly document: ReadonlyMap<string, number>;
  readonly documentLength: number;
  readonly answerGrams: ReadonlyMap<string, number>;
}

export interface Corpus {
  readonly language: Language;
  readonly tokenise: Tokenise;
  readonly entries: readonly IndexedEntry[];
  readonly idf: Idfs & { readonly documents: (term: string) => number };
  readonly averageLength: number;
  readonly phrasingCount: number;
  /** Raw word → stem, of the questions: what typos are repaired to. */
  readonly questionWords: ReadonlyMap<string, string>;
  readonly questionStems: ReadonlySet<string>;
  readonly knownRaw: ReadonlySet<string>;
  readonly knownStems: ReadonlySet<string>;
}

const MAX_ANSWER_CHARS = 4000;

/** Reads all entries once: statistics over the whole shop, then vectors per phrasing. */
export function indexEntries(faq: readonly FaqEntry[], language: Language): Corpus {
  const tokenise = createTokeniser(language);
  const read = faq.map(({ id, question, alternates = [], answer }) => ({
    id,
    phrasings: [question, ...alternates].map(tokenise),
    answer: tokenise(answer.slice(0, MAX_ANSWER_CHARS)),
  }));
  const stems = (tokens: Tokens) => tokens.words.map(({ stem }) => stem);
  const concepts = (tokens: Tokens) =>
    tokens.words.flatMap(({ stem, isFunction }) => {
      const concept = isFunction ? undefined : language.concepts.get(stem);
      return concept === undefined ? [] : [`${concept}`];
    });
  const perEntry = (pick: (tokens: Tokens) => Iterable<string>) =>
    createIdf(
      read.map(({ phrasings }) => phrasings.flatMap((tokens) => [...pick(tokens)])),
      read.length,
    );
  const idf = {
    words: perEntry(stems),
    grams: perEntry(({ grams }) => grams.keys()),
    concepts: perEntry(concepts),
    documents: createIdf(
      read.map(({ phrasings, answer }) => [...phrasings, answer].flatMap(stems)),
      read.length,
    ),
  };
  const entries = read.map(({ id, phrasings, answer }): IndexedEntry => {
    const document = new Map<string, number>();
    let documentLength = 0;
    for (const stem of [...phrasings, answer].flatMap(stems)) {
      document.set(stem, (document.get(stem) ?? 0) + 1);
      documentLength++;
    }
    const vectors = phrasings.map((tokens) => vectorise(tokens, idf, language));
    return {
      id,
      phrasings: vectors,
      centroid: toCentroid(vectors),
      document,
      documentLength,
      answerGrams: answer.grams,
    };
  });

  const total = entries.reduce((sum, { documentLength }) => sum + documentLength, 0);
  return {
    language,
    tokenise,
    entries,
    idf,
    averageLength: total / Math.max(1, entries.length),
    phrasingCount: read.reduce((sum, { phrasings }) => sum + phrasings.length, 0),
    ...collectVocabulary(read),
  };
}

function toCentroid(phrasings: readonly Vectors[]): IndexedEntry['centroid'] {
  if (phrasings.length < 2) return null;
  const grams = new Map<string, number>();
  for (const { grams: vector, gramNorm } of phrasings) {
    for (const [gram, weight] of vector) grams.set(gram, (grams.get(gram) ?? 0) + weight / (gramNorm || 1));
  }
  return { grams, norm: Math.hypot(...grams.values()) };
}

interface ReadEntry {
  readonly phrasings: readonly Tokens[];
  readonly answer: Tokens;
}

function collectVocabulary(
  entries: readonly ReadEntry[],
): Pick<Corpus, 'questionWords' | 'questionStems' | 'knownRaw' | 'knownStems'> {
  const asked = entries.flatMap(({ phrasings }) => phrasings.flatMap(({ words }) => words));
  const all = [...asked, ...entries.flatMap(({ answer }) => answer.words)];
  return {
    questionWords: new Map(asked.map(({ raw, stem }) => [raw, stem])),
    questionStems: new Set(asked.map(({ stem }) => stem)),
    knownRaw: new Set(all.map(({ raw }) => raw)),
    knownStems: new Set(all.map(({ stem }) => stem)),
  };
}
