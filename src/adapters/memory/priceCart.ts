import type { Cart, Money, PricedLine, Product } from '../../contract/types';
import type { StoredCart } from './Backend';
import type { MemoryWorld } from './MemoryWorld';

const ALL_PERCENT = 100;

/** A cart as the shop has it now: today's prices, codes taken off, products that are gone left out. */
export function priceCart({ lines, codes }: StoredCart, world: MemoryWorld): Cart {
  const priced = lines.flatMap((line) => {
    const product = world.products?.find(({ id }) => id === line.productId);
    return product ? [priceLine(line, product)] : [];
  });
  const currency = priced[0]?.price.currency ?? world.products?.[0]?.price.currency ?? 'EUR';
  const sum = priced.reduce((total, { price, quantity }) => total + price.amount * quantity, 0);
  const off = codes.reduce((percent, code) => percent + (world.codes?.[code] ?? 0), 0);
  const total: Money = {
    amount: Math.round((sum * Math.max(0, ALL_PERCENT - off)) / ALL_PERCENT),
    currency,
  };
  const { freeShippingFrom: from } = world;
  return {
    lines: priced,
    total,
    ...(from?.currency === currency && {
      toFreeShipping: { currency, amount: Math.max(0, from.amount - total.amount) },
    }),
    ...(codes.length > 0 && { codes }),
  };
}

function priceLine(line: StoredCart['lines'][number], product: Product): PricedLine {
  const variant = product.variants?.find(({ id }) => id === line.variantId);
  const imageUrl = variant?.imageUrl ?? product.imageUrl;
  return {
    ...line,
    title: variant ? `${product.title}, ${variant.title}` : product.title,
    price: variant?.price ?? product.price,
    url: product.url,
    ...(imageUrl && { imageUrl }),
  };
}
