import { Hono, type Context } from 'hono';
import { CartChange, CartCode, CartLine } from '../../../src/contract/schemas';
import type { Services } from '../Services';
import { createToken } from '../store/secrets';
import type { CartOwner } from '../store/shop/createCartStore';
import { ProblemError } from './problem';
import { readBody } from './readBody';
import { findShopper } from './readIdentity';
import { readKey } from './readKey';
import { readView } from './readView';

const HEADER = 'shopbell-cart';
/** As `createToken` makes them. */
const TOKEN = /^[\w-]{43}$/;

/**
 * The cart of the signed-in shopper, or of whoever shows a guest's token; the answers to a guest name the token
 * to show next time.
 */
export function cartRoutes(services: Services): Hono {
  const { carts } = services;
  const app = new Hono();
  const findOwner = async (context: Context, newToken: () => string): Promise<CartOwner> => {
    const shopperId = await findShopper(context, services);
    return shopperId === null ? { token: readCartToken(context) ?? newToken() } : { shopperId };
  };
  const answer = async (context: Context, owner: CartOwner) =>
    context.json({ cart: await carts.read(owner, readView(context)), ...('token' in owner && owner) });

  // A new token costs nothing: the cart is made when something is put in.
  app.get('/', async (context) => answer(context, await findOwner(context, createToken)));
  app.post('/lines', async (context) => {
    const key = readKey(context);
    const line = await readBody(context, CartLine);
    // Whoever repeats the first call without having heard its answer comes to the same cart.
    const owner = await findOwner(context, () => carts.tokenFor(key));
    await carts.add(owner, { ...line, key });
    return answer(context, owner);
  });
  app.post('/changes', async (context) => {
    const key = readKey(context);
    const change = await readBody(context, CartChange);
    const owner = await findOwner(context, () => carts.tokenFor(key));
    await carts.change(owner, { ...change, key });
    return answer(context, owner);
  });
  app.post('/codes', async (context) => {
    const { code } = await readBody(context, CartCode);
    const owner = await findOwner(context, createToken);
    await carts.applyCode(owner, code);
    return answer(context, owner);
  });
  return app;
}

/**
 * The secret of the cart; null where none is shown.
 * SECURITY: what no server of ours can have made is refused, so that nobody has a cart that can be guessed.
 */
export function readCartToken(context: Context): string | null {
  const token = context.req.header(HEADER);
  if (!token) return null;
  if (!TOKEN.test(token)) throw new ProblemError('invalid_input', 'The header Shopbell-Cart is wrong.');
  return token;
}
