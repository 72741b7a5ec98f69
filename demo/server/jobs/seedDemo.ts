import { createOrders, faq, loadLog, products } from '../../shop/data';
import type { SeedProduct } from '../../shop/data/types';
import type { Services } from '../Services';
import type { ProductView } from '../store/createProductWriter';
import type { Sql } from '../store/Sql';
import { DEMO_AGENTS, DEMO_PASSWORD } from './demoAgents';
import { seedService } from './seedService';
import { CURRENCIES, DEMO_LOCALES, toOrder, toProduct } from './localise';

/** Puts the demo shop into the database, each product and order in all its languages and currencies. */
export async function seedDemo(sql: Sql, services: Services): Promise<void> {
  const { agents, catalog, faq: answers, orders } = services;
  const asOf = new Date().toISOString();
  await catalog.put(
    products.flatMap((product) => toViews(product, asOf)),
    false,
  );
  await answers.put(faq, false);
  await orders.put(
    createOrders(new Date()).map((order) => ({
      owner: {
        email: order.email,
        phone: order.phone,
        postcode: order.postcode,
        // Their account in the demo shop: `maya` for maya@verbeke.example.
        shopperId: order.email.split('@', 1)[0] ?? '',
      },
      views: Object.fromEntries(
        DEMO_LOCALES.map((locale) => [locale, toOrder({ order, products, locale, asOf })]),
      ),
    })),
  );
  const lines = loadLog()
    .filter(({ type, order }) => type === 'purchase' && order)
    .map(({ order, product }) => ({ order_id: order, product_id: product }));
  await sql.query(INSERT_LINES, [JSON.stringify(lines)]);
  await seedService(services);
  for (const [index, agent] of DEMO_AGENTS.entries()) {
    await agents.put({ ...agent, password: DEMO_PASSWORD, role: index === 0 ? 'admin' : 'agent' });
  }
}

function toViews(product: SeedProduct, asOf: string): readonly ProductView[] {
  const texts = [product.title, product.tagline, product.description].flatMap((text) => Object.values(text));
  const words = [...texts, ...product.attributes].join(' ');
  return DEMO_LOCALES.flatMap((locale) =>
    CURRENCIES.map((currency) => ({
      product: toProduct(product, { locale, currency, asOf }),
      locale,
      words,
    })),
  );
}

const INSERT_LINES = `
insert into purchase_lines (order_id, product_id)
select distinct order_id, product_id from jsonb_to_recordset($1::jsonb) as r (order_id text, product_id text)
on conflict do nothing`;
