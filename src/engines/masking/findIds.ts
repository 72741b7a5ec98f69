import { isAnnouncedAsOrder, mayBePhone } from './context';
import type { Found, Reading } from './Found';
import { AMERICAS_AND_OTHERS } from './ids/americasAndOthers';
import { ASIA } from './ids/asia';
import type { IdFormat } from './ids/IdFormat';
import { NORTH_AND_EAST } from './ids/northAndEast';
import { WESTERN_EUROPE } from './ids/westernEurope';

/** Every kind of personal number that is known here. */
export const ID_FORMATS: readonly IdFormat[] = [
  ...WESTERN_EUROPE,
  ...NORTH_AND_EAST,
  ...ASIA,
  ...AMERICAS_AND_OTHERS,
];

/** Words that stand for such a number in any country. */
const ANY_ID =
  /\bnational (?:id|identity|insurance)|\bni(?:no| number)\b|\bidentity (?:card|number)|\bid[ -]card|personal id|ausweisnummer|pi[eè]ce d.identit[ée]|documento de identidad|carta d.identit|身份证|身分證|身份證|신분증|رقم الهوية|מספר זהות/iu;
const REACH_BEFORE = 40;
const REACH_AFTER = 24;

interface Matcher extends IdFormat {
  readonly pattern: RegExp;
  readonly own: RegExp | null;
  readonly names: RegExp | null;
}

const MATCHERS: readonly Matcher[] = ID_FORMATS.map((format) => ({
  ...format,
  pattern: new RegExp(
    `(?<![A-Za-z\\d])(?<!\\d[-./])(?:${expand(format.shape)})(?![A-Za-z\\d])(?![-./]\\d)`,
    'giu',
  ),
  own: format.ownShape ? new RegExp(`^(?:${format.ownShape})$`, 'iu') : null,
  names: format.words ? new RegExp(format.words, 'iu') : null,
}));

function expand(shape: string): string {
  return shape.replaceAll('_', '[\\s.\\-–/]?');
}

/** Numbers that a state gave to a person, by the countries' own rules. */
export function findIds({ plain }: Reading): readonly Found[] {
  return MATCHERS.flatMap((matcher) =>
    [...plain.matchAll(matcher.pattern)].flatMap(
      ({ 0: text, index }) => judge(matcher, { plain, text, start: index }) ?? [],
    ),
  );
}

interface Match {
  readonly plain: string;
  readonly text: string;
  readonly start: number;
}

function judge(matcher: Matcher, match: Match): Found | null {
  const { plain, text, start } = match;
  const compact = text.toUpperCase().replace(/[^A-Z\d]/g, '');
  const isNamed = isNamedNear(matcher, match);
  const needsName = isAmbiguous(matcher, text);
  const counts = isNamed || (!needsName && !isAnnouncedAsOrder(plain, start));
  if (!counts || matcher.check?.(compact, isNamed) === false) return null;
  const mayBeShown = needsName && /^\d+$/.test(compact) && mayBePhone(plain, start);
  return { kind: 'id', start, end: start + text.length, ...(mayBeShown && { couldBe: 'phone' }) };
}

/** Whether other things are written like this as well, so that only a word can tell. */
function isAmbiguous({ names, own }: Matcher, text: string): boolean {
  // "at 12 34 56 a": letters of a sentence are no part of a number.
  const isSentence = /[a-z]/.test(text) && /\s/.test(text);
  return isSentence || (names !== null && !own?.test(text));
}

function isNamedNear({ names, country }: Matcher, { plain, text, start }: Match): boolean {
  const before = plain.slice(Math.max(0, start - REACH_BEFORE), start);
  if (names?.test(before) || ANY_ID.test(before)) return true;
  const end = start + text.length;
  return country !== '*' && names?.test(plain.slice(end, end + REACH_AFTER)) === true;
}
