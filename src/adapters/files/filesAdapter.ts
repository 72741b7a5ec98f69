import { isContactList, isFaqList } from 'virtual:shopbell-guards';
import type { Adapter, AdapterFactory, ContactList, ContactWay, FaqList } from '../../contract/types';
import { createOnce } from '../../lib/createOnce';
import { createLazyPort } from '../device/createLazyPort';
import { createFile, wrapList, type OpenFile } from './createFile';

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

/**
 * Static JSON files as a backend: no server, nothing is written. Each file is fetched when first needed and
 * kept for the life of the page; the FAQ asks with its ETag whether it has changed.
 */
export function filesAdapter({
  faq,
  products = '',
  suggestions = '',
  contact,
}: FilesAdapterOptions): AdapterFactory {
  return (context): Adapter => {
    const life = new AbortController();
    const open: OpenFile = (setup) => createFile(setup, context, life.signal);
    const { get } = createOnce(async () =>
      (await import('./createFilesProducts')).createFilesProducts({ products, suggestions }, open),
    );
    return {
      id: 'files',
      ...(faq && { faq: createFaq(faq, open) }),
      ...(products && { catalog: createLazyPort(get, ['search', 'byIds', 'related']) }),
      ...(suggestions && {
        suggestions: createLazyPort(get, products ? ['lists', 'get'] : ['lists']),
      }),
      ...(contact && { contact: createContact(contact, open) }),
      dispose: () => life.abort(),
    };
  };
}

function createFaq(url: string, open: OpenFile): NonNullable<Adapter['faq']> {
  const file = open<FaqList>({
    url,
    kind: 'FAQ',
    capability: 'faq',
    read(json, version) {
      const list: unknown = { version, ...(wrapList(json, 'items') as object) };
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
      const list = wrapList(json, 'items');
      return isContactList(list) ? list : undefined;
    },
  });
  return { ways: file.load };
}
