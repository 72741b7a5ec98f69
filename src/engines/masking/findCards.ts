import { isIssued } from './cardSchemes';
import { isAnnouncedAsOrder, mayBePhone, speaksOfCards } from './context';
import type { Found, Reading } from './Found';
import { passesLuhn } from './passesLuhn';

/** Twelve digits or more, with at most three signs or spaces between two of them. */
const RUN = /\d(?:[\s\p{Cf}\p{Pd}.,·_/]{0,3}\d){11,}/gu;
const GROUP = /\d(?:\p{Cf}?\d)*/gu;
const SHORTEST = 12;
const LONGEST = 19;
const LONGEST_PHONE = 15;
/** How cards are written down; any other grouping needs a word for cards in the text. */
const USUAL_GROUPS = /^(\d+|4(,4){2,3}(,[1-4])?|4,6,[45]|6,\d+|1(,1)+|2(,2)+|8,8)$/;
/** Expiry date and security code that follow the number without a word. */
const TAIL =
  /^([\s,;|·-]{1,3}(?:0?[1-9]|1[0-2])\s?[/-]\s?(?:20)?\d\d)?[\s,;|·-]{1,3}\d{3,4}(?![\d\p{L}]|[.,/-]\d)/u;

interface Group {
  readonly start: number;
  readonly end: number;
}

/** Payment card numbers: an issuer's first digits, a length it issues, and the check digit (ISO/IEC 7812-1). */
export function findCards({ plain }: Reading): readonly Found[] {
  const isNamed = speaksOfCards(plain);
  return [...plain.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    const groups = [...run.matchAll(GROUP)].map((group) => ({
      start: index + group.index,
      end: index + group.index + group[0].length,
    }));
    return findInRun(plain, groups, isNamed);
  });
}

function findInRun(plain: string, groups: readonly Group[], isNamed: boolean): readonly Found[] {
  const found: Found[] = [];
  for (let first = 0; first < groups.length; first++) {
    const last = findLastGroup(plain, groups.slice(first, first + LONGEST), isNamed);
    if (last === undefined) continue;
    const { start } = groups[first] as Group;
    const { end } = groups[first + last] as Group;
    found.push(...describe(plain, start, end));
    first += last;
  }
  return found;
}

/** The last group with which a card can end that begins with the first of these. */
function findLastGroup(plain: string, groups: readonly Group[], isNamed: boolean): number | undefined {
  let digits = '';
  let found: number | undefined;
  for (const [last, group] of groups.entries()) {
    digits += digitsOf(plain, group);
    if (digits.length > LONGEST) break;
    if (digits.length < SHORTEST || !isIssued(digits, isNamed) || !passesLuhn(digits)) continue;
    if (isWrittenAsCard(plain, groups.slice(0, last + 1), isNamed)) found = last;
  }
  return found;
}

function isWrittenAsCard(plain: string, groups: readonly Group[], isNamed: boolean): boolean {
  const start = groups[0]?.start ?? 0;
  const end = groups.at(-1)?.end ?? 0;
  if (isNamed) return true;
  // "SF1234…", "…CN": capitals tied to the digits are a parcel's or a product's, "VISA" is a card's.
  const before = plain.slice(Math.max(0, start - 12), start);
  const isTied = /[A-Z]$/.test(before) && !/(VISA|CARD|AMEX)$/.test(before);
  if (isTied || /^[A-Z]{1,3}(?![A-Za-z])/.test(plain.slice(end, end + 4))) return false;
  if (groups.length === 1) return !isAnnouncedAsOrder(plain, start);
  return USUAL_GROUPS.test(groups.map((group) => digitsOf(plain, group).length).join());
}

function digitsOf(plain: string, { start, end }: Group): string {
  return plain.slice(start, end).replace(/\D/g, '');
}

function describe(plain: string, start: number, end: number): readonly Found[] {
  const count = digitsOf(plain, { start, end }).length;
  const isPhone = count <= LONGEST_PHONE && mayBePhone(plain, start);
  const card: Found = { kind: 'card', start, end, ...(isPhone && { couldBe: 'phone' }) };
  const tail = plain.slice(end).match(TAIL)?.[0];
  if (!tail) return [card];
  const skipped = tail.match(/^\D+/)?.[0].length ?? 0;
  return [card, { kind: 'code', start: end + skipped, end: end + tail.length }];
}
