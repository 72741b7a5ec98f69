import fc from 'fast-check';

/** First digits and length of a card, as issuers write them; the last digit is the check digit. */
const ISSUES: readonly (readonly [prefixes: readonly string[], length: number])[] = [
  [['4'], 16],
  [['51', '52', '53', '54', '55', '2221', '2300', '2500', '2699', '2720'], 16],
  [['34', '37'], 15],
  [['300', '305', '36', '38', '39'], 14],
  [['6011', '644', '649', '65'], 16],
  [['3528', '3589', '3566'], 16],
  [['62'], 16],
  [['62'], 19],
  [['60', '6521', '5085', '81', '82'], 16],
  [['5018', '6304', '6759', '6763'], 12],
  [['5020', '5893', '6304'], 16],
  [['6759'], 19],
  [['2200', '2204'], 16],
];

const GROUPS: Readonly<Record<number, readonly (readonly number[])[]>> = {
  12: [[12], [4, 4, 4]],
  14: [[14], [4, 6, 4]],
  15: [[15], [4, 6, 5]],
  16: [[16], [4, 4, 4, 4], [2, 2, 2, 2, 2, 2, 2, 2], Array<number>(16).fill(1)],
  19: [[19], [4, 4, 4, 4, 3], [6, 13]],
};
const SIGNS = [' ', '-', '.', '–', '\u00a0', '  ', ' - ', '\u2009', '\n', '_'];
const ZEROS = [0x30, 0x30, 0x30, 0xff10, 0x660, 0x6f0, 0x966];
const SENTENCES = [
  '#',
  'my card # was charged twice',
  '# exp 12/27 cvv 123',
  'card number: #',
  'I paid with #, why twice?',
  '卡号是#谢谢',
  'カード番号は#です',
  'بطاقتي # لا تعمل',
  'Karte #',
  'order 20418, paid with #',
  'please refund to\n#\nthank you',
  '(#)',
];

/** Written from the definition: the sum with every second digit doubled must end in zero. */
function withCheckDigit(body: string): string {
  let sum = 0;
  let double = true;
  for (const digit of [...body].toReversed()) {
    const value = Number(digit) * (double ? 2 : 1);
    sum += Math.floor(value / 10) + (value % 10);
    double = !double;
  }
  return `${body}${(10 - (sum % 10)) % 10}`;
}

/** A card number as shoppers type it, in a sentence; and its digits. */
export const cardInText: fc.Arbitrary<{ text: string; written: string; digits: string }> = fc
  .record({
    issue: fc.constantFrom(...ISSUES),
    prefix: fc.nat(),
    body: fc.array(fc.nat(9), { minLength: 19, maxLength: 19 }),
    group: fc.nat(),
    sign: fc.constantFrom(...SIGNS),
    zero: fc.constantFrom(...ZEROS),
    sentence: fc.constantFrom(...SENTENCES),
  })
  .map(({ issue: [prefixes, length], prefix, body, group, sign, zero, sentence }) => {
    const start = prefixes[prefix % prefixes.length] ?? '';
    const digits = withCheckDigit((start + body.join('')).slice(0, length - 1));
    const ways = GROUPS[length] ?? [];
    let place = 0;
    const parts = (ways[group % ways.length] ?? []).map((size) => digits.slice(place, (place += size)));
    const written = [...parts.join(sign)]
      .map((char) => (/\d/.test(char) ? String.fromCodePoint(zero + Number(char)) : char))
      .join('');
    return { text: sentence.replace('#', written), written, digits };
  });
