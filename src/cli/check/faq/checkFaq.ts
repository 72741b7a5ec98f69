import type { FaqEntry } from '../../../contract/types';
import type { Checked, CheckContext, Located } from '../Finding';
import { askEntries } from './askEntries';
import { checkEntry } from './checkEntry';
import { describeFaq } from './describeFaq';
import { findDuplicates } from './findDuplicates';
import { findThinEntries } from './findThinEntries';

/** What a shopper would meet in these entries beyond their form: answers, links, and which question finds what. */
export async function checkFaq(
  entries: readonly Located<FaqEntry>[],
  context: CheckContext,
): Promise<Checked> {
  const asked = await askEntries(entries, context);
  return {
    findings: [
      ...entries.flatMap((entry) => checkEntry(entry, context.now)),
      ...findDuplicates(entries),
      ...asked.findings,
      ...findThinEntries(entries),
    ],
    sees: [...describeFaq(entries.map(({ value }) => value)), ...asked.sees],
  };
}
