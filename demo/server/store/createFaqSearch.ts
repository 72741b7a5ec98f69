import { createFaqIndex, type FaqIndex } from '../../../src/engines/faq/createFaqIndex';
import { loadLanguage } from '../../../src/engines/faq/loadLanguage';
import type { FaqEntry } from '../../../src/contract/types';
import type { FaqStore } from './createFaqStore';

export interface FaqHit {
  readonly entry: FaqEntry;
  /** Probability, 0–1, that this entry is what was meant. */
  readonly confidence: number;
}

export interface FaqSearch {
  /** Best first, in the language nearest to what is wanted; empty where nothing is near. */
  search(question: string, wanted: string, limit: number): Promise<readonly FaqHit[]>;
}

/** The languages of a shop, and the version before while a new one comes. */
const MAX_INDEXES = 8;

/** The engine of the widget over the shop's answers; an index is built once for a version of the list. */
export function createFaqSearch(faq: Pick<FaqStore, 'list'>): FaqSearch {
  const indexes = new Map<string, Promise<FaqIndex>>();
  const indexOf = (version: string, entries: readonly FaqEntry[], locale: string): Promise<FaqIndex> => {
    const known = indexes.get(version);
    const index = known ?? loadLanguage(locale).then((language) => createFaqIndex(entries, { language }));
    indexes.delete(version);
    indexes.set(version, index);
    const oldest = indexes.keys().next();
    if (indexes.size > MAX_INDEXES && !oldest.done) indexes.delete(oldest.value);
    return index;
  };
  return {
    async search(question, wanted, limit) {
      const { version, items } = await faq.list(wanted);
      const locale = items.find((entry) => entry.locale)?.locale ?? wanted;
      const index = await indexOf(version, items, locale);
      const byId = new Map(items.map((entry) => [entry.id, entry]));
      return index.search(question, { limit }).flatMap(({ id, confidence }) => {
        const entry = byId.get(id);
        return entry ? [{ entry, confidence }] : [];
      });
    },
  };
}
