import type { Money } from '../../../src/contract/types';

/** The same price in several currencies; the shop's own comes first. */
export type Prices = readonly Money[];

/** The amount in the currency asked for; null where there is none. */
export function findPrice(prices: Prices | null | undefined, currency: string): Money | null {
  return prices?.find((price) => price.currency === currency) ?? null;
}

/** The amount in the currency asked for, else in the shop's own; null for an empty list. */
export function pickPrice(prices: Prices | null | undefined, wanted: string | undefined): Money | null {
  return findPrice(prices, wanted ?? '') ?? prices?.[0] ?? null;
}
