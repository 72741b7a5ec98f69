/** Small pieces of English sentences. */

const plurals: Readonly<Record<string, string>> = {
  entry: 'entries',
  reply: 'replies',
  currency: 'currencies',
  category: 'categories',
  'piece of advice': 'pieces of advice',
  'link or button': 'links and buttons',
};
const count = new Intl.NumberFormat('en');

/** "1 problem", "3 problems", "1,200 entries". */
export function sayCount(amount: number, noun: string): string {
  return `${count.format(amount)} ${amount === 1 ? noun : (plurals[noun] ?? `${noun}s`)}`;
}

/** "a", "a and b", "a, b and c", "a, b, c and 4 more". */
export function sayList(items: readonly string[], max = 3): string {
  const shown = items.slice(0, max);
  const more = items.length - shown.length;
  const parts = more > 0 ? [...shown, `${more} more`] : shown;
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

const MAX_QUOTED = 60;

/** The text in quotes, on one line, cut where it is long. */
export function quote(text: string, max = MAX_QUOTED): string {
  const line = [...text.replace(/\s+/g, ' ').trim()];
  return `“${
    line.length > max
      ? `${line
          .slice(0, max - 1)
          .join('')
          .trimEnd()}…`
      : line.join('')
  }”`;
}

/** "Chinese (Simplified)", or the tag itself. */
export function sayLanguage(locale: string): string {
  try {
    return (
      new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard' }).of(locale) ?? locale
    );
  } catch {
    return locale;
  }
}

const DAY_MS = 86_400_000;
const AGES = [
  ['year', 365],
  ['month', 30],
  ['day', 1],
] as const;

/** "12 days", "5 months", "2 years": the largest of which there are two. */
export function sayAge(ms: number): string {
  const days = Math.floor(ms / DAY_MS);
  const [noun, length] = AGES.find((age) => days >= 2 * age[1]) ?? AGES[2];
  return sayCount(Math.floor(days / length), noun);
}
