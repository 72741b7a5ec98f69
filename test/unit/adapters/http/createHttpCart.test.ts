import { expect, test } from 'vitest';
import { httpAdapter } from '../../../../src/adapters/http';
import type { CallOptions, Cart, CartPort, HttpRequest, Storage } from '../../../../src/contract/types';
import { createContext, createMemory } from '../../../support/createContext';

const options: CallOptions = { signal: new AbortController().signal, locale: 'en', currency: 'EUR' };
const signedIn = (id: string): CallOptions => ({ ...options, identity: { id, token: `${id}-token` } });
const LINE = { productId: 'a', quantity: 1 };
const CART: Cart = { lines: [], total: { amount: 0, currency: 'EUR' } };

interface Setting {
  readonly storage?: Storage;
  /** So many calls go wrong first. */
  readonly failures?: number;
}

/** A backend that gives a cart to whoever shows none, and says which it was shown. */
function setUp({ storage = createMemory(), failures = 0 }: Setting = {}) {
  const shown: (string | undefined)[] = [];
  const urls: string[] = [];
  let carts = 0;
  const context = createContext({
    storage,
    http: async (url: string, { headers }: HttpRequest) => {
      urls.push(url);
      const known = headers?.['shopbell-cart'];
      shown.push(known);
      if (shown.length <= failures) return new Response('torn');
      return Response.json({ cart: CART, token: known ?? `cart-${++carts}` });
    },
  });
  const cart = httpAdapter({ endpoint: '/v1' })(context).cart as Required<CartPort>;
  return { cart, shown, urls, storage };
}

test('the cart’s secret is kept, shown in a header and never in an address', async () => {
  const { cart, shown, urls, storage } = setUp();
  await cart.add({ ...LINE, key: '1' }, options);
  await cart.change({ lineId: '1', quantity: 2, key: '2' }, options);
  await cart.applyCode('X', options);
  expect(await cart.read(options)).toEqual(CART);
  expect(shown).toEqual([undefined, 'cart-1', 'cart-1', 'cart-1']);
  expect(urls.join()).not.toContain('cart-1');

  const nextPage = setUp({ storage });
  await nextPage.cart.read(options);
  expect(nextPage.shown).toEqual(['cart-1']);
});

test('two products put in at the same time are in the same cart', async () => {
  const { cart, shown } = setUp();
  await Promise.all([cart.add({ ...LINE, key: '1' }, options), cart.add({ ...LINE, key: '2' }, options)]);
  expect(shown).toEqual([undefined, 'cart-1']);
});

test('one call that fails holds up no other', async () => {
  const { cart, shown } = setUp({ failures: 1 });
  const calls = await Promise.allSettled([cart.applyCode('X', options), cart.read(options)]);
  expect(calls.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  expect(shown).toEqual([undefined, undefined]);
});

test('one shopper’s cart is not shown for another, nor for whoever comes after', async () => {
  const { cart, shown } = setUp();
  await cart.read(options);
  await cart.read(signedIn('maya'));
  await cart.read(signedIn('noor'));
  await cart.read(signedIn('maya'));
  await cart.read(options);
  expect(shown).toEqual([undefined, undefined, undefined, 'cart-2', 'cart-1']);
});

test('a secret that the backend changes is the new one from then on', async () => {
  const { cart, shown, storage } = setUp();
  await storage.set('adapter:http:cart:', 'old');
  await cart.read(options);
  expect(shown).toEqual(['old']);
});
