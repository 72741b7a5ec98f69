import type { FaqEntry } from '../../contract/types';
import { rankConfidence } from './confidence';
import { indexEntries } from './indexEntries';
import type { Language } from './Language';
import { readQuery } from './readQuery';
import { scoreEntry } from './scoreEntry';

export interface FaqMatch {
  readonly id: string;
  /** Comparable across queries; orders the matches. */
  readonly score: number;
  /** Calibrated probability, 0–1, that this entry is what was meant. */
  readonly confidence: number;
}

export interface FaqIndex {
  /** Best first; entries that share nothing with the query are left out. */
  search(query: string, options: { readonly limit: number }): readonly FaqMatch[];
}

export interface FaqIndexOptions {
  readonly language: Language;
}

/**
 * An index over the entries, on the device: character grams, stems, BM25 and synonym concepts, weighed
 * by a conditional logit, with a calibrated confidence. Nothing leaves the device.
 */
export function createFaqIndex(entries: readonly FaqEntry[], { language }: FaqIndexOptions): FaqIndex {
  const corpus = indexEntries(entries, language);
  return {
    search(text, { limit }) {
      const query = readQuery(text, corpus);
      const candidates = corpus.entries
        .map((entry) => ({ entry, ...scoreEntry(entry, query, corpus) }))
        .filter(({ isMatch }) => isMatch)
        .sort((a, b) => b.z - a.z || (a.entry.id < b.entry.id ? -1 : 1));
      const [top] = candidates;
      if (!top) return [];
      const p = rankConfidence(candidates, query, corpus);
      return candidates.slice(0, limit).map(({ entry, z }) => {
        const score = p * Math.exp(z - top.z);
        return { id: entry.id, score, confidence: score };
      });
    },
  };
}
