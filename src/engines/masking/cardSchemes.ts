interface CardScheme {
  readonly name: string;
  readonly prefix: RegExp;
  readonly lengths: readonly number[];
  /** Lengths so rare that a word for cards must stand in the text: order numbers look the same. */
  readonly namedLengths?: readonly number[];
}

const MAESTRO_LENGTHS = [12, 13, 14, 15, 16, 17, 18, 19];

/** Who issues what, by the first digits. Ranges as the schemes publish them. */
export const CARD_SCHEMES: readonly CardScheme[] = [
  { name: 'Visa', prefix: /^4/, lengths: [16], namedLengths: [13, 19] },
  {
    name: 'Mastercard',
    prefix: /^(5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/,
    lengths: [16],
  },
  { name: 'American Express', prefix: /^3[47]/, lengths: [15] },
  { name: 'Diners Club', prefix: /^3(0[0-5]|095|6|8|9)/, lengths: [14], namedLengths: [16, 19] },
  { name: 'Discover', prefix: /^(6011|64[4-9]|65)/, lengths: [16], namedLengths: [19] },
  { name: 'JCB', prefix: /^35(2[89]|[3-8])/, lengths: [16], namedLengths: [19] },
  { name: 'UnionPay', prefix: /^62/, lengths: [16, 17, 18, 19] },
  { name: 'RuPay', prefix: /^(508[5-9]|60|8[12])/, lengths: [16] },
  { name: 'Maestro', prefix: /^(5018|5020|5038|5893|6304|6759|676[1-3]|6390)/, lengths: MAESTRO_LENGTHS },
  { name: 'Mir', prefix: /^220[0-4]/, lengths: [16], namedLengths: [17, 18, 19] },
  { name: 'Elo', prefix: /^(4011|4312|4389|5041|506[6-9]|509|636[2378])/, lengths: [16] },
  { name: 'Verve', prefix: /^(506[01]|507[89])/, lengths: [16], namedLengths: [18, 19] },
  { name: 'Troy', prefix: /^9792/, lengths: [16] },
  { name: 'Dankort', prefix: /^5019/, lengths: [16] },
];

/** Whether a scheme issues numbers like these; the check digit is not looked at. */
export function isIssued(digits: string, isNamed: boolean): boolean {
  return CARD_SCHEMES.some(
    ({ prefix, lengths, namedLengths = [] }) =>
      prefix.test(digits) &&
      (lengths.includes(digits.length) || (isNamed && namedLengths.includes(digits.length))),
  );
}
