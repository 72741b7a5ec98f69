import type { Product, Suggestion, SuggestionContext, SuggestionsPort } from '../../contract/types';
import type { Parts } from './Backend';
import type { MemoryWorld } from './MemoryWorld';

/** Neighbours as the world lists them; else what is of the same kind, then the rest. */
export function createMemorySuggestions({ backend: { world }, gate }: Parts): Required<SuggestionsPort> {
  return {
    lists: (productIds, options) =>
      gate(options, () =>
        productIds.flatMap((id) => world.lists?.find(({ productId }) => productId === id) ?? []),
      ),
    get: (context, options) => gate(options, () => suggest(world, context)),
  };
}

function suggest(
  { products = [], lists = [] }: MemoryWorld,
  { productId, cart = [], limit }: SuggestionContext,
): readonly Suggestion[] {
  const subject = products.find(({ id }) => id === productId);
  const near = lists.find((list) => list.productId === productId)?.items ?? [];
  const rank = ({ id, category }: Product) => {
    const place = near.findIndex((neighbour) => neighbour.productId === id);
    if (place >= 0) return place;
    return subject && subject.category === category ? near.length : near.length + 1;
  };
  return products
    .filter(({ id, stock }) => stock?.level !== 'out' && id !== productId && !cart.includes(id))
    .map((product) => ({ product, place: rank(product) }))
    .toSorted((a, b) => a.place - b.place)
    .slice(0, limit)
    .map(({ product, place }) =>
      place < near.length
        ? { product, reason: 'bought_together', ...(subject && { because: subject.title }) }
        : { product, reason: place === near.length ? 'same_category' : 'popular' },
    );
}
