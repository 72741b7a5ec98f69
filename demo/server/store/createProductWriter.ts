import type { Product } from '../../../src/contract/types';
import type { CatalogStore } from './createCatalogStore';
import type { Sql } from './Sql';

export interface ProductView {
  readonly product: Product;
  /** Language of its texts; '' serves every language. */
  readonly locale: string;
  /** More words it is found by. */
  readonly words?: string;
}

/** Fills the catalog. */
export function createProductWriter(sql: Sql): Pick<CatalogStore, 'put' | 'putLists'> {
  return {
    put: (products, isWhole) =>
      sql.transaction(async (tx) => {
        if (isWhole) await tx.query('delete from products');
        const rows = new Map(products.map((view, position) => [keyOf(view), { ...toRow(view), position }]));
        await tx.query(PUT, [JSON.stringify([...rows.values()])]);
      }),
    putLists: (lists, isWhole) =>
      sql.transaction(async (tx) => {
        if (isWhole) await tx.query('delete from suggestion_lists');
        const rows = new Map(
          lists.map(({ productId, items }) => [productId, { product_id: productId, items }]),
        );
        await tx.query(PUT_LISTS, [JSON.stringify([...rows.values()])]);
      }),
  };
}

const keyOf = ({ product, locale }: ProductView) =>
  JSON.stringify([product.id, locale, product.price.currency]);

function toRow({ product, locale, words = '' }: ProductView) {
  const { id, title, description = '', category = '', rating, stock, price, variants = [] } = product;
  const texts = [title, description, category, words, ...variants.map((variant) => variant.title)];
  return {
    id,
    locale,
    currency: price.currency,
    product,
    title: title.toLowerCase(),
    category,
    is_sold_out: stock?.level === 'out',
    rating_count: rating?.count ?? 0,
    search_text: texts.join(' ').toLowerCase(),
  };
}

const PUT = `
insert into products (id, locale, currency, position, product, title, category, is_sold_out, rating_count, search_text)
select id, locale, currency, position, product, title, category, is_sold_out, rating_count, search_text
from jsonb_to_recordset($1::jsonb) as r (id text, locale text, currency text, position integer, product jsonb, title text, category text,
  is_sold_out boolean, rating_count integer, search_text text)
on conflict (id, locale, currency) do update set position = excluded.position, product = excluded.product, title = excluded.title,
  category = excluded.category, is_sold_out = excluded.is_sold_out, rating_count = excluded.rating_count,
  search_text = excluded.search_text`;
const PUT_LISTS = `
insert into suggestion_lists (product_id, items)
select product_id, items from jsonb_to_recordset($1::jsonb) as r (product_id text, items jsonb)
on conflict (product_id) do update set items = excluded.items`;
