import type { Money } from '../../../src/contract/types';

/** Amounts by currency, in minor units. */
export type Prices = Readonly<Record<string, number>>;

/** The amount in the currency asked for; null where there is none. */
export function findPrice(prices: Prices | null | undefined, currency: string): Money | null {
  const amount = prices?.[currency];
  return amount === undefined ? null : { amount, currency };
}

/** The amount in the currency asked for, else in the first one there is; null for an empty list. */
export function pickPrice(prices: Prices | null | undefined, wanted: string | undefined): Money | null {
  const exact = findPrice(prices, wanted ?? '');
  if (exact) return exact;
  const [first] = Object.entries(prices ?? {});
  return first ? { currency: first[0], amount: first[1] } : null;
}
