import type { Language } from './Language';
import { normalise, splitRuns } from './normalise';

/** A word of a text as the index knows it. */
export interface Word {
  /** As written, normalised. */
  readonly raw: string;
  readonly stem: string;
  readonly isFunction: boolean;
  readonly isCjk: boolean;
}

export interface Tokens {
  readonly words: readonly Word[];
  /** Character grams → weight by occurrence. */
  readonly grams: ReadonlyMap<string, number>;
}

const FUNCTION_GRAM_WEIGHT = 0.3;
const CHAR_WEIGHT = 0.6;
const GRAM_SIZES = [3, 4];

export type Tokenise = (text: string) => Tokens;

/** A tokeniser for one language: words for meaning, character grams for typos and inflection. */
export function createTokeniser(language: Language): Tokenise {
  const segmenter =
    language.segmenterLocale && 'Segmenter' in Intl
      ? new Intl.Segmenter(language.segmenterLocale, { granularity: 'word' })
      : null;
  const segment = (text: string) =>
    segmenter ? Array.from(segmenter.segment(text), (part) => part.segment) : [...text];

  return (text) => {
    const words: Word[] = [];
    const grams = new Map<string, number>();
    const count = (gram: string, weight: number) => grams.set(gram, (grams.get(gram) ?? 0) + weight);
    for (const run of splitRuns(normalise(text))) {
      const parts = run.isCjk ? segment(run.text) : [run.text];
      for (const raw of parts) {
        const isFunction = language.functionWords.has(raw);
        words.push({ raw, stem: run.isCjk ? raw : language.stem(raw), isFunction, isCjk: run.isCjk });
        if (!run.isCjk) countWordGrams(raw, isFunction, count);
      }
      if (run.isCjk) countCjkGrams(run.text, count);
    }
    return { words, grams };
  };
}

function countWordGrams(raw: string, isFunction: boolean, count: (gram: string, weight: number) => void) {
  if (isFunction) return count(`=${raw}`, FUNCTION_GRAM_WEIGHT);
  const padded = `<${raw}>`;
  for (const size of GRAM_SIZES) {
    for (let start = 0; start + size <= padded.length; start++) count(padded.slice(start, start + size), 1);
  }
}

function countCjkGrams(text: string, count: (gram: string, weight: number) => void) {
  const characters = [...text];
  for (const [index, character] of characters.entries()) {
    count(character, CHAR_WEIGHT);
    const next = characters[index + 1];
    if (next) count(character + next, 1);
  }
}
