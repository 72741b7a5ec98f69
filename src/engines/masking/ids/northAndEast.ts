import { passesLuhn } from '../passesLuhn';
import { falling, isBirthYear, isDay, remainder, weigh } from './checksums';
import type { IdFormat } from './IdFormat';

/** Of the Nordic countries, the middle and the east of Europe, and Turkey. */
export const NORTH_AND_EAST: readonly IdFormat[] = [
  {
    country: 'SE',
    shape: '(?:19|20)?\\d{6}[-+]?\\d{4}',
    ownShape: '(?:19|20)?\\d{6}[-+]\\d{4}',
    words: 'personnummer|person-?nr|samordningsnummer',
    check(id, isNamed) {
      const ten = id.slice(-10);
      const [yy, mm, dd] = [ten.slice(0, 2), ten.slice(2, 4), Number(ten.slice(4, 6))];
      return (isNamed || isBirthYear(yy)) && isDay(mm, dd > 60 ? dd - 60 : dd) && passesLuhn(ten);
    },
  },
  {
    country: 'NO',
    shape: '\\d{6}_\\d{5}',
    check: (id) =>
      isDay(id.slice(2, 4), Number(id.slice(0, 2)) % 40) &&
      (weigh(id, [3, 7, 6, 1, 8, 9, 4, 5, 2]) + Number(id[9])) % 11 === 0 &&
      (weigh(id, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) + Number(id[10])) % 11 === 0,
  },
  {
    country: 'DK',
    shape: '\\d{6}[- ]?\\d{4}',
    words: '\\bcpr\\b|personnummer',
    check: (id) => isDay(id.slice(2, 4), id.slice(0, 2)),
  },
  {
    country: 'FI',
    shape: '\\d{6}[-+A-FU-Y]\\d{3}[\\dA-FHJ-NPR-Y]',
    check(id) {
      const [, date = '', serial = '', sign] = id.match(/^(\d{6})[A-FU-Y]?(\d{3})(.)$/) ?? [];
      const digits = '0123456789ABCDEFHJKLMNPRSTUVWXY';
      return isDay(date.slice(2, 4), date.slice(0, 2)) && digits[Number(date + serial) % 31] === sign;
    },
  },
  {
    country: 'PL',
    shape: '\\d{11}',
    words: 'pesel',
    check: (id) =>
      isDay(Number(id.slice(2, 4)) % 20, id.slice(4, 6)) &&
      weigh(id, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0,
  },
  {
    country: 'CZ',
    shape: '\\d{6}/\\d{4}',
    check: (id) => isDay((Number(id.slice(2, 4)) % 50) % 20, id.slice(4, 6)) && remainder(id, 11) === 0,
  },
  {
    country: 'RO',
    shape: '[1-8]\\d{12}',
    words: '\\bcnp\\b|cod(?:ul)? numeric',
    check(id) {
      const rest = weigh(id, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
      return isDay(id.slice(3, 5), id.slice(5, 7)) && (rest === 10 ? 1 : rest) === Number(id[12]);
    },
  },
  {
    country: 'GR',
    shape: '\\d{11}',
    words: 'amka|αμκα',
    check: (id) => isDay(id.slice(2, 4), id.slice(0, 2)) && passesLuhn(id),
  },
  {
    country: 'RU',
    shape: '\\d{3}_\\d{3}_\\d{3}_\\d\\d',
    ownShape: '\\d{3}-\\d{3}-\\d{3}[- ]\\d\\d',
    words: 'снилс|snils',
    check: (id) => (weigh(id, falling(9, 1)) % 101) % 100 === Number(id.slice(9)),
  },
  {
    country: 'TR',
    shape: '[1-9]\\d{10}',
    words: 'kimlik|tckn|\\bt\\.?c\\.?(?: no)?\\b',
    check: (id) =>
      weigh(id, [7, 9, 7, 9, 7, 9, 7, 9, 7]) % 10 === Number(id[9]) &&
      weigh(id, Array<number>(10).fill(1)) % 10 === Number(id[10]),
  },
];
