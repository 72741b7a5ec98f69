import { isAnnouncedAsOrder, mayBePhone, speaksOfCards } from './context';
import type { Found, Reading } from './Found';
import { passesLuhn } from './passesLuhn';

/** Length and first digits of what the schemes issue; 5…, 60 and 62–67 are shared by several. */
const ISSUED =
  /^(?:(?=.{16}$)(?:4|5[0-58]|2[2-7]|35|6[02-57]|8[12]|9792)|(?=.{15}$)3[47]|(?=.{14}$)3(?:0[0-59]|[689])|(?=.{17,19}$)62|(?=.{12,19}$)(?:50[123]|5893|6304|6390|67[56]))/;
/** So rare that a word for cards must stand in the text: order numbers look the same. */
const ISSUED_NAMED = /^(?=.{13}$|.{16}$|.{19}$)(?:4|3[05689]|50|6[045]|220)/;
/** Twelve digits or more, with at most three signs or spaces between two of them. */
const RUN = /\d(?:[\s\p{Cf}\p{Pd}.,·_/]{0,3}\d){11,}/gu;
const GROUP = /\d(?:\p{Cf}?\d)*/gu;
const LONGEST = 19;
const LONGEST_PHONE = 15;
/** How cards are written down; any other grouping needs a word for cards in the text. */
const USUAL_GROUPS = /^(\d+|4(,4){2,3}(,[1-4])?|4,6,[45]|6,\d+|1(,1)+|2(,2)+|8,8)$/;
/** Expiry date and security code that follow the number without a word. */
const TAIL = /^(?:[\s,;|·-]{1,3}\d\d?\s?[/-]\s?(?:20)?\d\d)?[\s,;|·-]{1,3}\d{3,4}(?![\d\p{L}]|[.,/-]\d)/u;

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Payment card numbers: an issuer's first digits, a length it issues, and the check digit (ISO/IEC 7812-1). */
export function findCards({ plain }: Reading): readonly Found[] {
  const isNamed = speaksOfCards(plain);
  return [...plain.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    const groups = [...run.matchAll(GROUP)].map((group) => [
      index + group.index,
      index + group.index + group[0].length,
    ]);
    const found: Found[] = [];
    for (let first = 0; first < groups.length; first++) {
      const start = groups[first]?.[0] ?? 0;
      // The longest that is a card.
      for (let last = Math.min(groups.length, first + LONGEST) - 1; last >= first; last--) {
        const end = groups[last]?.[1] ?? 0;
        if (!isCard(plain, [start, end], isNamed)) continue;
        found.push(...describe(plain, start, end));
        first = last;
        break;
      }
    }
    return found;
  });
}

function isCard(plain: string, [start, end]: readonly [number, number], isNamed: boolean): boolean {
  const text = plain.slice(start, end);
  const digits = digitsOf(text);
  if (!(ISSUED.test(digits) || (isNamed && ISSUED_NAMED.test(digits))) || !passesLuhn(digits)) return false;
  if (isNamed) return true;
  // "SF1234…", "…CN": capitals tied to the digits are a parcel's or a product's, "VISA" is a card's.
  const isTied = /(?<!VIS|CAR|AME)[A-Z]$/.test(plain.slice(Math.max(0, start - 9), start));
  if (isTied || /^[A-Z]{1,3}(?![A-Za-z])/.test(plain.slice(end, end + 4))) return false;
  const groups = [...text.matchAll(GROUP)].map(([group]) => digitsOf(group).length);
  return groups.length > 1 ? USUAL_GROUPS.test(groups.join()) : !isAnnouncedAsOrder(plain, start);
}

function describe(plain: string, start: number, end: number): readonly Found[] {
  const isPhone = digitsOf(plain.slice(start, end)).length <= LONGEST_PHONE && mayBePhone(plain, start);
  const card: Found = { kind: 'card', start, end, couldBe: isPhone ? 'phone' : undefined };
  const tail = plain.slice(end).match(TAIL)?.[0];
  if (!tail) return [card];
  return [card, { kind: 'code', start: end + tail.search(/\d/), end: end + tail.length }];
}
