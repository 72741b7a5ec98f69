import { isCartAnswer } from 'virtual:shopbell-guards';
import type { AdapterContext, CallOptions, CartPort } from '../../contract/types';
import type { Ask } from './createAttempt';
import type { Caller } from './createCaller';
import { toQuery } from './toQuery';

const CART_TOKEN = 'adapter:http:cart';

/** SECURITY: a guest's cart is found by a secret, in a header and in storage, never in an address. */
export function createHttpCart({ read }: Caller, { storage }: AdapterContext): CartPort {
  const call = async (rest: string, options: CallOptions, ask?: Ask) => {
    const known = await storage.get<string>(CART_TOKEN);
    const { cart, token } = await read(
      `/cart${rest}${toQuery({ currency: options.currency })}`,
      isCartAnswer,
      [options, { ...ask, isMine: true, ...(known && { headers: { 'shopbell-cart': known } }) }],
    );
    if (token) await storage.set(CART_TOKEN, token);
    return cart;
  };
  return {
    read: (options) => call('', options),
    add: async ({ key, ...json }, options) => void (await call('/lines', options, { json, key })),
    change: ({ key, ...json }, options) => call('/changes', options, { json, key }),
    applyCode: (code, options) => call('/codes', options, { json: { code } }),
  };
}
