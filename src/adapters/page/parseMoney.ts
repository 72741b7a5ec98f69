import type { Money } from '../../contract/types';

/** A number as shops write it: digits with dots, commas, apostrophes or spaces between. */
const NUMBER = /\d(?:[\d.,'’\s]*\d)?/;

/**
 * A price and its ISO 4217 code as the contract has them, in minor units; undefined where one is senseless.
 * The dot is the decimal sign, as schema.org says; a comma is one where it cannot part thousands, or comes last.
 */
export function parseMoney(price: string, currency: string): Money | undefined {
  const code = currency.toUpperCase();
  const number = price.startsWith('-') ? undefined : NUMBER.exec(price)?.[0];
  if (!number || !/^[A-Z]{3}$/.test(code)) return undefined;
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency: code }).resolvedOptions();
  // The exponent moves the point in decimal; a product of floats would lose a cent.
  const amount = Math.round(Number(`${toDecimal(number)}e${digits.maximumFractionDigits ?? 2}`));
  return Number.isSafeInteger(amount) ? { amount, currency: code } : undefined;
}

function toDecimal(number: string): string {
  const plain = number.replace(/['’\s]/g, '');
  const last = /[.,](?=\d*$)/.exec(plain);
  if (!last) return plain;
  const before = plain.slice(0, last.index);
  const after = plain.slice(last.index + 1);
  const isRepeated = before.includes(last[0]);
  const partsThousands = last[0] === ',' && after.length === 3 && /^[1-9]\d*$/.test(before);
  return isRepeated || partsThousands
    ? plain.replace(/[.,]/g, '')
    : `${before.replace(/[.,]/g, '')}.${after}`;
}
