import type { FaqEntry } from '../../../contract/types';
import { parseRichText } from '../../../ui/richText/parseRichText';
import { quote, sayCount, sayLanguage, sayList } from '../say';

const MAX_ANSWER = 160;
const MAX_SHOWN = 3;

/** How many questions in which languages, which stand on the first screen, and one with its answer. */
export function describeFaq(entries: readonly FaqEntry[]): readonly string[] {
  const [first] = entries;
  if (!first) return ['No question is there to be answered.'];
  const inFirst = entries.filter(({ locale }) => locale === first.locale).slice(0, MAX_SHOWN);
  return [
    `${sayCount(entries.length, 'question')}${sayLanguages(entries)}.`,
    `On the first screen: ${sayList(inFirst.map(({ question }) => quote(question)))}.`,
    `${quote(first.question)} is answered: ${quote(toPlainText(first.answer), MAX_ANSWER)}`,
  ];
}

function sayLanguages(entries: readonly FaqEntry[]): string {
  const counts = new Map<string, number>();
  for (const { locale } of entries) {
    const name = locale ? sayLanguage(locale) : 'no stated language';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const parts = [...counts].map(([name, amount]) => `${amount} in ${name}`);
  return parts.length === 1 ? ` in ${[...counts.keys()][0]}` : `: ${sayList(parts, 12)}`;
}

/** The words as they are drawn: without stars, brackets and addresses behind links. */
function toPlainText(answer: string): string {
  return parseRichText(answer)
    .flatMap((block) => (block.type === 'list' ? block.items : [block.inlines]))
    .map((inlines) => inlines.map(({ text }) => text).join(''))
    .join(' ');
}
