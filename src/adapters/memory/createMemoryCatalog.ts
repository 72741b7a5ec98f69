import type { CatalogPort, Product } from '../../contract/types';
import type { Parts } from './Backend';
import { pageAfter } from './pageAfter';
import { scoreText } from './scoreText';

const MAX_RELATED = 8;
const WORST_RANK = 999;
const RANKS = 899;

/** The world's products. Found are those that hold every word; those with it in their title come first. */
export function createMemoryCatalog({ backend, gate, fail }: Parts): Required<CatalogPort> {
  const { world, notices, once } = backend;
  const find = (id: string) => world.products?.find((product) => product.id === id);
  return {
    search: ({ text, cursor, limit }, options) =>
      gate(options, () => {
        const found = (world.products ?? []).filter((product) => matches(product, text));
        return pageAfter(found, {
          cursor,
          limit,
          keyOf: (product) => `${rank(product, text)} ${product.id}`,
        });
      }),
    byIds: (ids, options) => gate(options, () => ids.flatMap((id) => find(id) ?? [])),
    related: (productId, options) =>
      gate(options, () => {
        const neighbours = world.lists?.find((list) => list.productId === productId)?.items ?? [];
        const near = neighbours.flatMap((neighbour) => find(neighbour.productId) ?? []);
        const { category } = find(productId) ?? {};
        const alike = (world.products ?? []).filter((each) => category && each.category === category);
        return [...new Set([...near, ...alike])].filter(({ id }) => id !== productId).slice(0, MAX_RELATED);
      }),
    notifyWhenBack: ({ key, productId, email }, options) =>
      gate(options, () => {
        if (!find(productId)) throw fail('not_found', 'There is no such product.');
        return once('catalog.notifyWhenBack', key, () => {
          notices.set(productId, new Set(notices.get(productId)).add(email));
        });
      }),
  };
}

function matches({ title, category = '', description = '' }: Product, text: string): boolean {
  return text.trim() === '' || scoreText(text, `${title} ${category} ${description}`) === 1;
}

/** Three digits, the best match the lowest. */
function rank({ title }: Product, text: string): number {
  return WORST_RANK - Math.round(RANKS * scoreText(text, title));
}
