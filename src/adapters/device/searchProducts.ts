import type { Product } from '../../contract/types';
import { foldText, isUnspaced, readWords } from './readWords';

const MAX_QUERY_CHARS = 300;
const SHORTEST_STEM = 3;
const LONGEST_ENDING = 2;
const LEAST_PART = 0.5;
/** What holds a digit, or no vowel, is a code or short for something: it has no other endings. */
const CODE = /\d|^[b-df-hj-np-tv-xz]+$/;

interface Field {
  readonly weight: number;
  readonly text: string;
  readonly words: readonly string[];
}

export interface SearchableProduct {
  readonly product: Product;
  readonly fields: readonly Field[];
}

/** Folds what is searched once, so that every keystroke need not. */
export function toSearchable(product: Product): SearchableProduct {
  const { id, title, category = '', description = '', variants = [] } = product;
  const texts: readonly (readonly [number, string])[] = [
    [4, title],
    [2, `${category} ${id} ${variants.map((variant) => variant.title).join(' ')}`],
    [1, description],
  ];
  const fields = texts.map(([weight, raw]) => {
    const text = foldText(raw);
    return { weight, text, words: readWords(text) };
  });
  return { product, fields };
}

/**
 * Products with the words of the text in title, category, variants or description, best first, ties in the
 * catalog's order. Accents and plurals are forgiven, beginnings of words count. Where no product has all
 * words, those with the most, but at least half of them. An empty text finds everything.
 */
export function searchProducts(catalog: readonly SearchableProduct[], text: string): readonly Product[] {
  const words = [...new Set(readWords(foldText(text.slice(0, MAX_QUERY_CHARS))))];
  if (words.length === 0) return text.trim() ? [] : catalog.map(({ product }) => product);
  let most = words.length / 2;
  const hits = catalog.flatMap(({ product, fields }) => {
    const scores = words.map((word) => scoreWord(word, fields)).filter((score) => score > 0);
    most = Math.max(most, scores.length);
    return { product, count: scores.length, score: scores.reduce((sum, score) => sum + score, 0) };
  });
  return hits
    .filter(({ count }) => count >= most)
    .sort((a, b) => b.score - a.score)
    .map(({ product }) => product);
}

function scoreWord(word: string, fields: readonly Field[]): number {
  const compare = isUnspaced(word)
    ? ({ text }: Field) => scorePart(word, text)
    : ({ words }: Field) => Math.max(0, ...words.map((known) => scoreWords(word, known)));
  return Math.max(...fields.map((field) => field.weight * compare(field)));
}

/** How well the shopper's word fits one of the catalog: the same, singular for plural, or its beginning. */
function scoreWords(word: string, known: string): number {
  if (word === known) return 1;
  if (known.startsWith(word)) return 0.8;
  if (CODE.test(word)) return 0;
  if (toSingular(word) === toSingular(known)) return 0.9;
  const isEnding = word.startsWith(known) && word.length - known.length <= LONGEST_ENDING;
  return isEnding && known.length > SHORTEST_STEM ? 0.6 : 0;
}

/** Without spaces between words: the whole, else the share of its pairs of letters that the text holds. */
function scorePart(part: string, text: string): number {
  if (text.includes(part)) return 1;
  const pairs = Array.from({ length: part.length - 1 }, (_, at) => part.slice(at, at + 2));
  const share = pairs.filter((pair) => text.includes(pair)).length / pairs.length;
  return share >= LEAST_PART ? share : 0;
}

function toSingular(word: string): string {
  if (word.length <= SHORTEST_STEM) return word;
  return word
    .replace(/ies$/, 'y')
    .replace(/(s|x|z|ch|sh)es$/, '$1')
    .replace(/([^s])s$/, '$1');
}
