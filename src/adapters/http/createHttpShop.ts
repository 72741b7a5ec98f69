import {
  isContactList,
  isFaqHits,
  isFaqPage,
  isNeighbourLists,
  isProductPage,
  isSuggestionList,
} from 'virtual:shopbell-guards';
import type { Adapter, CallOptions, FaqEntry, FaqPort } from '../../contract/types';
import { readJson } from '../../lib/readJson';
import { itemsOf } from './answers';
import type { Caller } from './createCaller';
import type { CallerOf } from './httpAdapter';
import { toQuery } from './toQuery';

const NOT_MODIFIED = 304;
const MAX_FAQ_PAGES = 50;
/** What may stand in a header as an ETag; any other version is asked for without one. */
const ETAG = /^[!#-~]+$/;

/** What is the same for every shopper. */
export function createHttpShop(of: CallerOf): Pick<Adapter, 'faq' | 'catalog' | 'suggestions' | 'contact'> {
  const catalog = of('catalog');
  const suggestions = of('suggestions');
  const search = (path: string, query: Parameters<typeof toQuery>[0], options: CallOptions) =>
    catalog.read(`/catalog/${path}${toQuery({ ...query, currency: options.currency })}`, isProductPage, [
      options,
    ]);
  const find = itemsOf(search);
  return {
    faq: createHttpFaq(of('faq')),
    catalog: {
      search: ({ text, cursor, limit }, options) => search('search', { q: text, cursor, limit }, options),
      byIds: async (ids, options) => (ids.length ? find('products', { ids: ids.join() }, options) : []),
      related: (id, options) => find('related', { id }, options),
      notifyWhenBack: catalog.tell('/catalog/notices'),
    },
    suggestions: {
      lists: itemsOf((ids, options) =>
        suggestions.read(`/suggestions/lists${toQuery({ ids: ids.join() })}`, isNeighbourLists, [options]),
      ),
      get: itemsOf((json, options) =>
        suggestions.read(`/suggestions${toQuery({ currency: options.currency })}`, isSuggestionList, [
          options,
          { json },
        ]),
      ),
    },
    contact: { ways: of('contact').get('/contact', isContactList) },
  };
}

function createHttpFaq({ send, read, tell, fail }: Caller): FaqPort {
  return {
    async list({ ifVersion }, options) {
      let headers = ETAG.test(ifVersion ?? '') ? { 'if-none-match': `"${ifVersion}"` } : {};
      const items: FaqEntry[] = [];
      for (let cursor: string | undefined, page = 1; ; page++) {
        const path = `/faq${toQuery({ locale: options.locale, cursor })}`;
        const response = await send(path, options, { headers });
        const list = response.status !== NOT_MODIFIED && (await readJson(response, isFaqPage).catch(fail));
        // A static file has an ETag of its own, so it comes again though nothing has changed.
        if (!list || list.version === ifVersion) return 'unchanged';
        items.push(...list.items);
        cursor = list.next;
        headers = {};
        if (!cursor || page >= MAX_FAQ_PAGES) return { version: list.version, items };
      }
    },
    search: (q, options) =>
      read(`/faq/search${toQuery({ q, locale: options.locale })}`, isFaqHits, [options]),
    feedback: tell('/faq/feedback'),
    propose: tell('/faq/proposals'),
  };
}
