import { falling, isDay, passesMod11And10, remainder, weigh } from './checksums';
import type { IdFormat } from './IdFormat';

const ODD_VALUES = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];

/** Of the British Isles, France, Germany, the Low Countries, the Alps and the south. */
export const WESTERN_EUROPE: readonly IdFormat[] = [
  {
    country: 'GB',
    shape: '(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]_\\d\\d_\\d\\d_\\d\\d_[A-D]',
  },
  {
    country: 'IE',
    shape: '\\d{7}_[A-W][A-IW]?',
    check: (id) => {
      const second = id[8] && id[8] !== 'W' ? id.charCodeAt(8) - 64 : 0;
      return 'WABCDEFGHIJKLMNOPQRSTUV'[(weigh(id, falling(8, 2)) + 9 * second) % 23] === id[7];
    },
  },
  {
    country: 'DE',
    shape: '[1-9]\\d_\\d{3}_\\d{3}_\\d{3}',
    ownShape: '\\d\\d \\d{3} \\d{3} \\d{3}',
    words: 'steuer|identifikationsnummer|idnr|tax id|\\btin\\b',
    check: (id) => hasOneRepeatedDigit(id.slice(0, 10)) && passesMod11And10(id),
  },
  {
    country: 'FR',
    shape: '[12]_\\d\\d_(?:0[1-9]|1[0-2]|20|3\\d|4[0-2]|[5-9]\\d)_(?:\\d\\d|2[AB])_\\d{3}_\\d{3}_\\d\\d',
    check: (id) => {
      const digits = id.replace('2A', '19').replace('2B', '18');
      return 97 - remainder(digits.slice(0, 13), 97) === Number(digits.slice(13));
    },
  },
  {
    country: 'ES',
    shape: '(?:\\d\\d_\\d{3}_\\d{3}|[XYZ]_\\d{7})_[A-HJ-NP-TV-Z]',
    check: (id) => {
      const number = Number(id.slice(0, -1).replace(/^[XYZ]/, (letter) => `${'XYZ'.indexOf(letter)}`));
      return 'TRWAGMYFPDXBNJZSQVHLCKE'[number % 23] === id.at(-1);
    },
  },
  {
    country: 'PT',
    shape: '[1235689]\\d\\d_\\d{3}_\\d{3}',
    words: '\\bnif\\b|contribuinte|fiscal',
    check: (id) => {
      const rest = weigh(id, falling(9, 2)) % 11;
      return (rest < 2 ? 0 : 11 - rest) === Number(id[8]);
    },
  },
  {
    country: 'IT',
    shape: '[A-Z]{6}_[\\dL-NP-V]{2}_[A-EHLMPRST]_[\\dL-NP-V]{2}_[A-Z][\\dL-NP-V]{3}_[A-Z]',
    check: (id) => sumItalian(id.slice(0, 15)) % 26 === id.charCodeAt(15) - 65,
  },
  {
    country: 'NL',
    shape: '\\d{4}_\\d\\d_\\d{3}',
    words: '\\bbsn\\b|burger ?service|sofi',
    check: (id) => (weigh(id, falling(9, 2)) - Number(id[8])) % 11 === 0,
  },
  {
    country: 'BE',
    shape: '\\d\\d_\\d\\d_\\d\\d_\\d{3}_\\d\\d',
    check: (id) => {
      const fits = (century: string) => 97 - remainder(century + id.slice(0, 9), 97) === Number(id.slice(9));
      return isDay(Number(id.slice(2, 4)) % 20, id.slice(4, 6)) && (fits('') || fits('2'));
    },
  },
  {
    country: 'CH',
    shape: '756_\\d{4}_\\d{4}_\\d\\d',
    check: (id) => weigh(id, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0,
  },
  {
    country: 'AT',
    shape: '\\d{4}_\\d{6}',
    words: 'sozialversicherung|svnr|sv-?nummer|versicherungsnummer',
    check: (id) => weigh(id, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11 === Number(id[3]),
  },
];

/** The rule of the Steuer-ID: one digit stands two or three times in the first ten, no other twice. */
function hasOneRepeatedDigit(digits: string): boolean {
  const counts = [...'0123456789'].map((digit) => digits.split(digit).length - 1);
  const repeated = counts.filter((count) => count > 1);
  return repeated.length === 1 && (repeated[0] ?? 0) <= 3;
}

/** Codice fiscale: letters and digits of odd places count by a table, those of even places by their order. */
function sumItalian(id: string): number {
  const order = (char: string) => (/\d/.test(char) ? Number(char) : char.charCodeAt(0) - 65);
  return [...id].reduce((sum, char, place) => {
    const value = order(char);
    return sum + (place % 2 === 1 ? value : (ODD_VALUES[value] ?? 0));
  }, 0);
}
