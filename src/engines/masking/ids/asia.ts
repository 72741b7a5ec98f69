import { passesLuhn } from '../passesLuhn';
import { falling, isBirthYear, isDay, passesVerhoeff, weigh } from './checksums';
import type { IdFormat } from './IdFormat';

/** Of the east, south and west of Asia. */
export const ASIA: readonly IdFormat[] = [
  {
    country: 'CN',
    shape: '[1-8]\\d{5}_(?:18|19|20)\\d{6}_\\d{3}[\\dX]',
    check: (id) =>
      isDay(id.slice(10, 12), id.slice(12, 14)) &&
      '10X98765432'[weigh(id, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11] === id[17],
  },
  {
    country: 'TW',
    shape: '[A-Z][1289]\\d{8}',
    ownShape: '[A-Z][12]\\d{8}',
    words: '身分|身份|居留|統一證號|national id',
    check(id) {
      const letter = 'ABCDEFGHJKLMNPQRSTUVXYWZIO'.indexOf(id[0] ?? '') + 10;
      return weigh(`${letter}${id.slice(1)}`, [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1]) % 10 === 0;
    },
  },
  {
    country: 'HK',
    shape: '[A-Z]{1,2}\\d{6}_\\(?[\\dA]\\)?',
    ownShape: '[A-Z]{1,2}\\d{6} ?\\([\\dA]\\)',
    words: '身份[证證]|hkid',
    check(id) {
      const values = [...id].map((char) => Number.parseInt(char, 36));
      if (values.length === 8) values.unshift(36);
      return values.reduce((sum, value, place) => sum + value * (9 - place), 0) % 11 === 0;
    },
  },
  {
    country: 'JP',
    shape: '\\d{4}_\\d{4}_\\d{4}',
    words: 'マイナンバー|個人番号|my ?number',
    check(id) {
      const rest = weigh(id, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
      return (rest <= 1 ? 0 : 11 - rest) === Number(id[11]);
    },
  },
  {
    country: 'KR',
    shape: '\\d{6}[- ]?[1-8]\\d{6}',
    ownShape: '\\d{6}-[1-8]\\d{6}',
    words: '주민|등록번호|외국인|resident registration|\\brrn\\b',
    // Numbers given since October 2020 have no check digit.
    check: (id, isNamed) =>
      isDay(id.slice(2, 4), id.slice(4, 6)) && (isNamed || (isBirthYear(id.slice(0, 2)) && passesKorean(id))),
  },
  {
    country: 'IN',
    shape: '[2-9]\\d{3}_\\d{4}_\\d{4}',
    words: 'aadh?aa?r|uidai|आधार|ஆதார்',
    check: passesVerhoeff,
  },
  { country: 'IN', shape: '[A-Z]{3}P[A-Z]\\d{4}[A-Z]' },
  {
    country: 'IL',
    shape: '\\d{8,9}|\\d_\\d{7}_\\d',
    words: 'ת[."״׳]?ז|תעודת|זהות|te?udat|israeli id',
    check: (id) => passesLuhn(id),
  },
  {
    country: 'SG',
    shape: '[STFGM]\\d{7}[A-Z]',
    check(id) {
      const [first = ''] = id;
      const start = { S: 0, F: 0, T: 4, G: 4, M: 3 }[first] ?? 0;
      const letters = 'ST'.includes(first) ? 'JZIHGFEDCBA' : first === 'M' ? 'XWUTRQPNJLK' : 'XWUTRQPNMLK';
      return letters[(start + weigh(id.slice(1), [2, 7, 6, 5, 4, 3, 2])) % 11] === id[8];
    },
  },
  {
    country: 'TH',
    shape: '[1-8]_\\d{4}_\\d{5}_\\d\\d_\\d',
    ownShape: '\\d[- ]\\d{4}[- ]\\d{5}[- ]\\d\\d[- ]\\d',
    words: 'บัตรประชาชน|ประจำตัวประชาชน|citizen id|thai id',
    check: (id) => (11 - (weigh(id, falling(13, 2)) % 11)) % 10 === Number(id[12]),
  },
  {
    country: 'MY',
    shape: '\\d{6}-\\d\\d-\\d{4}',
    check: (id) => isBirthYear(id.slice(0, 2)) && isDay(id.slice(2, 4), id.slice(4, 6)),
  },
  {
    country: 'ID',
    shape: '[1-9]\\d{5}_\\d{6}_\\d{4}',
    words: '\\bnik\\b|\\bktp\\b',
    check: (id) => isDay(id.slice(8, 10), Number(id.slice(6, 8)) % 40),
  },
  { country: 'VN', shape: '\\d{12}|\\d{9}', words: 'cccd|cmnd|căn cước|chứng minh' },
  { country: 'PK', shape: '\\d{5}-\\d{7}-\\d' },
  { country: 'AE', shape: '784_(?:19|20)\\d\\d_\\d{7}_\\d', check: (id) => passesLuhn(id) },
  {
    country: 'SA',
    shape: '[12]\\d{9}',
    words: 'هوية|الهوية|[إا]قامة|iqama|saudi id',
    check: (id) => passesLuhn(id),
  },
  {
    country: 'EG',
    shape: '[23]\\d{13}',
    words: 'قومي|egyptian id',
    check: (id) => isDay(id.slice(3, 5), id.slice(5, 7)),
  },
];

function passesKorean(id: string): boolean {
  const rest = weigh(id, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11;
  const isForeign = /[5-8]/.test(id[6] ?? '');
  return ((isForeign ? 13 : 11) - rest) % 10 === Number(id[12]);
}
