import type { Order, OrderItem, OrderQuery } from '../../../src/contract/types';
import type { SeedOrder, SeedOrderItem, SeedProduct } from '../../shop/data/types';
import type { ShopLocale } from './locales';
import { isSame } from './secrets';
import type { Sql } from './Sql';

/** An order as it rests in the database: with all its languages, and the products as they were sold. */
export interface StoredOrder extends SeedOrder {
  readonly products: Readonly<
    Record<string, Pick<SeedProduct, 'title' | 'price' | 'slug' | 'image' | 'variants'>>
  >;
}

interface OrderRow {
  data: StoredOrder;
  email: string;
  phone: string;
  postcode: string;
  updated_at: Date;
}

export interface OrderStore {
  /** Null unless the number and at least one further factor fit. */
  lookup(query: OrderQuery, locale: ShopLocale): Promise<Order | null>;
  /** For agents, who need no second factor. */
  byNumber(number: string, locale: ShopLocale): Promise<Order | null>;
}

export const normalise = {
  number: (text: string) => text.trim().replace(/^#/, '').toUpperCase(),
  email: (text: string) => text.trim().toLowerCase(),
  phone: (text: string) => text.replace(/\D/g, '').replace(/^00/, ''),
  postcode: (text: string) => text.replace(/[\s-]/g, '').toUpperCase(),
};

/** Finding orders without telling anybody which part of a wrong guess was right. */
export function createOrderStore(sql: Sql): OrderStore {
  const find = async (number: string) =>
    (await sql.query<OrderRow>('select * from orders where number = $1', [normalise.number(number)]))[0];
  return {
    async lookup(query, locale) {
      const row = await find(query.number);
      // SECURITY: the same comparisons are made whether the order exists or not, each in constant time.
      const factors = (['email', 'phone', 'postcode'] as const).map((field) => {
        const given = normalise[field](query[field] ?? '');
        const isEqual = isSame(given, row ? normalise[field](row[field]) : 'no order');
        return given !== '' && isEqual;
      });
      const isOwner = factors.some(Boolean) && row !== undefined;
      return isOwner ? toOrder(row, locale) : null;
    },
    async byNumber(number, locale) {
      const row = await find(number);
      return row ? toOrder(row, locale) : null;
    },
  };
}

function toOrder({ data, updated_at: updatedAt }: OrderRow, locale: ShopLocale): Order {
  const { currency } = data;
  const items = data.items.map((item) => toItem(item, data, locale));
  return {
    number: data.number,
    status: data.status,
    placedAt: data.placedAt,
    total: { amount: items.reduce((sum, { price, quantity }) => sum + price.amount * quantity, 0), currency },
    items,
    shipments: data.shipments.map((shipment) => ({
      ...shipment,
      events: shipment.events.map(({ place, description, ...event }) => ({
        ...event,
        ...(place && { place: place[locale] }),
        ...(description && { description: description[locale] }),
      })),
    })),
    asOf: new Date(updatedAt).toISOString(),
  };
}

function toItem(
  { productId, variantId, quantity }: SeedOrderItem,
  order: StoredOrder,
  locale: ShopLocale,
): OrderItem {
  const { currency, products } = order;
  const product = products[productId];
  if (!product) return { title: productId, quantity, price: { amount: 0, currency }, productId };
  const variant = product.variants.find(({ id }) => id === variantId);
  return {
    title: [product.title[locale], variant?.title[locale]].filter(Boolean).join(', '),
    quantity,
    price: { amount: (variant?.price ?? product.price)[currency], currency },
    productId,
    url: `${locale === 'en' ? '' : '/zh'}/p/${product.slug}/`,
    imageUrl: variant?.image ?? product.image,
  };
}
