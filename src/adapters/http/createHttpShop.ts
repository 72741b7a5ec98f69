import {
  isCartAnswer,
  isContactList,
  isFaqHits,
  isFaqPage,
  isNeighbourLists,
  isProductList,
  isProductPage,
  isSuggestionList,
} from 'virtual:shopbell-guards';
import type { Adapter, AdapterContext, CallOptions, CartPort, FaqEntry, FaqPort } from '../../contract/types';
import { readJson } from '../../lib/readJson';
import { nameError, type Ask, type Caller } from './createCaller';
import type { CallerOf } from './httpAdapter';
import { toQuery } from './toQuery';

const NOT_MODIFIED = 304;
const MAX_FAQ_PAGES = 50;
/** What may stand in a header as an ETag; any other version is asked for without one. */
const ETAG = /^[!#-~]+$/;
const CART_TOKEN = 'adapter:http:cart';

/** What is the same for every shopper, and the cart. */
export function createHttpShop(
  of: CallerOf,
  context: AdapterContext,
): Pick<Adapter, 'faq' | 'catalog' | 'suggestions' | 'contact' | 'cart'> {
  const catalog = of('catalog');
  const suggestions = of('suggestions');
  const products = (query: string, options: CallOptions) =>
    catalog.read([`/catalog/${query}`, isProductList], options).then(({ items }) => items);
  return {
    faq: createHttpFaq(of('faq')),
    catalog: {
      search: ({ text, cursor, limit }, options) => {
        const query = toQuery({ q: text || ' ', cursor, limit, currency: options.currency });
        return catalog.read([`/catalog/search${query}`, isProductPage], options);
      },
      byIds: async (ids, options) =>
        ids.length > 0
          ? products(`products${toQuery({ ids: ids.join(), currency: options.currency })}`, options)
          : [],
      related: (id, options) => products(`related${toQuery({ id, currency: options.currency })}`, options),
      notifyWhenBack: async ({ key, ...json }, options) =>
        void (await catalog.send('/catalog/notices', options, { json, key })),
    },
    suggestions: {
      lists: async (ids, options) =>
        (
          await suggestions.read(
            [`/suggestions/lists${toQuery({ ids: ids.join() })}`, isNeighbourLists],
            options,
          )
        ).items,
      async get(json, options) {
        const path = `/suggestions${toQuery({ currency: options.currency })}`;
        return (await suggestions.read([path, isSuggestionList], options, { json })).items;
      },
    },
    contact: { ways: (options) => of('contact').read(['/contact', isContactList], options) },
    cart: createHttpCart(of('cart'), context),
  };
}

function createHttpFaq({ send, read }: Caller): FaqPort {
  return {
    async list({ ifVersion }, options) {
      const headers = ETAG.test(ifVersion ?? '') ? { 'if-none-match': `"${ifVersion}"` } : {};
      const items: FaqEntry[] = [];
      for (let cursor: string | undefined, page = 0; ; page++) {
        const path = `/faq${toQuery({ locale: options.locale, cursor })}`;
        const response = await send(path, options, cursor ? {} : { headers });
        if (response.status === NOT_MODIFIED) return 'unchanged';
        const list = await readJson(response, isFaqPage).catch((error: unknown) => {
          throw nameError(error, 'faq');
        });
        // A static file has an ETag of its own, so it comes again though nothing has changed.
        if (list.version === ifVersion) return 'unchanged';
        items.push(...list.items);
        cursor = list.next;
        if (!cursor || page > MAX_FAQ_PAGES) return { version: list.version, items };
      }
    },
    search: (q, options) =>
      read([`/faq/search${toQuery({ q, locale: options.locale })}`, isFaqHits], options),
    feedback: async ({ key, ...json }, options) => void (await send('/faq/feedback', options, { json, key })),
    propose: async ({ key, ...json }, options) => void (await send('/faq/proposals', options, { json, key })),
  };
}

/** SECURITY: a guest's cart is found by a secret, in a header and in storage, never in an address. */
function createHttpCart({ read }: Caller, { storage }: AdapterContext): CartPort {
  const call = async (rest: string, options: CallOptions, ask: Ask = {}) => {
    const known = await storage.get<string>(CART_TOKEN);
    const { cart, token } = await read(
      [`/cart${rest}${toQuery({ currency: options.currency })}`, isCartAnswer],
      options,
      { ...ask, isMine: true, ...(known && { headers: { 'shopbell-cart': known } }) },
    );
    if (token && token !== known) await storage.set(CART_TOKEN, token);
    return cart;
  };
  return {
    read: (options) => call('', options),
    add: async ({ key, ...json }, options) => void (await call('/lines', options, { json, key })),
    change: ({ key, ...json }, options) => call('/changes', options, { json, key }),
    applyCode: (code, options) => call('/codes', options, { json: { code } }),
  };
}
