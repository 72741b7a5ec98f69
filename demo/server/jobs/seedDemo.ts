import { createOrders, faq, loadLog, products } from '../../shop/data';
import type { Services } from '../Services';
import { DEMO_AGENTS, DEMO_PASSWORD } from './demoAgents';
import { normalise, type StoredOrder } from '../store/createOrderStore';
import type { Sql } from '../store/Sql';

/** Puts the demo shop into an empty database; running it again changes nothing but the stock's age. */
export async function seedDemo(sql: Sql, { agents }: Services): Promise<void> {
  await sql.query(INSERT_PRODUCTS, [JSON.stringify(products.map(toRow))]);
  await sql.query(INSERT_FAQ, [
    JSON.stringify(
      faq.map((entry, position) => ({ id: entry.id, position, locale: entry.locale ?? 'en', entry })),
    ),
  ]);
  await sql.query(INSERT_ORDERS, [JSON.stringify(createOrders(new Date()).map(toOrderRow))]);
  const lines = loadLog()
    .filter(({ type, order }) => type === 'purchase' && order)
    .map(({ order, product }) => ({ order_id: order, product_id: product }));
  await sql.query(INSERT_LINES, [JSON.stringify(lines)]);
  for (const agent of DEMO_AGENTS) await agents.put({ ...agent, password: DEMO_PASSWORD });
}

function toRow(product: (typeof products)[number]) {
  const words = [product.title, product.tagline, product.description].flatMap((text) => Object.values(text));
  return {
    ...product,
    compare_at: product.compareAt ?? null,
    rating_value: product.rating.value,
    rating_count: product.rating.count,
    search_text: [...words, product.category, ...product.attributes].join(' ').toLowerCase(),
  };
}

function toOrderRow(order: ReturnType<typeof createOrders>[number]) {
  const sold = products.filter(({ id }) => order.items.some(({ productId }) => productId === id));
  const data: StoredOrder = {
    ...order,
    products: Object.fromEntries(sold.map((product) => [product.id, product])),
  };
  return {
    number: normalise.number(order.number),
    email: order.email,
    phone: order.phone,
    postcode: order.postcode,
    data,
  };
}

const INSERT_PRODUCTS = `
insert into products (id, slug, category, title, description, price, compare_at, rating_value, rating_count, stock, image, variants, search_text)
select id, slug, category, title, description, price, compare_at, rating_value, rating_count, stock, image, variants, search_text
from jsonb_to_recordset($1::jsonb) as r (id text, slug text, category text, title jsonb, description jsonb, price jsonb,
  compare_at jsonb, rating_value real, rating_count integer, stock integer, image text, variants jsonb, search_text text)
on conflict (id) do update set stock_as_of = now()`;
const INSERT_FAQ = `
insert into faq_entries (id, position, locale, entry)
select id, position, locale, entry from jsonb_to_recordset($1::jsonb) as r (id text, position integer, locale text, entry jsonb)
on conflict (id) do nothing`;
const INSERT_ORDERS = `
insert into orders (number, email, phone, postcode, data)
select number, email, phone, postcode, data
from jsonb_to_recordset($1::jsonb) as r (number text, email text, phone text, postcode text, data jsonb)
on conflict (number) do nothing`;
const INSERT_LINES = `
insert into purchase_lines (order_id, product_id)
select distinct order_id, product_id from jsonb_to_recordset($1::jsonb) as r (order_id text, product_id text)
on conflict do nothing`;
