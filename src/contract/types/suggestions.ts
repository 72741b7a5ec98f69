import type { CallOptions } from './common';
import type { Product } from './catalog';

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

/** A product near another one; weights compare within one list, larger is nearer. */
export interface Neighbour {
  readonly productId: string;
  readonly weight: number;
}

/** The neighbours of one product, nearest first. */
export interface NeighbourList {
  readonly productId: string;
  readonly items: readonly Neighbour[];
}

/** What `files` and `shopbell check` read as suggestion lists: all of them in one file. */
export interface ListsFile {
  readonly version?: string;
  readonly lists: readonly NeighbourList[];
  /** Ids for shoppers of whom nothing is known, best first. */
  readonly popular?: readonly string[];
}

/** One of the two must be there. */
export interface SuggestionsPort {
  /** Neighbours to blend on the device; products without a list are left out. */
  lists?(productIds: readonly string[], options: CallOptions): Promise<readonly NeighbourList[]>;
  get?(context: SuggestionContext, options: CallOptions): Promise<readonly Suggestion[]>;
}
