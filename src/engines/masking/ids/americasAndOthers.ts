import { passesLuhn } from '../passesLuhn';
import { falling, isDay, weigh } from './checksums';
import type { IdFormat } from './IdFormat';

const CURP_CHARS = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';

/** Of the Americas, Australia and South Africa; and papers that every country numbers in its own way. */
export const AMERICAS_AND_OTHERS: readonly IdFormat[] = [
  {
    country: 'US',
    shape: '\\d{3}_\\d\\d_\\d{4}',
    ownShape: '\\d{3}-\\d\\d-\\d{4}',
    words: '\\bssn\\b|social sec|\\bitin\\b|tax ?payer',
    check: (id) =>
      /^(?!000|666|9)\d{3}(?!00)\d\d(?!0000)\d{4}$|^9\d\d(5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])/.test(id),
  },
  {
    country: 'CA',
    shape: '\\d{3}_\\d{3}_\\d{3}',
    words: '\\bsin\\b|social insurance|assurance sociale',
    check: (id) => passesLuhn(id),
  },
  {
    country: 'MX',
    shape: '[A-Z]{4}\\d{6}[HMX][A-Z]{5}[A-Z\\d]\\d',
    check: (id) =>
      (10 - ([...id].slice(0, 17).reduce((sum, c, at) => sum + CURP_CHARS.indexOf(c) * (18 - at), 0) % 10)) %
        10 ===
      Number(id[17]),
  },
  {
    country: 'BR',
    shape: '\\d{3}_\\d{3}_\\d{3}_\\d\\d',
    ownShape: '\\d{3}\\.\\d{3}\\.\\d{3}-\\d\\d',
    words: '\\bcpf\\b|cadastro',
    check: (id) => {
      const digit = (from: number) => ((weigh(id, falling(from, 2)) * 10) % 11) % 10;
      return !/^(\d)\1+$/.test(id) && digit(10) === Number(id[9]) && digit(11) === Number(id[10]);
    },
  },
  {
    country: 'CL',
    shape: '\\d{1,2}_\\d{3}_\\d{3}-?[\\dK]',
    ownShape: '\\d{1,2}\\.\\d{3}\\.\\d{3}-[\\dK]',
    words: '\\bru[tn]\\b',
    check(id) {
      const places = id.length - 2;
      const weights = Array.from({ length: places + 1 }, (_, place) => ((places - place) % 6) + 2);
      const sum = weigh(id, weights);
      return '0K987654321'[sum % 11] === id.at(-1);
    },
  },
  // Argentina, Peru, Colombia, Ecuador: no check digit.
  { country: 'AR', shape: '\\d{1,2}_\\d{3}_\\d{3}', words: '\\bdni\\b|documento nacional' },
  { country: 'CO', shape: '\\d{6,10}', words: 'c[eé]dula' },
  {
    country: 'AU',
    shape: '\\d{3}_\\d{3}_\\d{3}',
    words: '\\btfn\\b|tax file',
    check: (id) => weigh(id, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0,
  },
  {
    country: 'ZA',
    shape: '\\d{6}_\\d{4}_[01]\\d\\d',
    words: 'south african? id|\\bsa id\\b|\\bid (?:number|no)',
    check: (id) => isDay(id.slice(2, 4), id.slice(4, 6)) && passesLuhn(id),
  },
  {
    country: '*',
    shape: '(?:[A-Z]{1,3}_)?\\d{6,9}[A-Z]?\\d?',
    words:
      'pass?ports?\\b|passnummer|reisepass|personalausweis|f[üu]hrerschein|passeport|pasaporte|passaporto|passaporte|paspoort|driv(?:er|ing)\\S* licen[cs]e|permis de conduire|护照|護照|驾驶证|パスポート|旅券|運転免許|여권|운전면허|جواز|דרכון',
  },
];
