import type { NeighbourList } from '../../../contract/types';
import { quote, sayCount, sayList } from '../say';

const MAX_SHOWN = 4;

/** How many lists, how long, and what stands beside one product. */
export function describeLists(
  { lists, popular }: { readonly lists: readonly NeighbourList[]; readonly popular: readonly string[] },
  catalog: ReadonlyMap<string, string> | undefined,
): readonly string[] {
  const name = (id: string) => quote(catalog?.get(id) ?? id);
  const full = lists.filter(({ items }) => items.length > 0);
  const [first] = full;
  const average = full.reduce((sum, { items }) => sum + items.length, 0) / Math.max(1, full.length);
  const near = (first?.items ?? [])
    .filter(({ productId }) => productId !== first?.productId && (!catalog || catalog.has(productId)))
    .map(({ productId }) => name(productId));
  return [
    first
      ? `${sayCount(full.length, 'product')} with neighbours, ${sayCount(Math.round(average), 'neighbour')} on average.`
      : 'No product has neighbours.',
    ...(first && near.length > 0 ? [`Beside ${name(first.productId)}: ${sayList(near, MAX_SHOWN)}.`] : []),
    ...(popular.length > 0 ? [`To whom nothing is known of: ${sayList(popular.map(name), MAX_SHOWN)}.`] : []),
  ];
}
