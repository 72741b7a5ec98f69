import type { CallOptions, Open } from './common';

/** Something a shopper did. Sent only where the merchant enabled it and the shopper agreed. */
export interface ShopperEvent {
  /** Unique; the same id counts once. */
  readonly id: string;
  readonly type: Open<
    'view' | 'search' | 'click' | 'cart' | 'purchase' | 'answer' | 'miss' | 'handoff' | 'rating'
  >;
  /** ISO 8601. */
  readonly at: string;
  readonly props?: Readonly<Record<string, string | number | boolean>>;
}

export interface EventsPort {
  /** Resolves when the batch is accepted; a repeated event counts once. */
  push(batch: readonly ShopperEvent[], options: CallOptions): Promise<void>;
}
