import { isCatalogFile, isContactList, isFaqList, isListsFile } from 'virtual:shopbell-guards';
import type {
  Adapter,
  AdapterFactory,
  ContactList,
  ContactWay,
  FaqList,
  ListsFile,
  Product,
} from '../../contract/types';
import { createDeviceCatalog } from '../device/createDeviceCatalog';
import { suggestProducts } from '../device/suggestProducts';
import { createFile, type FileSetup, type StaticFile } from './createFile';

/** Addresses are relative to the page; a capability exists where its file is named. */
export interface FilesAdapterOptions {
  /** A `FaqList`, or its entries alone. */
  readonly faq?: string;
  /** A `CatalogFile`, or its products alone. */
  readonly products?: string;
  /** A `ListsFile`, or its lists alone; an address that ends with a slash means `lists.json` there. */
  readonly suggestions?: string;
  /** The ways to reach a person, or the address of a `ContactList` or its ways alone. */
  readonly contact?: string | readonly ContactWay[];
}

type OpenFile = <T>(setup: FileSetup<T>) => StaticFile<T>;

/**
 * Static JSON files as a backend: no server, nothing is written. Each file is fetched when first needed and
 * kept for the life of the page; the FAQ asks with its ETag whether it has changed.
 */
export function filesAdapter({ faq, products, suggestions, contact }: FilesAdapterOptions): AdapterFactory {
  return (context): Adapter => {
    const life = new AbortController();
    const open: OpenFile = (setup) => createFile(setup, context, life.signal);
    const catalog = products ? openCatalog(products, open) : undefined;
    const lists = suggestions ? openLists(suggestions, open) : undefined;
    return {
      id: 'files',
      ...(faq && { faq: createFaq(faq, open) }),
      ...(catalog && { catalog: createCatalog(catalog, lists) }),
      ...(lists && { suggestions: createSuggestions(lists, catalog) }),
      ...(contact && { contact: createContact(contact, open) }),
      dispose: () => life.abort(),
    };
  };
}

/** The whole file as it is, or the bare list under its name. */
const wrap = (json: unknown, name: string): unknown => (Array.isArray(json) ? { [name]: json } : json);

function createFaq(url: string, open: OpenFile): NonNullable<Adapter['faq']> {
  const file = open<FaqList>({
    url,
    kind: 'FAQ',
    capability: 'faq',
    read(json, version) {
      const list: unknown = { version, ...(wrap(json, 'items') as object) };
      return isFaqList(list) ? list : undefined;
    },
  });
  return {
    async list({ ifVersion }, options) {
      const list = await file.refresh(options, ifVersion);
      return !list || list.version === ifVersion ? 'unchanged' : list;
    },
  };
}

function openCatalog(url: string, open: OpenFile): StaticFile<readonly Product[]> {
  return open<readonly Product[]>({
    url,
    kind: 'Catalog',
    capability: 'catalog',
    read(json) {
      const file = wrap(json, 'items');
      if (!isCatalogFile(file)) return undefined;
      const ids = new Set<string>();
      return file.items.filter(({ id }) => !ids.has(id) && ids.add(id));
    },
  });
}

function openLists(url: string, open: OpenFile): StaticFile<ListsFile> {
  return open({
    url: url.replace(/\/$/, '/lists.json'),
    kind: 'Suggestions',
    capability: 'suggestions',
    read(json) {
      const file = wrap(json, 'lists');
      return isListsFile(file) ? file : undefined;
    },
  });
}

function createCatalog(
  catalog: StaticFile<readonly Product[]>,
  lists: StaticFile<ListsFile> | undefined,
): NonNullable<Adapter['catalog']> {
  return createDeviceCatalog({
    adapterId: 'files',
    load: catalog.load,
    findList: async (wanted, options) =>
      (await lists?.load(options))?.lists.find(({ productId }) => productId === wanted),
  });
}

function createSuggestions(
  file: StaticFile<ListsFile>,
  catalog: StaticFile<readonly Product[]> | undefined,
): NonNullable<Adapter['suggestions']> {
  return {
    async lists(productIds, options) {
      const { lists } = await file.load(options);
      const byId = new Map(lists.map((list) => [list.productId, list]));
      return productIds.flatMap((id) => byId.get(id) ?? []);
    },
    ...(catalog && {
      async get(wanted, options) {
        const [products, sources] = await Promise.all([catalog.load(options), file.load(options)]);
        return suggestProducts({ ...sources, products }, wanted);
      },
    }),
  };
}

function createContact(
  contact: string | readonly ContactWay[],
  open: OpenFile,
): NonNullable<Adapter['contact']> {
  if (typeof contact !== 'string') return { ways: async () => ({ items: contact }) };
  const file = open<ContactList>({
    url: contact,
    kind: 'Contact',
    capability: 'contact',
    read(json) {
      const list = wrap(json, 'items');
      return isContactList(list) ? list : undefined;
    },
  });
  return { ways: file.load };
}
