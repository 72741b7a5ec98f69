import {
  isAvailability,
  isContactList,
  isNeighbourLists,
  isProductPage,
  isSuggestionList,
} from 'virtual:shopbell-guards';
import type { CallOptions, CatalogPort, ChatPort, ContactPort, SuggestionsPort } from '../../contract/types';
import { take } from './answers';
import type { Caller } from './createCaller';

const MAX_IDS = 50;

/** What a visit may look at beside the answers. */
export interface Showcase {
  readonly catalog: Required<CatalogPort>;
  readonly chat: Pick<ChatPort, 'availability'>;
  readonly contact: ContactPort;
  readonly suggestions: Required<SuggestionsPort>;
}

/** Products, those that fit, and whether and how a person can be reached. */
export function createShowcase({ open }: Caller): Showcase {
  return {
    chat: { availability: open('/availability', isAvailability) },
    contact: { ways: open('/contact', isContactList) },
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
