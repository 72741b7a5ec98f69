import type { CartLine, CatalogEntry } from './createCart';

export interface DescribedLine {
  readonly title: string;
  readonly image: string;
  /** Of one piece, in minor units. */
  readonly price: number;
  readonly stock: number;
}

/** What a line of the cart is, with its colour or size. */
export function describeLine(entry: CatalogEntry, { variantId }: CartLine): DescribedLine {
  const { title, image, price, stock } = (variantId ? entry.variants[variantId] : undefined) ?? entry;
  return { title, image, price, stock };
}
