import type { CallOptions, Keyed, Money } from './common';

export interface CartLine {
  readonly productId: string;
  readonly variantId?: string;
  readonly quantity: number;
}

/** A line as the shop has it. */
export interface PricedLine extends CartLine {
  readonly id: string;
  readonly title: string;
  readonly price: Money;
  readonly imageUrl?: string;
  readonly url?: string;
}

export interface Cart {
  readonly lines: readonly PricedLine[];
  readonly total: Money;
  /** Missing to free shipping; absent where there is no such thing, zero when reached. */
  readonly toFreeShipping?: Money;
  readonly codes?: readonly string[];
}

export interface CartPort {
  read?(options: CallOptions): Promise<Cart>;
  /** Rejects with `conflict` when there is not enough in stock. */
  add(line: CartLine & Keyed, options: CallOptions): Promise<void>;
  /** A quantity of 0 takes the line out. */
  change?(
    change: { readonly lineId: string; readonly quantity: number } & Keyed,
    options: CallOptions,
  ): Promise<Cart>;
  /** Rejects with `invalid_input` for a code that does not count. */
  applyCode?(code: string, options: CallOptions): Promise<Cart>;
}
