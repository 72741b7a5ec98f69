import type { FaqEntry, FaqPort } from '../../contract/types';
import type { Parts } from './Backend';
import { scoreText } from './scoreText';

const MAX_HITS = 20;
const LONGEST_VERSION = 300;

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

/** The entries themselves while they are few, which is never wrong; else a sum over them (FNV-1a). */
function nameVersion(items: readonly FaqEntry[]): string {
  const text = JSON.stringify(items);
  if (text.length <= LONGEST_VERSION) return text;
  let sum = 0x811c9dc5;
  for (let place = 0; place < text.length; place++) sum = Math.imul(sum ^ text.charCodeAt(place), 0x01000193);
  return `${text.length}-${(sum >>> 0).toString(16)}`;
}
