import type { CallOptions, Keyed, Money, Open, Page } from './common';

export interface Stock {
  readonly level: Open<'in' | 'low' | 'out'>;
  readonly quantity?: number;
  /** ISO 8601: when this was known. */
  readonly asOf?: string;
}

export interface ProductVariant {
  readonly id: string;
  readonly title: string;
  readonly price?: Money;
  readonly imageUrl?: string;
  readonly stock?: Stock;
}

export interface Product {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly price: Money;
  /** The former price, when higher. */
  readonly compareAtPrice?: Money;
  readonly imageUrl?: string;
  readonly description?: string;
  readonly category?: string;
  readonly rating?: { readonly value: number; readonly count: number };
  readonly stock?: Stock;
  readonly variants?: readonly ProductVariant[];
}

/** What `files` and `shopbell check` read as a catalog: the whole list in one file. */
export interface CatalogFile {
  readonly version?: string;
  readonly items: readonly Product[];
}

export interface CatalogQuery {
  readonly text: string;
  readonly cursor?: string;
  readonly limit?: number;
}

export interface StockNotice extends Keyed {
  readonly productId: string;
  readonly variantId?: string;
  /** Where the shopper wants to be told. */
  readonly email: string;
}

export interface CatalogPort {
  search(query: CatalogQuery, options: CallOptions): Promise<Page<Product>>;
  /** In the order asked for; ids that are not known are left out. */
  byIds?(ids: readonly string[], options: CallOptions): Promise<readonly Product[]>;
  /** Products like this one or bought with it. */
  related?(productId: string, options: CallOptions): Promise<readonly Product[]>;
  notifyWhenBack?(notice: StockNotice, options: CallOptions): Promise<void>;
}
