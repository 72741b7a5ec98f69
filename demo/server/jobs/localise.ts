import type { Order, OrderItem, Product, ProductVariant, Stock } from '../../../src/contract/types';
import type { LocalPrice, SeedOrder, SeedOrderItem, SeedProduct } from '../../shop/data/types';

export const DEMO_LOCALES = ['en', 'zh-Hans'] as const;
export type DemoLocale = (typeof DEMO_LOCALES)[number];
export const CURRENCIES = ['EUR', 'CNY'] as const;

interface ProductView {
  readonly locale: DemoLocale;
  readonly currency: keyof LocalPrice;
  readonly asOf: string;
}

interface OrderParts {
  readonly order: SeedOrder;
  readonly products: readonly SeedProduct[];
  readonly locale: DemoLocale;
  readonly asOf: string;
}

const LOW_STOCK = 5;

const pageOf = (product: SeedProduct, locale: DemoLocale) =>
  `${locale === 'en' ? '' : '/zh'}/p/${product.slug}/`;

/** A product of the demo shop as the contract has it. */
export function toProduct(product: SeedProduct, { locale, currency, asOf }: ProductView): Product {
  const money = (price: LocalPrice) => ({ amount: price[currency], currency });
  const stock = (quantity: number) => toStock(quantity, asOf);
  const variants = product.variants.map((variant): ProductVariant => ({
    id: variant.id,
    title: variant.title[locale],
    ...(variant.price && { price: money(variant.price) }),
    ...(variant.image && { imageUrl: variant.image }),
    stock: stock(variant.stock),
  }));
  return {
    id: product.id,
    title: product.title[locale],
    url: pageOf(product, locale),
    price: money(product.price),
    ...(product.compareAt && { compareAtPrice: money(product.compareAt) }),
    imageUrl: product.image,
    description: product.description[locale],
    category: product.category,
    rating: { value: Math.round(product.rating.value * 10) / 10, count: product.rating.count },
    stock: stock(product.stock),
    ...(variants.length > 0 && { variants }),
  };
}

function toStock(quantity: number, asOf: string): Stock {
  const level = quantity <= 0 ? 'out' : quantity <= LOW_STOCK ? 'low' : 'in';
  return { level, quantity: Math.max(0, quantity), asOf };
}

/** An order of the demo shop as the contract has it. */
export function toOrder({ order, products, locale, asOf }: OrderParts): Order {
  const { currency } = order;
  const items = order.items.map((item, place) => {
    const product = products.find(({ id }) => id === item.productId);
    if (!product)
      throw new Error(`The demo's order ${order.number} names ${item.productId}, which there is not.`);
    return { id: `${place}`, ...toItem(item, product, { locale, currency }) };
  });
  return {
    number: order.number,
    status: order.status,
    placedAt: order.placedAt,
    total: { amount: items.reduce((sum, { price, quantity }) => sum + price.amount * quantity, 0), currency },
    items,
    shipments: order.shipments.map((shipment) => ({
      ...shipment,
      events: shipment.events.map(({ place, description, ...event }) => ({
        ...event,
        ...(place && { place: place[locale] }),
        ...(description && { description: description[locale] }),
      })),
    })),
    asOf,
  };
}

function toItem(
  { productId, variantId, quantity }: SeedOrderItem,
  product: SeedProduct,
  { locale, currency }: Pick<ProductView, 'locale' | 'currency'>,
): OrderItem {
  const variant = product.variants.find(({ id }) => id === variantId);
  return {
    title: [product.title[locale], variant?.title[locale]].filter(Boolean).join(', '),
    quantity,
    price: { amount: (variant?.price ?? product.price)[currency], currency },
    productId,
    url: pageOf(product, locale),
    imageUrl: variant?.image ?? product.image,
  };
}
