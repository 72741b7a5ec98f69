import { isCatalogFile, isListsFile } from 'virtual:shopbell-guards';
import type {
  CallOptions,
  ListsFile,
  NeighbourList,
  Product,
  Suggestion,
  SuggestionContext,
} from '../../contract/types';
import { createDeviceCatalog, suggestProducts } from '../device';
import { wrapList, type OpenFile, type StaticFile } from './createFile';

interface ProductFiles {
  readonly products: string;
  /** An address that ends with a slash means `lists.json` there. */
  readonly suggestions: string;
}

/** The methods of catalog and suggestions; each is of use where its file is named. */
export function createFilesProducts({ products, suggestions }: ProductFiles, open: OpenFile) {
  const catalog = openCatalog(products, open);
  const lists = openLists(suggestions.replace(/\/$/, '/lists.json'), open);
  const findList = async (wanted: string, options: CallOptions) =>
    suggestions ? (await lists.load(options)).lists.find(({ productId }) => productId === wanted) : undefined;
  return {
    ...createDeviceCatalog({ adapterId: 'files', load: catalog.load, findList }),
    async lists(productIds: readonly string[], options: CallOptions): Promise<readonly NeighbourList[]> {
      const file = await lists.load(options);
      const byId = new Map(file.lists.map((list) => [list.productId, list]));
      return productIds.flatMap((id) => byId.get(id) ?? []);
    },
    async get(wanted: SuggestionContext, options: CallOptions): Promise<readonly Suggestion[]> {
      const asked = [catalog.load(options), lists.load(options)] as const;
      // Ends when both have: what is still under way would be the next call's answer.
      await Promise.allSettled(asked);
      const [products, file] = await Promise.all(asked);
      return suggestProducts({ ...file, products }, wanted);
    },
  };
}

function openCatalog(url: string, open: OpenFile): StaticFile<readonly Product[]> {
  return open({
    url,
    kind: 'Catalog',
    capability: 'catalog',
    read(json) {
      const file = wrapList(json, 'items');
      if (!isCatalogFile(file)) return undefined;
      const ids = new Set<string>();
      return file.items.filter(({ id }) => !ids.has(id) && ids.add(id));
    },
  });
}

function openLists(url: string, open: OpenFile): StaticFile<ListsFile> {
  return open({
    url,
    kind: 'Suggestions',
    capability: 'suggestions',
    read(json) {
      const file = wrapList(json, 'lists');
      return isListsFile(file) ? file : undefined;
    },
  });
}
