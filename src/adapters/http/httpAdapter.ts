import {
  isContactList,
  isDescription,
  isFaqList,
  isOrderAnswer,
  isProductPage,
  isSuggestionList,
} from 'virtual:shopbell-guards';
import { AdapterError } from '../../contract/errors';
import type { Adapter, AdapterFactory, CallOptions } from '../../contract/types';
import { readJson } from '../../lib/readJson';
import { createCaller } from './createCaller';
import { createHttpChat } from './createHttpChat';

const READ_TRIES = 3;
const NOT_MODIFIED = 304;
/** What may stand in a header as an ETag; any other version is asked for without one. */
const ETAG = /^[!#-~]+$/;

export interface HttpAdapterOptions {
  /** Where the backend answers, e.g. `/shopbell/v1`. */
  readonly endpoint: string;
}

/** Speaks the HTTP protocol, version 1 (docs/protocol.md). */
export function httpAdapter({ endpoint }: HttpAdapterOptions): AdapterFactory {
  return (context): Adapter => {
    const life = new AbortController();
    const call = createCaller(endpoint, context.http);
    const get = (path: string, options: CallOptions) => call(path, { tries: READ_TRIES }, options);
    const post = (path: string, json: unknown, options: CallOptions) =>
      call(path, { method: 'POST', json }, options);
    return {
      id: 'http',
      // One try: whoever asks for a sign of life wants to know at once when there is none.
      describe: async (options) => readJson(await call('/', {}, options), isDescription),
      faq: {
        async list({ ifVersion }, options) {
          const headers = ETAG.test(ifVersion ?? '') ? { 'if-none-match': `"${ifVersion}"` } : {};
          const path = `/faq?locale=${encodeURIComponent(options.locale)}`;
          const response = await call(path, { headers, tries: READ_TRIES }, options);
          if (response.status === NOT_MODIFIED) return 'unchanged';
          // A static file has an ETag of its own, so it comes again though nothing has changed.
          const list = await readJson(response, isFaqList);
          return list.version === ifVersion ? 'unchanged' : list;
        },
        async feedback({ key, ...json }, options) {
          const headers = { 'idempotency-key': key };
          await call('/faq/feedback', { method: 'POST', json, headers }, options);
        },
      },
      orders: {
        lookupFields: ['email', 'postcode', 'phone'],
        async lookup(query, options) {
          try {
            return (await readJson(await post('/orders/lookup', query, options), isOrderAnswer)).order;
          } catch (error) {
            if (error instanceof AdapterError && error.code === 'not_found') return null;
            throw error;
          }
        },
      },
      catalog: {
        async search({ text, cursor, limit }, options) {
          const query = new URLSearchParams({ q: text });
          if (cursor) query.set('cursor', cursor);
          if (limit) query.set('limit', `${limit}`);
          if (options.currency) query.set('currency', options.currency);
          return readJson(await get(`/catalog/search?${query}`, options), isProductPage);
        },
        async byIds(ids, options) {
          const query = new URLSearchParams({ ids: ids.join(',') });
          if (options.currency) query.set('currency', options.currency);
          const path = `/catalog/products?${query}`;
          return (await readJson(await get(path, options), isProductPage)).items;
        },
      },
      suggestions: {
        get: async (wanted, options) =>
          (await readJson(await post(inCurrency('/suggestions', options), wanted, options), isSuggestionList))
            .items,
      },
      contact: {
        ways: async (options) => readJson(await get('/contact', options), isContactList),
      },
      chat: createHttpChat({ call, context, lifetime: life.signal }),
      dispose: () => life.abort(),
    };
  };
}

function inCurrency(path: string, { currency }: CallOptions): string {
  return currency ? `${path}?currency=${encodeURIComponent(currency)}` : path;
}
