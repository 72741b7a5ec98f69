import { randomUUID } from 'node:crypto';
import type { Adapter } from '../../contract/types';

interface ServedCart {
  readonly token: string;
  /** Keeps this cart, as the browser of one guest would. */
  readonly adapter: Adapter;
}

export interface Carts {
  /** The cart that a request shows the token of, that its key was used for before, or a new one. */
  find(request: Request): ServedCart;
  dispose(): void;
}

/** The carts of guests, each with an adapter of its own. */
export function createCarts(make: () => Adapter): Carts {
  const carts = new Map<string, ServedCart>();
  const byKey = new Map<string, ServedCart>();
  const open = () => {
    const cart = { token: randomUUID(), adapter: make() };
    carts.set(cart.token, cart);
    return cart;
  };
  return {
    find({ headers }) {
      const key = headers.get('idempotency-key');
      const known = carts.get(headers.get('shopbell-cart') ?? '') ?? byKey.get(key ?? '');
      const cart = known ?? open();
      // Whoever lost the answer does not know the token yet.
      if (key !== null) byKey.set(key, cart);
      return cart;
    },
    dispose() {
      for (const { adapter } of carts.values()) adapter.dispose();
    },
  };
}
