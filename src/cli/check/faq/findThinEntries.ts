import type { FaqEntry } from '../../../contract/types';
import type { Finding, Located } from '../Finding';
import { sayCount, sayList } from '../say';

/** One piece of advice about all entries that can be asked in only one way. */
export function findThinEntries(entries: readonly Located<FaqEntry>[]): readonly Finding[] {
  const thin = entries.filter(({ value: { alternates = [] } }) => !alternates.some((each) => each.trim()));
  if (thin.length === 0) return [];
  const ids = thin.map(({ value }) => value.id);
  return [
    {
      level: 'advice',
      rule: 'faq.one-phrasing',
      path: thin[0]?.path ?? '',
      message: `${sayCount(thin.length, 'entry')} of ${entries.length} can be asked in one way only: ${sayList(ids)}.`,
      shopper: 'Who asks in other words is more often told that there is no answer.',
      mend: 'Add "alternates": a second way to ask finds 6 of 100 questions more, five find 9.',
    },
  ];
}
