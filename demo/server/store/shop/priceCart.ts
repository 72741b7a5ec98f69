import type { Cart, Money, PricedLine, Product } from '../../../../src/contract/types';
import type { View } from '../locales';
import { findPrice, type Prices } from '../prices';
import type { DeliveryStore } from './createDeliveryStore';

const ALL_PERCENT = 100;

export interface LineRow {
  id: number;
  product_id: string;
  variant_id: string | null;
  quantity: number;
}

export interface CodeRow {
  code: string;
  percent: number | null;
  amount: Prices | null;
}

interface Pricing {
  readonly products: readonly Product[];
  readonly codes: readonly CodeRow[];
  readonly view: View;
  readonly delivery: Pick<DeliveryStore, 'freeFrom'>;
}

/** The cart as the shop has it now: prices of the catalog, less what codes take off, and the way to free delivery. */
export async function priceCart(
  rows: readonly LineRow[],
  { products, codes, view, delivery }: Pricing,
): Promise<Cart> {
  // What is not sold any more is not in the cart any more.
  const lines = rows.flatMap((row) => {
    const product = products.find(({ id }) => id === row.product_id);
    return product ? [toLine(row, product)] : [];
  });
  const currency = lines[0]?.price.currency ?? view.currency ?? 'EUR';
  const goods = lines.reduce(
    (sum, { price, quantity }) => sum + (price.currency === currency ? price.amount * quantity : 0),
    0,
  );
  const total: Money = { amount: takeOff(goods, codes, currency), currency };
  const from = await delivery.freeFrom(currency);
  return {
    lines,
    total,
    ...(from && { toFreeShipping: { currency, amount: Math.max(0, from.amount - total.amount) } }),
    ...(codes.length > 0 && { codes: codes.map(({ code }) => code) }),
  };
}

/** Per cents first, then amounts; never less than nothing. */
function takeOff(goods: number, codes: readonly CodeRow[], currency: string): number {
  const percent = codes.reduce((sum, code) => sum + (code.percent ?? 0), 0);
  const amount = codes.reduce((sum, code) => sum + (findPrice(code.amount, currency)?.amount ?? 0), 0);
  const left = Math.max(0, ALL_PERCENT - percent);
  return Math.max(0, Math.round((goods * left) / ALL_PERCENT) - amount);
}

function toLine(row: LineRow, product: Product): PricedLine {
  const variant = product.variants?.find(({ id }) => id === row.variant_id);
  const imageUrl = variant?.imageUrl ?? product.imageUrl;
  return {
    id: `${row.id}`,
    productId: product.id,
    ...(variant && { variantId: variant.id }),
    quantity: row.quantity,
    title: variant ? `${product.title}, ${variant.title}` : product.title,
    price: variant?.price ?? product.price,
    url: product.url,
    ...(imageUrl && { imageUrl }),
  };
}
