import { AdapterError } from '../../../contract/errors';
import type { CallOptions, CatalogPort, Product, StockNotice } from '../../../contract/types';
import type { Part } from '../combine/createParts';
import { askParts } from './askParts';
import { createIdSpace, type IdSpace } from './createIdSpace';
import { createPlaces } from './createPlaces';
import { searchSources } from './searchSources';

const catalogOf = ({ adapter }: Part) => adapter.catalog as Required<CatalogPort>;

/**
 * The products of several catalogs as one; what is done with a product goes back to where it is from. An id
 * that nobody has given, e.g. the page's own, is looked for everywhere. A source that fails leaves the
 * products of the others.
 */
export function mergeCatalog(parts: readonly Part[]): CatalogPort {
  const space = createIdSpace(parts);
  const places = createPlaces();
  const rename = (part: Part, products: readonly Product[]) =>
    products.map((product) => ({ ...product, id: space.join(part, product.id) }));
  const able = (method: keyof CatalogPort) => parts.filter((part) => catalogOf(part)[method]);
  const [named, relating, [noticing]] = [able('byIds'), able('related'), able('notifyWhenBack')];
  return {
    search: (query, options) => searchSources({ parts, places, rename }, query, options),
    ...(named.length > 0 && {
      byIds: (ids: readonly string[], options: CallOptions) =>
        findByIds({ space, parts: named }, ids, options),
    }),
    ...(relating.length > 0 && {
      async related(productId: string, options: CallOptions) {
        const { part: owner, id } = space.split(productId);
        const asked = owner ? relating.filter((part) => part === owner) : relating;
        const answers = await askParts(asked, (part) => catalogOf(part).related(id, options));
        const [found] = [...answers].filter(([, products]) => products.length > 0);
        return found ? rename(...found) : [];
      },
    }),
    ...(noticing && {
      async notifyWhenBack(notice: StockNotice, options: CallOptions) {
        const { part = noticing, id } = space.split(notice.productId);
        if (catalogOf(part).notifyWhenBack)
          return catalogOf(part).notifyWhenBack({ ...notice, productId: id }, options);
        const details = { capability: 'catalog' } as const;
        throw new AdapterError(
          'unsupported',
          'The product is from where nobody tells that it is back.',
          details,
        );
      },
    }),
  };
}

interface NamedSources {
  readonly space: IdSpace;
  readonly parts: readonly Part[];
}

/** Products under the ids they were asked for, whoever has them. */
async function findByIds(
  { space, parts }: NamedSources,
  ids: readonly string[],
  options: CallOptions,
): Promise<readonly Product[]> {
  const wanted = ids.map((asked) => ({ asked, ...space.split(asked) }));
  const idsFor = (of: Part) => wanted.filter(({ part = of }) => part === of).map(({ id }) => id);
  const asked = parts.filter((part) => idsFor(part).length > 0);
  const answers = await askParts(asked, (part) => catalogOf(part).byIds([...new Set(idsFor(part))], options));
  return wanted.flatMap(({ asked: name, part: owner, id }) => {
    const sources = owner ? [owner] : parts;
    const found = sources.flatMap((part) => answers.get(part)?.filter((product) => product.id === id) ?? []);
    return found.slice(0, 1).map((product) => ({ ...product, id: name }));
  });
}
