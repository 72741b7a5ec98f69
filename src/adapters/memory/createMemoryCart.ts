import type { CallOptions, CartLine, CartPort, Stock } from '../../contract/types';
import type { Parts, StoredCart } from './Backend';
import type { MemoryWorld } from './MemoryWorld';
import { priceCart } from './priceCart';

/** Where a guest's browser keeps which cart is its own. */
const CART_KEY = 'memory:cart';

/** A cart for each signed-in shopper, and one for each guest's storage. */
export function createMemoryCart(parts: Parts): Required<CartPort> {
  const { backend, gate, fail } = parts;
  const { world, once } = backend;
  return {
    read: (options) => gate(options, async () => priceCart(await openCart(parts, options), world)),
    add: ({ key, ...line }, options) =>
      gate(options, async () => {
        const cart = await openCart(parts, options);
        await once('cart.add', key, () => {
          const same = cart.lines.find(
            ({ productId, variantId }) => productId === line.productId && variantId === line.variantId,
          );
          const quantity = line.quantity + (same?.quantity ?? 0);
          checkStock(parts, { ...line, quantity });
          const next = same ? { ...same, quantity } : { ...line, id: backend.createId() };
          cart.lines = [...cart.lines.filter((each) => each !== same), next];
        });
      }),
    change: ({ key, lineId, quantity }, options) =>
      gate(options, async () => {
        const cart = await openCart(parts, options);
        return once('cart.change', key, () => {
          const line = cart.lines.find(({ id }) => id === lineId);
          if (!line) throw fail('not_found', 'There is no such line.');
          if (quantity > 0) checkStock(parts, { ...line, quantity });
          cart.lines = cart.lines
            .map((each) => (each === line ? { ...line, quantity } : each))
            .filter((each) => each.quantity > 0);
          return priceCart(cart, world);
        });
      }),
    applyCode: (code, options) =>
      gate(options, async () => {
        const cart = await openCart(parts, options);
        const name = code.trim().toUpperCase();
        if (world.codes?.[name] === undefined) throw fail('invalid_input', 'This code does not count.');
        cart.codes = [...new Set([...cart.codes, name])];
        return priceCart(cart, world);
      }),
  };
}

async function openCart({ backend, context }: Parts, { identity }: CallOptions): Promise<StoredCart> {
  let name = identity && `shopper ${identity.id}`;
  name ??= await context.storage.get<string>(CART_KEY);
  if (name === undefined) {
    name = backend.createId();
    await context.storage.set(CART_KEY, name);
  }
  const cart = backend.carts.get(name) ?? { lines: [], codes: [] };
  backend.carts.set(name, cart);
  return cart;
}

function checkStock({ backend, fail }: Parts, line: CartLine): void {
  const stock = findStock(backend.world, line);
  if (!stock) throw fail('not_found', 'There is no such product.');
  if (stock.level === 'out' || (stock.quantity ?? Infinity) < line.quantity)
    throw fail('conflict', 'There is not enough of it.');
}

/** Undefined where there is no such product or variant; what has no figure is there. */
function findStock({ products }: MemoryWorld, { productId, variantId }: CartLine): Stock | undefined {
  const product = products?.find(({ id }) => id === productId);
  const there = product?.stock ?? { level: 'in' };
  if (!product || variantId === undefined) return product && there;
  const variant = product.variants?.find(({ id }) => id === variantId);
  return variant && (variant.stock ?? there);
}
