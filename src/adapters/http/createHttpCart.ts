import { isCartAnswer } from 'virtual:shopbell-guards';
import type { AdapterContext, Cart, CallOptions, CartPort, Storage } from '../../contract/types';
import { hashText } from '../../lib/hashText';
import type { Ask, Caller } from './createCaller';

/**
 * SECURITY: a guest's cart is found by a secret, in a header and in storage, never in an address; what one shopper
 * was given is not shown for another.
 */
export function createHttpCart({ mine }: Caller, { storage }: AdapterContext): Required<CartPort> {
  const send = mine('/cart', isCartAnswer, (ask: Ask, { currency }: CallOptions) => ({
    ...ask,
    query: { currency },
  }));
  let last: Promise<unknown> = Promise.resolve();
  const call = (ask: Ask, options: CallOptions): Promise<Cart> => {
    const run = async () => {
      const headers = await showCart(storage, options);
      const { cart, token } = await send({ ...ask, headers }, options);
      if (token) await storage.set(nameOf(options), token);
      return cart;
    };
    // One after the other: two at once that know no secret yet would make two carts.
    const turn = last.then(run, run);
    last = turn;
    return turn;
  };
  return {
    read: (options) => call({}, options),
    add: async ({ key, ...json }, options) => void (await call({ path: '/lines', key, json }, options)),
    change: ({ key, ...json }, options) => call({ path: '/changes', key, json }, options),
    applyCode: (code, options) => call({ path: '/codes', json: { code } }, options),
  };
}

const nameOf = ({ identity }: CallOptions) => `adapter:http:cart:${identity ? hashText(identity.id) : ''}`;

/** The header that shows whose cart it is; empty while there is none. */
export async function showCart(
  storage: Storage,
  options: CallOptions,
): Promise<Readonly<Record<string, string>>> {
  const known = await storage.get<string>(nameOf(options));
  return known ? { 'shopbell-cart': known } : {};
}
