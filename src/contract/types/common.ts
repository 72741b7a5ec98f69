/** Words shared by every capability of the contract. */

/** What a backend may offer. A surface of the widget exists only where its capability does. */
export const CAPABILITIES = [
  'faq',
  'assistant',
  'chat',
  'contact',
  'tickets',
  'orders',
  'returns',
  'delivery',
  'catalog',
  'cart',
  'suggestions',
  'rewards',
  'events',
  'privacy',
] as const;
export type Capability = (typeof CAPABILITIES)[number];

/**
 * A word of a list that may grow: a newer backend may say others, which readers treat as unknown.
 * The known words are there for completion; any string fits.
 */
export type Open<Word extends string> = Word | (string & {});

/** What the write carries so that doing it twice does it once: the same key gives the same answer. */
export interface Keyed {
  readonly key: string;
}

/** Who is calling, once the merchant has said so. Tokens are never persisted. */
export interface Identity {
  readonly id: string;
  readonly name?: string;
  /** A short-lived token (JWT) that the backend verifies. */
  readonly token?: string;
  /**
   * Where tokens come from, instead of `token`: asked when one is first needed, and once more with
   * `isRefresh` after the backend refused the one it gave.
   */
  getToken?(isRefresh: boolean): Promise<string>;
}

/** What comes along with every call through the contract. */
export interface CallOptions {
  /** Aborting ends the call with `AdapterError` code `aborted`. */
  readonly signal: AbortSignal;
  /** BCP 47 tag of the language the shopper reads, e.g. `zh-Hans`. */
  readonly locale: string;
  /** ISO 4217 code of the currency the page shows, e.g. `EUR`; the backend's own when absent. */
  readonly currency?: string;
  readonly identity?: Identity;
  /** Milliseconds before the call fails with code `timeout`. */
  readonly timeoutMs?: number;
}

/** One page of a longer list. `next` is an opaque cursor; absent on the last page. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

/** An amount in the currency's minor unit: `{ amount: 7900, currency: 'EUR' }` is €79.00. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** A span of time, both ends ISO 8601 with zone. */
export interface TimeWindow {
  readonly from: string;
  readonly until: string;
}
