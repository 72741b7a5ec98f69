import type { Corpus } from './indexEntries';
import { repairTypo } from './repairTypo';
import type { Word } from './tokenise';
import { vectorise, type Vectors } from './vectors';

const MAX_QUERY_CHARS = 500;

/** The shopper's words, ready to be compared with every entry. */
export interface Query {
  readonly vectors: Vectors;
  readonly gramMass: number;
  readonly wordMass: number;
  /** Share of the word mass that the shop has nowhere. */
  readonly unknownShare: number;
  readonly contentWordCount: number;
}

/** Reads the query; words are repaired to the questions' vocabulary, grams see the text as typed. */
export function readQuery(text: string, corpus: Corpus): Query {
  const { language, idf } = corpus;
  const tokens = corpus.tokenise(text.slice(0, MAX_QUERY_CHARS));
  const words = tokens.words.map((word): Word => ({ ...word, stem: repairTypo(word, corpus) }));
  const vectors = vectorise({ words, grams: tokens.grams }, idf, language);
  const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);
  const wordMass = sum(vectors.words.values());
  const unknown = [...vectors.words].filter(([stem]) => !corpus.knownStems.has(stem));
  return {
    vectors,
    gramMass: sum(vectors.grams.values()),
    wordMass,
    unknownShare: wordMass ? sum(unknown.map(([, weight]) => weight)) / wordMass : 1,
    contentWordCount: words.filter(({ isFunction }) => !isFunction).length,
  };
}
