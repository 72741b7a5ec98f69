import type { FaqEntry, FaqPort } from '../../contract/types';
import type { Parts } from './Backend';
import { scoreText } from './scoreText';

const MAX_HITS = 20;

/** The merchant's answers; votes and proposals are kept with the world's backend. */
export function createMemoryFaq({ backend, gate, fail }: Parts): Required<FaqPort> {
  const { world, votes, proposals, once } = backend;
  return {
    list: ({ ifVersion }, options) =>
      gate(options, () => {
        const items = world.faq ?? [];
        const version = nameVersion(items);
        return ifVersion === version ? 'unchanged' : { version, items };
      }),
    search: (query, options) =>
      gate(options, () => ({ items: findNear(world.faq ?? [], query).slice(0, MAX_HITS) })),
    feedback: ({ key, entryId, helpful }, options) =>
      gate(options, () => {
        if (!world.faq?.some(({ id }) => id === entryId)) throw fail('not_found', 'There is no such answer.');
        return once('faq.feedback', key, () => void votes.set(key, { entryId, helpful }));
      }),
    propose: ({ key, question }, options) =>
      gate(options, () => once('faq.propose', key, () => void proposals.push(question))),
  };
}

/** Entries that hold words of the question, best first; equals stay in the merchant's order. */
export function findNear(entries: readonly FaqEntry[], question: string): readonly FaqEntry[] {
  return entries
    .map((entry) => ({ entry, score: scoreEntry(entry, question) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ entry }) => entry);
}

/** Words in the question count for more than words in the answer. */
function scoreEntry({ question, alternates = [], answer }: FaqEntry, wanted: string): number {
  const asked = Math.max(...[question, ...alternates].map((text) => scoreText(wanted, text)));
  return 2 * asked + scoreText(wanted, answer);
}

/** Two sums over the entries (FNV-1a), in characters that may stand in an ETag. */
function nameVersion(items: readonly FaqEntry[]): string {
  const text = JSON.stringify(items);
  return [0x811c9dc5, 0x01000193].map((start) => sum(text, start).toString(36)).join('-');
}

function sum(text: string, start: number): number {
  let result = start;
  for (let place = 0; place < text.length; place++)
    result = Math.imul(result ^ text.charCodeAt(place), 0x01000193);
  return result >>> 0;
}
