import type { FaqEntry } from '../../../contract/types';
import { createFaqIndex, type FaqMatch } from '../../../engines/faq/createFaqIndex';
import { loadLanguage } from '../../../engines/faq/loadLanguage';
import { ANSWER_CONFIDENCE, GUESS_CONFIDENCE, MAX_GUESSES } from '../../../engines/faq/thresholds';
import type { Checked, CheckContext, Finding, Located } from '../Finding';
import { sayCount } from '../say';
import { createComparison } from './createComparison';
import { groupByLocale, listPhrasings, type Phrasing } from './listPhrasings';

/** Questions times entries, about ten seconds; of more questions every so-manieth is asked. */
const MAX_COMPARISONS = 400_000;

/** What came of asking some questions. */
interface Tally {
  answered: number;
  offered: number;
  missed: number;
}

const createTally = (): Tally => ({ answered: 0, offered: 0, missed: 0 });

/**
 * Asks every question the way a shopper's device would: does it find its own entry, and how many of the
 * other phrasings would be understood if nobody had written them down?
 */
export async function askEntries(
  entries: readonly Located<FaqEntry>[],
  context: CheckContext,
): Promise<Checked> {
  const findings: Finding[] = [];
  const asked = createTally();
  const unseen = createTally();
  let left = 0;
  for (const [locale, group] of groupByLocale(entries)) {
    const language = await loadLanguage(locale || 'en');
    const numbered = group.map(({ value }, at) => ({ ...value, id: `${at}` }));
    const whole = createFaqIndex(numbered, { language });
    const bare = createFaqIndex(numbered.map(withoutAlternates), { language });
    const all = listPhrasings(group);
    const chosen = context.isThorough ? all : takeSome(all, MAX_COMPARISONS / group.length);
    left += all.length - chosen.length;
    const compare = createComparison(group);
    for (const [at, phrasing] of chosen.entries()) {
      context.progress('Asking every question', at, chosen.length);
      const hits = whole.search(phrasing.text, { limit: MAX_GUESSES });
      findings.push(...compare(phrasing, hits));
      count(asked, phrasing, hits);
      if (phrasing.isQuestion) continue;
      count(unseen, phrasing, bare.search(phrasing.text, { limit: MAX_GUESSES }));
    }
  }
  return { findings, sees: [...describe(asked, unseen), ...describeLeft(left)] };
}

const withoutAlternates = (entry: FaqEntry): FaqEntry => ({ ...entry, alternates: [] });

/** At most so many, spread evenly. */
function takeSome<T>(all: readonly T[], most: number): readonly T[] {
  const step = Math.max(1, Math.ceil(all.length / Math.max(1, most)));
  return all.filter((_, at) => at % step === 0);
}

function count(tally: Tally, { of }: Phrasing, hits: readonly FaqMatch[]): void {
  const at = hits.findIndex(({ id }) => id === `${of}`);
  const confidence = hits[at]?.confidence ?? 0;
  if (at === 0 && confidence >= ANSWER_CONFIDENCE) tally.answered++;
  else if (confidence >= GUESS_CONFIDENCE) tally.offered++;
  else tally.missed++;
}

function describe(asked: Tally, unseen: Tally): readonly string[] {
  return [
    ...describeTally('Asked as it is written', asked),
    ...describeTally('Asked in the other ways, if those were not in the list', unseen),
  ];
}

function describeTally(how: string, { answered, offered, missed }: Tally): readonly string[] {
  const total = answered + offered + missed;
  if (total === 0) return [];
  const rest = [
    offered > 0 ? `${offered} offered among the nearest` : '',
    missed > 0 ? `${missed} not understood` : '',
  ].filter(Boolean);
  return [
    `${how}, ${answered} of ${sayCount(total, 'question')} answered at once${rest.length > 0 ? `, ${rest.join(', ')}` : ''}.`,
  ];
}

const describeLeft = (left: number) =>
  left > 0 ? [`${sayCount(left, 'question')} not asked, because it takes long; --all asks them too.`] : [];
