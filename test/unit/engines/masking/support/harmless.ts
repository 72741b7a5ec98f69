import fc from 'fast-check';

const digits = (minLength: number, maxLength = minLength) =>
  fc.array(fc.nat(9), { minLength, maxLength }).map((all) => all.join(''));
const number = (length: number) =>
  fc.tuple(fc.integer({ min: 1, max: 9 }), digits(length - 1)).map(([first, rest]) => `${first}${rest}`);
const letters = (length: number) =>
  fc
    .array(fc.constantFrom(...'ABCDEFGHJKLMNPQRSTUVWXYZ'), { minLength: length, maxLength: length })
    .map((all) => all.join(''));
const day = fc.record({
  y: fc.integer({ min: 2019, max: 2026 }),
  m: fc.integer({ min: 1, max: 12 }),
  d: fc.integer({ min: 1, max: 28 }),
});
const two = (value: number) => `${value}`.padStart(2, '0');
const shape = (pattern: string) =>
  fc.tuple(digits(40), letters(20)).map(([some, names]) => {
    let [at, letterAt] = [0, 0];
    return pattern.replace(/[9A]/g, (sign) =>
      sign === '9' ? (some[at++] ?? '') : (names[letterAt++] ?? ''),
    );
  });

const ORDER_SHAPES = [
  '99999',
  '#99999',
  '#1099',
  'ORD-999999',
  'SO-2026-99999',
  '999-9999999-9999999',
  '99-99999-99999',
  'AA9999999',
  'A99999999',
  '999-999-999',
  'W999999999',
  '2026-99999',
  'INV/2026/99999',
  'R999 999 999',
  '9999-9999',
  '#AA-99999',
];
const dated = day.chain(({ y, m, d }) =>
  fc.oneof(
    digits(4).map((end) => `${y}${two(m)}${two(d)}-${end}`),
    digits(4).map((end) => `${y}${two(m)}${two(d)}${end}`),
    digits(7).map((end) => `${`${y}`.slice(2)}${two(m)}${two(d)}-${end}`),
    digits(4).map((end) => `${`${y}`.slice(2)}${two(m)}${two(d)}-${end}`),
    digits(9).map((end) => `${y}${two(m)}${two(d)}${end}`),
  ),
);
const plainOfLength = fc.integer({ min: 10, max: 20 }).chain(number);
export const orderNumber = fc.oneof(...ORDER_SHAPES.map(shape), dated, {
  arbitrary: plainOfLength,
  weight: 12,
});
export const plainNumber = number;

const TRACKING_SHAPES = [
  '1ZA99A99999999999',
  '9999 9999 9999',
  '999999999999',
  '999999999999999',
  '9400 1999 9999 9999 9999 99',
  '92999999999999999999',
  'AA999999999AA',
  '00349999999999999999',
  'JD019999999999999999',
  'SF1999999999999',
  '3SAAAA999999999',
  '99999999999',
  '999999999999AA',
  'YT9999999999999',
  'LP00999999999999',
  '99 9999 9999 99',
  '01599999999999',
];
export const trackingNumber = fc.oneof(...TRACKING_SHAPES.map(shape));

const PHONE_SHAPES = [
  '+1 999 999 9999',
  '(999) 999-9999',
  '999-999-9999',
  '9999999999',
  '+44 7999 999999',
  '07999 999999',
  '+49 151 99999999',
  '0151 99999999',
  '030 9999999',
  '+33 6 99 99 99 99',
  '06 99 99 99 99',
  '+34 699 999 999',
  '699 999 999',
  '+31 6 99999999',
  '06-99999999',
  '+32 479 99 99 99',
  '+86 139 9999 9999',
  '13999999999',
  '+81 90-9999-9999',
  '090-9999-9999',
  '010-9999-9999',
  '+82 10 9999 9999',
  '+91 99999 99999',
  '9899999999',
  '+55 11 99999-9999',
  '11999999999',
  '+52 55 9999 9999',
  '+48 699 999 999',
  '+972 50-999-9999',
  '050-9999999',
  '+46 70 999 99 99',
  '070-999 99 99',
  '+966 50 999 9999',
  '0912 999 999',
  '+886 912 999 999',
  '+351 91 999 9999',
  '+39 339 999 9999',
  '+90 532 999 99 99',
];
export const phoneNumber = fc.oneof(...PHONE_SHAPES.map(shape));

const price = fc.oneof(
  ...[
    '€99.99',
    '$9,999.99',
    '9.999,99 €',
    '£999',
    '¥99,999',
    '99 999,00 kr',
    'R$ 9.999,90',
    '₹9,99,999',
    '999.99 EUR for 99 pieces',
  ].map(shape),
);
const time = day.chain(({ y, m, d }) =>
  fc.constantFrom(
    `${y}-${two(m)}-${two(d)}`,
    `${two(d)}.${two(m)}.${y}`,
    `${two(m)}/${two(d)}/${y} 14:05`,
    `${y}-${two(m)}-${two(d)}T14:05:33.123Z`,
    `${two(d)}.${two(m)}.${y} - ${two(d + 1)}.${two(m)}.${y}`,
    `${y}年${m}月${d}日`,
    `between ${two(d)}/${two(m)} and ${two(d + 1)}/${two(m)}`,
  ),
);
const product = fc.oneof(
  ...[
    'SKU 99999-AA',
    'A-9999',
    '4999999999999',
    '99999999',
    '120 x 60 x 75 cm',
    '1200W 230V 50Hz',
    'size 42/44',
    'article 9999.999.99',
    'IP 192.168.1.99',
    'DE99 9999 9999 9999 9999 99',
    '9999 AA',
    'model AA-9999/99',
    '#a9f9c9 colour',
    '978-9-99-999999-9',
  ].map(shape),
);
export const otherThing = fc.oneof(price, time, product);

const SENTENCES = [
  '#',
  'where is #?',
  'my order # has not arrived',
  'order number: #',
  'tracking # please',
  'it says # on the parcel',
  'is # right?',
  '订单 # 到哪了',
  '注文番号は#です',
  'meine Bestellung #',
  'ma commande # est en retard',
  'please look at # and tell me',
];
/** A text in which nothing is to hide, and the thing in it. */
export const harmless = (thing: fc.Arbitrary<string>) =>
  fc
    .tuple(thing, fc.constantFrom(...SENTENCES))
    .map(([written, text]) => ({ text: text.replace('#', written), written }));
