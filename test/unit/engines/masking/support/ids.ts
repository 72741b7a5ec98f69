import fc from 'fast-check';

/* Check digits are computed here once more, from the definitions, without the code under test. */

const sum = (digits: string, weights: readonly number[]) =>
  weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
const pad = (value: number, length = 2) => `${value}`.padStart(length, '0');

interface Random {
  /** 0 … below. */
  below(limit: number): number;
  digits(count: number): string;
  letter(of: string): string;
  /** A day of birth between 1940 and 2009. */
  born(): { yyyy: string; yy: string; mm: string; dd: string };
}

function toRandom(numbers: readonly number[]): Random {
  let at = 0;
  const below = (limit: number) => (numbers[at++ % numbers.length] ?? 0) % limit;
  return {
    below,
    digits: (count) => Array.from({ length: count }, () => below(10)).join(''),
    letter: (of) => of[below(of.length)] ?? '',
    born() {
      const year = 1940 + below(70);
      return { yyyy: `${year}`, yy: `${year}`.slice(2), mm: pad(1 + below(12)), dd: pad(1 + below(28)) };
    },
  };
}

function luhnDigit(body: string): number {
  const total = [...body].toReversed().reduce((all, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return all + Math.floor(value / 10) + (value % 10);
  }, 0);
  return (10 - (total % 10)) % 10;
}

/** Tries one after the other until a maker answers: some bodies have no check digit. */
function until(make: () => string | null): string {
  for (let tries = 0; tries < 1000; tries++) {
    const made = make();
    if (made) return made;
  }
  throw new Error('No number was made.');
}

/** Damm-free Verhoeff by its tables, as printed in the paper. */
const D = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
];
const P = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
];
function verhoeffDigit(body: string): string {
  for (const last of '0123456789') {
    const check = [...(body + last)]
      .toReversed()
      .reduce((state, digit, at) => Number(D[state]?.[Number(P[at % 8]?.[Number(digit)])]), 0);
    if (check === 0) return last;
  }
  throw new Error('No digit.');
}

/** How a number of each country is typed; `#` is where it stands. */
export const IDS: Readonly<
  Record<string, { readonly texts: readonly string[]; make(random: Random): string }>
