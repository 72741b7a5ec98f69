import type { CallOptions, Money, Page } from './common';

export interface Stock {
  readonly level: 'in' | 'low' | 'out';
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

export interface CatalogPort {
  search(
    query: { readonly text: string; readonly cursor?: string; readonly limit?: number },
    options: CallOptions,
  ): Promise<Page<Product>>;
  byIds?(ids: readonly string[], options: CallOptions): Promise<readonly Product[]>;
}

export interface CartLine {
  readonly productId: string;
  readonly variantId?: string;
  readonly quantity: number;
}

export interface CartPort {
  add(line: CartLine & { readonly key: string }, options: CallOptions): Promise<void>;
}

/** Why a suggestion is there; the widget has words for each. */
export type SuggestionReason = 'bought_together' | 'same_category' | 'popular' | 'viewed';

export interface Suggestion {
  readonly product: Product;
  readonly reason: string;
  /** Title of the product the reason speaks of. */
  readonly because?: string;
}

export interface SuggestionContext {
  readonly placement: string;
  readonly productId?: string;
  /** Products in the cart, left out of the answer. */
  readonly cart?: readonly string[];
  /** Newest first; never sent without personal consent. */
  readonly recent?: readonly string[];
  readonly limit: number;
}

export interface SuggestionsPort {
  get(context: SuggestionContext, options: CallOptions): Promise<readonly Suggestion[]>;
}
