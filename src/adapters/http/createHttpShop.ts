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
import { take } from './answers';
import type { Caller } from './createCaller';

const NOT_MODIFIED = 304;
const MAX_FAQ_PAGES = 50;
const MAX_IDS = 50;
/** What may stand in a header as an ETag; any other version is asked for without one. */
const ETAG = /^[!#-~]+$/;

/** What is the same for every shopper. */
export function createHttpShop(caller: Caller): Pick<Adapter, 'faq' | 'catalog' | 'suggestions' | 'contact'> {
  const { open } = caller;
  return {
    faq: createHttpFaq(caller),
    catalog: {
      search: open('/catalog/search', isProductPage, ({ text: q, ...query }, { currency }) => ({
        query: { q, ...query, currency },
      })),
      byIds: byFifty(
        take(
          'items',
          open('/catalog/products', isProductPage, (ids, { currency }) => ({
            query: { ids: ids.join(), currency },
          })),
        ),
      ),
      related: take(
        'items',
        open('/catalog/related', isProductPage, (id, { currency }) => ({ query: { id, currency } })),
      ),
      notifyWhenBack: open('/catalog/notices', null),
    },
    suggestions: {
      lists: byFifty(
        take(
          'items',
          open('/suggestions/lists', isNeighbourLists, (ids) => ({ query: { ids: ids.join() } })),
        ),
      ),
      get: take(
        'items',
        open('/suggestions', isSuggestionList, (json, { currency }) => ({
          query: { currency },
          json,
          tries: 3,
        })),
      ),
    },
    contact: { ways: open('/contact', isContactList) },
  };
}

type Find<T> = (ids: readonly string[], options: CallOptions) => Promise<readonly T[]>;

/** The same for any number of ids: addresses have an end. */
function byFifty<T>(find: Find<T>): Find<T> {
  return async (ids, options) => {
    const found: T[] = [];
    for (let at = 0; at < ids.length; at += MAX_IDS) {
      found.push(...(await find(ids.slice(at, at + MAX_IDS), options)));
    }
    return found;
  };
}

function createHttpFaq({ send, open }: Caller): FaqPort {
  return {
    async list({ ifVersion }, options) {
      let headers = ETAG.test(ifVersion ?? '') ? { 'if-none-match': `"${ifVersion}"` } : {};
      const items: FaqEntry[] = [];
      let version: string | undefined;
      for (let cursor: string | undefined, page = 1; ; page++) {
        const response = await send('/faq', options, { headers, query: { locale: options.locale, cursor } });
        if (response.status === NOT_MODIFIED) return 'unchanged';
        const list = await readJson(response, isFaqPage);
        // Of a list that changes meanwhile the older version counts: the next call sees that it is old.
        version ??= list.version;
        // A static file has an ETag of its own, so it comes again though nothing has changed.
        if (version === ifVersion) return 'unchanged';
        items.push(...list.items);
        cursor = list.next;
        headers = {};
        if (!cursor || page >= MAX_FAQ_PAGES) return { version, items };
      }
    },
    search: open('/faq/search', isFaqHits, (q, { locale }) => ({ query: { q, locale } })),
    feedback: open('/faq/feedback', null),
    propose: open('/faq/proposals', null),
  };
}
