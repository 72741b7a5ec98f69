import type { CallOptions, CatalogQuery, SuggestionContext } from '../../../contract/types';
import type { MethodName } from '../ports/methods';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MONTH_MS = 30 * DAY_MS;

export interface Policy {
  /** A kept answer younger than this is given at once, and a new one fetched behind it. */
  readonly staleMs: number;
  /** An answer younger than this is given when the backend cannot be reached; an older one is deleted. */
  readonly maxAgeMs: number;
  /** Questions whose answers are kept; the oldest goes first. */
  readonly maxEntries: number;
  /** Longer answers are not kept. @default 200,000 characters of JSON */
  readonly maxChars?: number;
  /** Whether the answer to this call may be kept. */
  readonly keeps?: (input: unknown, options: CallOptions) => boolean;
}

/** A later page goes on from a cursor, which may be worth nothing by tomorrow. */
const isFirstPage = (input: unknown) => (input as CatalogQuery).cursor === undefined;

const PRODUCTS: Policy = { staleMs: DAY_MS, maxAgeMs: 7 * DAY_MS, maxEntries: 40 };

/**
 * What is kept, and for how long. All that is not here goes to the backend every time: conversations, the
 * cart, points, tickets, returns, what is held of a shopper, and every write. `describe` too, since it is
 * the sign of life.
 */
export const POLICIES: Readonly<Partial<Record<MethodName, Policy>>> = {
  'faq.list': { staleMs: MONTH_MS, maxAgeMs: MONTH_MS, maxEntries: 4, maxChars: 1_000_000 },
  'faq.search': { staleMs: 0, maxAgeMs: MONTH_MS, maxEntries: 20 },
  'contact.ways': { staleMs: DAY_MS, maxAgeMs: MONTH_MS, maxEntries: 4 },
  'catalog.search': { ...PRODUCTS, keeps: isFirstPage },
  'catalog.byIds': PRODUCTS,
  'catalog.related': PRODUCTS,
  'suggestions.lists': PRODUCTS,
  'suggestions.get': {
    ...PRODUCTS,
    // SECURITY: what follows from the shopper's history belongs to the personal tier, which this is not.
    keeps: (context) => !(context as SuggestionContext).recent?.length,
  },
  // Never given while the backend answers: an order, a price or a cut-off of yesterday is wrong.
  'orders.lookup': { staleMs: 0, maxAgeMs: MONTH_MS, maxEntries: 20 },
  'orders.list': {
    staleMs: 0,
    maxAgeMs: MONTH_MS,
    maxEntries: 4,
    keeps: (query, { identity }) => identity !== undefined && isFirstPage(query),
  },
  'delivery.options': { staleMs: 0, maxAgeMs: HOUR_MS, maxEntries: 20 },
  'delivery.pickupShops': { staleMs: 0, maxAgeMs: DAY_MS, maxEntries: 20 },
};
