import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMoney } from '../../../../src/adapters/page/parseMoney';

describe('a price as the page writes it, in minor units', () => {
  test.each([
    ['79', 'EUR', 7900],
    ['79.00', 'EUR', 7900],
    ['19.99', 'usd', 1999],
    ['1.005', 'EUR', 101],
    ['0', 'EUR', 0],
    ['1299.5', 'EUR', 129_950],
    ['1,299.00', 'USD', 129_900],
    ['1.299,00', 'EUR', 129_900],
    ['1299,00', 'EUR', 129_900],
    ['1,299', 'USD', 129_900],
    ['1.299', 'EUR', 130],
    ['1,299,000', 'USD', 129_900_000],
    ['1.299.000,50', 'EUR', 129_900_050],
    ["1'299.00", 'CHF', 129_900],
    ['1 299,00', 'PLN', 129_900],
    ['€ 12.50', 'EUR', 1250],
    ['12,5 €', 'EUR', 1250],
    ['1500', 'JPY', 1500],
    ['1,500', 'JPY', 1500],
    ['12.345', 'KWD', 12_345],
    ['0,125', 'KWD', 125],
  ])('%s %s', (price, currency, amount) => {
    expect(parseMoney(price, currency)).toEqual({ amount, currency: currency.toUpperCase() });
  });
  test.each([
    ['', 'EUR'],
    ['free', 'EUR'],
    ['-5', 'EUR'],
    ['5', ''],
    ['5', '€'],
    ['5', 'EURO'],
    ['9'.repeat(400), 'EUR'],
  ])('%s %s is no price', (price, currency) => {
    expect(parseMoney(price, currency)).toBeUndefined();
  });
});

test('an amount written with a dot comes back, whatever the exponent of its currency', () => {
  const exponents = [
    ['EUR', 2],
    ['JPY', 0],
    ['KWD', 3],
    ['USD', 2],
  ] as const;
  fc.assert(
    fc.property(fc.nat(10_000_000), fc.constantFrom(...exponents), (amount, [currency, digits]) => {
      const price = (amount / 10 ** digits).toFixed(digits);
      expect(parseMoney(price, currency)).toEqual({ amount, currency });
    }),
  );
});

test('with thousands parted the English or the German way the amount is the same', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000_000), (amount) => {
      for (const locale of ['en', 'de']) {
        const price = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(amount / 100);
        expect(parseMoney(price, 'EUR')?.amount).toBe(amount);
      }
    }),
  );
});
