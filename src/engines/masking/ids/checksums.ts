/** Sum of the digits, each times the weight of its place. */
export function weigh(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0);
}

/** Weights that fall by one from place to place. */
export function falling(from: number, to: number): readonly number[] {
  return Array.from({ length: from - to + 1 }, (_, place) => from - place);
}

/** Whether such a day exists, roughly; February has 29. */
export function isDay(month: string | number, day: string | number): boolean {
  const [m, d] = [Number(month), Number(day)];
  return m >= 1 && m <= 12 && d >= 1 && d <= (m === 2 ? 29 : [4, 6, 9, 11].includes(m) ? 30 : 31);
}

/**
 * Whether somebody born in a year that ends so can be a shopper with such a number: orders are often numbered by
 * the day they were placed on, people are not born in those years.
 */
export function isBirthYear(yy: string): boolean {
  return Number(yy) <= 15 || Number(yy) >= 36;
}

/** Remainder of a number too long to be exact in a double. */
export function remainder(digits: string, divisor: number): number {
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % divisor, 0);
}

/** ISO/IEC 7064, MOD 11,10. */
export function passesMod11And10(digits: string): boolean {
  let product = 10;
  for (const digit of digits.slice(0, -1)) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === Number(digits.at(-1));
}

/** Verhoeff 1969: the group of the pentagon's symmetries, permuted by place. */
export function passesVerhoeff(digits: string): boolean {
  const permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
  let check = 0;
  for (let place = 0; place < digits.length; place++) {
    let digit = Number(digits[digits.length - 1 - place]);
    for (let times = place % 8; times > 0; times--) digit = permutation[digit] ?? 0;
    check = multiply(check, digit);
  }
  return check === 0;
}

/** Multiplication in the dihedral group of order ten: 0–4 turn the pentagon, 5–9 flip it too. */
function multiply(a: number, b: number): number {
  if (a < 5) return b < 5 ? (a + b) % 5 : 5 + ((a + b) % 5);
  return b < 5 ? 5 + ((a - b + 5) % 5) : (a - b + 5) % 5;
}