> = {
  CN: {
    texts: ['#', '身份证号#', '我的身份证是#，谢谢'],
    make(r) {
      const { yyyy, mm, dd } = r.born();
      const body = `${r.letter('123456')}${r.digits(5)}${yyyy}${mm}${dd}${r.digits(3)}`;
      const weights = Array.from({ length: 17 }, (_, at) => 2 ** (17 - at) % 11);
      return body + '10X98765432'[sum(body, weights) % 11];
    },
  },
  TW: {
    texts: ['#', '身分證字號 #'],
    make: (r) =>
      until(() => {
        const letters = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';
        const letter = r.letter(letters);
        const code = letters.indexOf(letter) + 10;
        const body = `${r.letter('12')}${r.digits(7)}`;
        const total = Math.floor(code / 10) + (code % 10) * 9 + sum(body, [8, 7, 6, 5, 4, 3, 2, 1]);
        return `${letter}${body}${(10 - (total % 10)) % 10}`;
      }),
  },
  HK: {
    texts: ['#', 'HKID #', '身份證 #'],
    make(r) {
      const letter = r.letter('ABCDEFGHKMPRVYZ');
      const body = r.digits(6);
      const total = 36 * 9 + (letter.charCodeAt(0) - 55) * 8 + sum(body, [7, 6, 5, 4, 3, 2]);
      const check = (11 - (total % 11)) % 11;
      return `${letter}${body}(${check === 10 ? 'A' : check})`;
    },
  },
  JP: {
    texts: ['マイナンバーは#です', '個人番号 #', 'my number #'],
    make(r) {
      const body = r.digits(11);
      const rest =
        [...body]
          .toReversed()
          .reduce((all, digit, at) => all + Number(digit) * (at < 6 ? at + 2 : at - 4), 0) % 11;
      const id = `${body}${rest <= 1 ? 0 : 11 - rest}`;
      return r.below(2) ? id : id.replace(/(\d{4})(?=\d)/g, '$1 ');
    },
  },
  KR: {
    texts: ['#', '주민등록번호 #', '제 주민번호는 #입니다'],
    make(r) {
      const { yyyy, yy, mm, dd } = r.born();
      const body = `${yy}${mm}${dd}${yyyy < '2000' ? r.letter('12') : r.letter('34')}${r.digits(5)}`;
      const check = (11 - (sum(body, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11)) % 10;
      return `${body.slice(0, 6)}-${body.slice(6)}${check}`;
    },
  },
  US: {
    texts: ['#', 'SSN #', 'my social security number is #'],
    make: (r) => `${pad(1 + r.below(665), 3)}-${pad(1 + r.below(99))}-${pad(1 + r.below(9999), 4)}`,
  },
  GB: {
    texts: ['#', 'NI number #', 'national insurance number: #'],
    make(r) {
      const letters = until(() => {
        const pair = r.letter('ABCEGHJKLMNOPRSTWXYZ') + r.letter('ABCEGHJKLMNPRSTWXYZ');
        return /BG|GB|NK|KN|TN|NT|ZZ/.test(pair) ? null : pair;
      });
      const end = r.letter('ABCD');
      return r.below(2)
        ? `${letters}${r.digits(6)}${end}`
        : `${letters} ${r.digits(2)} ${r.digits(2)} ${r.digits(2)} ${end}`;
    },
  },
  DE: {
    texts: ['meine Steuer-ID ist #', 'Identifikationsnummer: #', 'Steueridentifikationsnummer #'],
    make: (r) =>
      until(() => {
        const pool = [...'0123456789'];
        const own = Array.from({ length: 9 }, () => pool.splice(r.below(pool.length), 1)[0] ?? '');
        own.splice(r.below(10), 0, own[r.below(9)] ?? '');
        const body = own.join('');
        if (body.startsWith('0')) return null;
        let product = 10;
        for (const digit of body) {
          const added = (Number(digit) + product) % 10;
          product = ((added === 0 ? 10 : added) * 2) % 11;
        }
        return `${body}${(11 - product) % 10}`;
      }),
  },
  FR: {
    texts: ['#', 'numéro de sécu #', 'mon NIR : #'],
    make(r) {
      const { yy, mm } = r.born();
      const body = `${r.letter('12')}${yy}${mm}${pad(1 + r.below(95))}${r.digits(6)}`;
      const key = pad(97 - Number(BigInt(body) % 97n));
      return r.below(2)
        ? body + key
        : `${body} ${key}`.replace(/^(.)(..)(..)(..)(...)(...)/, '$1 $2 $3 $4 $5 $6');
    },
  },
  ES: {
    texts: ['#', 'mi DNI es #', 'DNI: #'],
    make(r) {
      const nie = r.below(3) === 0 ? r.letter('XYZ') : '';
      const body = r.digits(nie ? 7 : 8);
      const number = Number(nie ? `${'XYZ'.indexOf(nie)}${body}` : body);
      return `${nie}${body}${r.below(2) ? '-' : ''}${'TRWAGMYFPDXBNJZSQVHLCKE'[number % 23]}`;
    },
  },
  IT: {
    texts: ['#', 'codice fiscale #'],
    make(r) {
      const consonants = 'BCDFGLMNPRSTVZ';
      const name = Array.from({ length: 6 }, () => r.letter(consonants)).join('');
      const body = `${name}${r.digits(2)}${r.letter('ABCDEHLMPRST')}${pad(1 + r.below(28))}${r.letter('ABCDEFGHIL')}${r.digits(3)}`;
      const odd: Record<string, number> = {
        0: 1,
        1: 0,
        2: 5,
        3: 7,
        4: 9,
        5: 13,
        6: 15,
        7: 17,
        8: 19,
        9: 21,
        A: 1,
        B: 0,
        C: 5,
        D: 7,
        E: 9,
        F: 13,
        G: 15,
        H: 17,
        I: 19,
        J: 21,
        K: 2,
        L: 4,
        M: 18,
        N: 20,
        O: 11,
        P: 3,
        Q: 6,
        R: 8,
        S: 12,
        T: 14,
        U: 16,
        V: 10,
        W: 22,
        X: 25,
        Y: 24,
        Z: 23,
      };
      const total = [...body].reduce((all, char, at) => {
        const even = /\d/.test(char) ? Number(char) : char.charCodeAt(0) - 65;
        return all + (at % 2 === 0 ? (odd[char] ?? 0) : even);
      }, 0);
      return body + String.fromCharCode(65 + (total % 26));
    },
  },
  NL: {
    texts: ['mijn BSN is #', 'burgerservicenummer #'],
    make: (r) =>
      until(() => {
        const body = r.digits(8);
        const last = sum(body, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
        return last === 10 ? null : `${body}${last}`;
      }),
  },
  BE: {
    texts: ['#', 'rijksregisternummer #'],
    make(r) {
      const { yyyy, yy, mm, dd } = r.born();
      const body = `${yy}${mm}${dd}${pad(1 + r.below(997), 3)}`;
      const key = pad(97 - (Number(`${yyyy < '2000' ? '' : '2'}${body}`) % 97));
      return r.below(2) ? body + key : `${yy}.${mm}.${dd}-${body.slice(6)}.${key}`;
    },
  },
  PL: {
    texts: ['PESEL: #', 'mój pesel to #'],
    make(r) {
      const { yyyy, yy, mm, dd } = r.born();
      const body = `${yy}${yyyy < '2000' ? mm : pad(Number(mm) + 20)}${dd}${r.digits(4)}`;
      return `${body}${(10 - (sum(body, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10}`;
    },
  },
  PT: {
    texts: ['NIF #', 'o meu número de contribuinte é #'],
    make(r) {
      const body = r.letter('12') + r.digits(7);
      const rest = sum(body, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
      return `${body}${rest < 2 ? 0 : 11 - rest}`;
    },
  },
  BR: {
    texts: ['meu CPF é #', 'CPF: #'],
    make: (r) =>
      until(() => {
        const body = r.digits(9);
        if (new Set(body).size === 1) return null;
        const first = ((sum(body, [10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10) % 11) % 10;
        const second = ((sum(body + first, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10) % 11) % 10;
        const id = `${body}${first}${second}`;
        return r.below(2) ? id : id.replace(/(...)(...)(...)/, '$1.$2.$3-');
      }),
  },
  IN: {
    texts: ['my aadhaar is #', 'Aadhaar number: #', 'आधार #'],
    make(r) {
      const body = r.letter('23456789') + r.digits(10);
      const id = body + verhoeffDigit(body);
      return r.below(2) ? id : id.replace(/(\d{4})(?=\d)/g, '$1 ');
    },
  },
  IL: {
    texts: ['תעודת זהות #', 'ת.ז. #', 'teudat zehut #'],
    make(r) {
      const body = r.digits(8);
      return `${body}${luhnDigit(body)}`;
    },
  },
  SE: {
    texts: ['#', 'personnummer #'],
    make(r) {
      const { yyyy, yy, mm, dd } = r.born();
      const body = `${yy}${mm}${dd}${r.digits(3)}`;
      const id = `${body.slice(0, 6)}-${body.slice(6)}${luhnDigit(body)}`;
      return r.below(2) ? id : yyyy.slice(0, 2) + id;
    },
  },
  MX: {
    texts: ['#', 'mi CURP es #'],
    make(r) {
      const { yy, mm, dd } = r.born();
      const body = `${r.letter('BCDGHLMPRS')}${r.letter('AEIOU')}${r.letter('BCDGHL')}${r.letter('BCDGHL')}${yy}${mm}${dd}${r.letter('HM')}${r.letter('ABCDEFG')}${r.letter('SFZLCRMN')}${r.letter('BCDGHL')}${r.letter('BCDGHL')}${r.letter('BCDGHL')}${r.letter('0A')}`;
      const chars = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';
      const total = [...body].reduce((all, char, at) => all + chars.indexOf(char) * (18 - at), 0);
      return `${body}${(10 - (total % 10)) % 10}`;
    },
  },
  CH: {
    texts: ['#', 'AHV #'],
    make(r) {
      const body = `756${r.digits(9)}`;
      const check = (10 - (sum(body, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]) % 10)) % 10;
      return `${body}${check}`.replace(/(...)(....)(....)/, '$1.$2.$3.');
    },
  },
  FI: {
    texts: ['#', 'henkilötunnus #'],
    make(r) {
      const { yyyy, yy, mm, dd } = r.born();
      const serial = r.digits(3);
      const check = '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(`${dd}${mm}${yy}${serial}`) % 31];
      return `${dd}${mm}${yy}${yyyy < '2000' ? '-' : 'A'}${serial}${check}`;
    },
  },
  TR: {
    texts: ['TC kimlik no #', 'tckn: #'],
    make(r) {
      const body = r.letter('123456789') + r.digits(8);
      const odd = sum(body, [1, 0, 1, 0, 1, 0, 1, 0, 1]);
      const even = sum(body, [0, 1, 0, 1, 0, 1, 0, 1, 0]);
      const tenth = (((odd * 7 - even) % 10) + 10) % 10;
      return `${body}${tenth}${(odd + even + tenth) % 10}`;
    },
  },
  SG: {
    texts: ['#', 'NRIC #'],
    make(r) {
      const first = r.letter('STFG');
      const body = r.digits(7);
      const total = sum(body, [2, 7, 6, 5, 4, 3, 2]) + ('TG'.includes(first) ? 4 : 0);
      return `${first}${body}${('ST'.includes(first) ? 'JZIHGFEDCBA' : 'XWUTRQPNMLK')[total % 11]}`;
    },
  },
  passport: {
    texts: ['passport number #', 'my passport is #', '护照号 #', 'Reisepass: #'],
    make: (r) => r.letter('ACEGX') + r.digits(8),
  },
};

/** A personal number of that country in a text, and the number. */
export function idInText(country: string): fc.Arbitrary<{ text: string; written: string }> {
  const { texts, make } = IDS[country] ?? { texts: [], make: () => '' };
  return fc
    .tuple(fc.array(fc.nat(1e6), { minLength: 60, maxLength: 60 }), fc.constantFrom(...texts))
    .map(([numbers, text]) => {
      const written = make(toRandom(numbers));
      return { text: text.replace('#', written), written };
    });
}
