import type { FaqEntry } from '../../../contract/types';
import { findNearest } from '../../../lib/findNearest';
import type { Finding, Located } from '../Finding';
import { sayAge, sayList } from '../say';
import { checkLocale } from '../checkLocale';
import { checkRichText } from './checkRichText';

/** Screens and intents that an answer may name (`FaqEntry.intent`). */
export const INTENTS = [
  'track',
  'handoff',
  'returns',
  'suggestions',
  'chat',
  'faq',
  'privacy',
  'rewards',
] as const;
const OLD_MS = 540 * 86_400_000;

type Place = Pick<Finding, 'path' | 'entry'>;

/** One entry by itself. */
export function checkEntry({ value, path }: Located<FaqEntry>, now: number): readonly Finding[] {
  const { id, question, answer, locale, intent, updatedAt } = value;
  const at = (field: string): Place => ({ path: `${path}.${field}`, entry: id });
  return [
    ...(question.trim() ? [] : [sayEmpty(at('question'), 'question')]),
    ...(answer.trim() ? checkRichText(answer, at('answer')) : [sayEmpty(at('answer'), 'answer')]),
    ...(locale === undefined ? [] : checkLocale(locale, at('locale'))),
    ...(intent === undefined ? [] : checkIntent(intent, at('intent'))),
    ...(updatedAt === undefined ? [] : checkDate(updatedAt, now, at('updatedAt'))),
  ];
}

function sayEmpty(place: Place, field: 'question' | 'answer'): Finding {
  return {
    level: 'error',
    rule: 'faq.empty',
    ...place,
    message: `The ${field} is empty.`,
    shopper:
      field === 'answer'
        ? 'Who asks this gets an empty bubble.'
        : 'An empty line stands in the list of questions.',
    mend: `Write the ${field}, or take the entry out.`,
  };
}

function checkIntent(intent: string, place: Place): readonly Finding[] {
  if (INTENTS.some((known) => known === intent)) return [];
  const near = findNearest(intent, INTENTS);
  return [
    {
      level: 'warning',
      rule: 'faq.unknown-intent',
      ...place,
      message: `There is no screen "${intent}".`,
      shopper: 'The button under the answer is missing.',
      mend: near ? `Write "${near}".` : `Write one of ${sayList(INTENTS, INTENTS.length)}, or leave it out.`,
    },
  ];
}

function checkDate(text: string, now: number, place: Place): readonly Finding[] {
  const at = new Date(text).getTime();
  if (Number.isNaN(at)) {
    return [
      {
        level: 'warning',
        rule: 'faq.date',
        ...place,
        message: `"${text}" is no date.`,
        shopper: 'The answer does not say how fresh it is.',
        mend: 'Write it as 2026-05-12.',
      },
    ];
  }
  const age = now - at;
  if (age >= 0 && age < OLD_MS) return [];
  return [
    age < 0
      ? {
          level: 'warning',
          rule: 'faq.date',
          ...place,
          message: `"${text}" is in the future.`,
          shopper: 'The answer says that it was changed on a day to come.',
          mend: 'Write the day of the last change.',
        }
      : {
          level: 'advice',
          rule: 'faq.old',
          ...place,
          message: `It was last changed ${sayAge(age)} ago.`,
          shopper: 'The answer shows its age.',
          mend: 'Read it once more, and write today’s date if it still holds.',
        },
  ];
}
