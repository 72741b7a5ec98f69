import { AdapterError } from '../../contract/errors';
import type { CallOptions, CatalogPort, NeighbourList, Page, Product } from '../../contract/types';
import { searchProducts, toSearchable, type SearchableProduct } from './searchProducts';

const PAGE_LENGTH = 20;
const LONGEST_PAGE = 200;
const RELATED_LENGTH = 20;

interface DeviceCatalogPorts {
  readonly adapterId: string;
  /** The whole catalog; the same array as long as nothing changed. */
  load(options: CallOptions): Promise<readonly Product[]>;
  /** The list of one product, if there is one; a failure leaves products of the same category. */
  findList?(productId: string, options: CallOptions): Promise<NeighbourList | undefined>;
}

/** A catalog that is on the device as a whole: search, look-up and neighbours without a server. */
export function createDeviceCatalog({ adapterId, load, findList }: DeviceCatalogPorts) {
  let indexed: readonly Product[] | undefined;
  let index: readonly SearchableProduct[] = [];
  const search = async (
    { text, cursor, limit }: Parameters<CatalogPort['search']>[0],
    options: CallOptions,
  ) => {
    const products = await load(options);
    if (products !== indexed) index = products.map(toSearchable);
    indexed = products;
    return cutPage(searchProducts(index, text), { adapterId, limit, cursor });
  };
  const related = async (productId: string, options: CallOptions) => {
    const [products, list] = await Promise.all([
      load(options),
      findList?.(productId, options).catch(() => undefined),
    ]);
    const near =
      list &&
      pickProducts(
        products,
        list.items.map((item) => item.productId),
      );
    return (near?.length ? near : pickNeighbours(products, productId)).slice(0, RELATED_LENGTH);
  };
  const byIds = async (ids: readonly string[], options: CallOptions) =>
    pickProducts(await load(options), ids);
  return { search, byIds, related } satisfies CatalogPort;
}

/** Products of those ids, in their order; unknown ids are left out. */
function pickProducts(products: readonly Product[], ids: readonly string[]): readonly Product[] {
  const byId = new Map(products.map((product) => [product.id, product]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function pickNeighbours(products: readonly Product[], productId: string): readonly Product[] {
  const category = products.find(({ id }) => id === productId)?.category;
  return products.filter((each) => category && each.category === category && each.id !== productId);
}

/** The cursor is the id of the last product told, so that new ones before it shift nothing. */
function cutPage(
  found: readonly Product[],
  {
    adapterId,
    limit = PAGE_LENGTH,
    cursor,
  }: { adapterId: string; limit?: number | undefined; cursor?: string | undefined },
): Page<Product> {
  const start = cursor === undefined ? 0 : found.findIndex(({ id }) => id === cursor) + 1;
  if (cursor !== undefined && start === 0) {
    const details = { adapterId, capability: 'catalog' } as const;
    throw new AdapterError('invalid_input', 'The list does not go on from there.', details);
  }
  const end = start + Math.min(LONGEST_PAGE, Math.max(1, limit));
  const items = found.slice(start, end);
  const last = items.at(-1);
  return { items, ...(last && end < found.length && { next: last.id }) };
}
