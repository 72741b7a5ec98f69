import type { NeighbourList, Product, Suggestion, SuggestionContext } from '../../contract/types';

/** What suggestions are made from, all of it on the device. */
export interface SuggestionSources {
  /** In the merchant's order. */
  readonly products: readonly Product[];
  readonly lists?: readonly NeighbourList[];
  /** Ids, best first. */
  readonly popular?: readonly string[];
}

/**
 * Neighbours of the page's product and of those seen before, the newest counting most; then the same
 * category, what is popular, and the rest as the merchant orders it, without a claim. Never what is sold out,
 * in the cart, or was looked at.
 */
export function suggestProducts(
  { products, lists = [], popular = [] }: SuggestionSources,
  { productId = '', recent = [], cart = [], limit }: SuggestionContext,
): readonly Suggestion[] {
  const byId = new Map(products.map((product) => [product.id, product]));
  const category = byId.get(productId)?.category;
  const siblings = products.filter((each) => category && each.category === category);
  const seen = [...new Set([productId, ...recent])].filter(Boolean);
  const wanted: readonly Candidate[] = [
    ...blendLists(lists, seen),
    ...siblings.map(({ id }) => ({ id, reason: 'same_category' })),
    ...popular.map((id) => ({ id, reason: 'popular' })),
    ...products.map(({ id }) => ({ id, reason: 'other' })),
  ];
  const left = new Map(products.filter(isThere).map((product) => [product.id, product]));
  for (const id of [...seen, ...cart]) left.delete(id);
  const chosen = wanted.flatMap(({ id, reason, from = '' }) => {
    const product = left.get(id);
    const because = byId.get(from)?.title;
    left.delete(id);
    return product ? [{ product, reason, ...(because && { because }) }] : [];
  });
  return chosen.slice(0, limit);
}

const isThere = ({ stock }: Product) => stock?.level !== 'out';

interface Candidate {
  readonly id: string;
  readonly reason: string;
  /** The product seen that speaks most for it. */
  readonly from?: string;
}

/**
 * Σ weight ÷ rank over the products seen, newest first. Weights compare only within one list, so each list
 * is measured by its nearest neighbour.
 */
function blendLists(lists: readonly NeighbourList[], seen: readonly string[]): readonly Candidate[] {
  const scores = new Map<string, Candidate & { score: number; best: number }>();
  seen.forEach((from, at) => {
    const items = lists.find(({ productId }) => productId === from)?.items ?? [];
    const nearest = Math.max(...items.map(({ weight }) => weight));
    for (const { productId: id, weight } of items) {
      if (weight <= 0) continue;
      const part = weight / nearest / (at + 1);
      const known = scores.get(id);
      const score = part + (known?.score ?? 0);
      const strongest =
        known && known.best >= part ? known : { id, reason: 'bought_together', from, best: part };
      scores.set(id, { ...strongest, score });
    }
  });
  return [...scores.values()].sort((a, b) => b.score - a.score);
}
