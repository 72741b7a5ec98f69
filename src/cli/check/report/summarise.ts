import { LEVELS, type Kind, type TargetReport } from '../Finding';
import { sayCount, sayList } from '../say';

const KINDS: Readonly<Record<Kind, string>> = {
  faq: 'FAQ',
  catalog: 'Catalog',
  lists: 'Suggestion lists',
  contact: 'Contact',
  endpoint: 'Endpoint',
  page: 'Page',
};
const NOUNS = { error: 'problem', warning: 'warning', advice: 'piece of advice' } as const;

export const hasErrors = ({ findings }: TargetReport) => findings.some(({ level }) => level === 'error');

/** The verdict in a line: "FAQ: 1 problem, 3 warnings and 1 piece of advice." */
export function summarise({ target, kind, isReached, findings }: TargetReport): string {
  const subject = kind ? `${KINDS[kind]}: ` : '';
  if (!isReached) return `${subject}${/^https?:/.test(target) ? 'not reached' : 'not read'}.`;
  const counts = LEVELS.flatMap((level) => {
    const count = findings.filter((finding) => finding.level === level).length;
    return count > 0 ? [sayCount(count, NOUNS[level])] : [];
  });
  return `${subject}${counts.length > 0 ? sayList(counts) : 'nothing to mend'}.`;
}
