import { AdapterError } from '../../../contract/errors';
import type { CallOptions, FaqEntry, FaqFeedback, FaqList, FaqPort } from '../../../contract/types';
import type { Part } from '../combine/createParts';
import { askParts } from './askParts';
import { createIdSpace } from './createIdSpace';
import { interleave } from './interleave';
import { joinVersions, splitVersions } from './joinVersions';

const MAX_HITS = 50;

const faqOf = ({ adapter }: Part) => adapter.faq as Required<FaqPort>;

/**
 * The entries of several FAQs as one list, in the order of the adapters. A source that fails leaves the
 * entries of the others; votes go back to where the entry is from, proposals to the first that takes any.
 */
export function mergeFaq(parts: readonly Part[]): FaqPort {
  const { join, split } = createIdSpace(parts);
  const prefix = (part: Part, items: readonly FaqEntry[]) =>
    items.map((entry) => ({ ...entry, id: join(part, entry.id) }));
  const able = (method: keyof FaqPort) => parts.filter((part) => faqOf(part)[method]);
  const [searchable, [teachable]] = [able('search'), able('propose')];
  return {
    async list({ ifVersion }, options) {
      const lists = await readLists(parts, ifVersion, options);
      if (lists === 'unchanged') return lists;
      const version = joinVersions(parts.map((part) => lists.get(part)?.version ?? null));
      if (version === ifVersion) return 'unchanged';
      return { version, items: [...lists].flatMap(([part, { items }]) => prefix(part, items)) };
    },
    ...(searchable.length > 0 && {
      async search(query: string, options: CallOptions) {
        const pages = await askParts(searchable, (part) => faqOf(part).search(query, options));
        const hits = interleave([...pages].map(([part, { items }]) => prefix(part, items)));
        return { items: hits.slice(0, MAX_HITS) };
      },
    }),
    ...(able('feedback').length > 0 && {
      async feedback(vote: FaqFeedback, options: CallOptions) {
        const { part, id } = split(vote.entryId);
        if (!part) throw fail('not_found', 'None of the adapters has such an entry.');
        if (!faqOf(part).feedback) throw fail('unsupported', 'The entry is from where nobody counts votes.');
        return faqOf(part).feedback({ ...vote, entryId: id }, options);
      },
    }),
    ...(teachable &&
      ({
        propose: (proposal, options) => faqOf(teachable).propose(proposal, options),
      } satisfies Partial<FaqPort>)),
  };
}

const fail = (code: 'not_found' | 'unsupported', message: string) =>
  new AdapterError(code, message, { capability: 'faq' });

/** The lists of those that answer, each asked only for what has changed; nothing when nothing has. */
async function readLists(
  parts: readonly Part[],
  ifVersion: string | undefined,
  options: CallOptions,
): Promise<ReadonlyMap<Part, FaqList> | 'unchanged'> {
  const versions = splitVersions(ifVersion);
  const answers = await askParts(parts, (part) => {
    const known = versions[parts.indexOf(part)];
    return faqOf(part).list(known === undefined ? {} : { ifVersion: known }, options);
  });
  const isUnchanged = [...answers.values()].every((answer) => answer === 'unchanged');
  // Who does not answer may still be what it was.
  if (isUnchanged && ifVersion !== undefined) return 'unchanged';
  // Some have changed, so the lists of the others are wanted too.
  const lists = await askParts([...answers.keys()], async (part) => {
    const answer = answers.get(part);
    return answer === 'unchanged' ? faqOf(part).list({}, options) : answer;
  });
  return new Map([...lists].filter((pair): pair is [Part, FaqList] => typeof pair[1] === 'object'));
}
