import { randomUUID } from 'node:crypto';
import type { Product, StockNotice } from '../../../../src/contract/types';
import { onceByKey } from '../onceByKey';
import { Refusal } from '../Refusal';
import type { Sql } from '../Sql';

/** Somebody to be told that a product is back. */
export interface DueNotice {
  readonly id: string;
  readonly email: string;
  readonly product: Product;
}

export interface StockNoticeStore {
  /** The same product and address wait once; throws a `Refusal` for an unknown product. */
  add(notice: StockNotice): Promise<void>;
  /** Those whose product is in stock again, longest waiting first. */
  due(limit: number): Promise<readonly DueNotice[]>;
  /** True for the one who was first to say so: whoever tells the shopper asks before. */
  claim(id: string): Promise<boolean>;
  /** It could not be told after all: it is due again. */
  release(id: string): Promise<void>;
}

/** Who waits for what to be back in stock. */
export function createStockNoticeStore(sql: Sql): StockNoticeStore {
  return {
    add: ({ key, productId, variantId = null, email }) =>
      onceByKey(sql, { scope: 'catalog.notice', key, subject: 'nobody' }, async (tx) => {
        const known = await tx.query('select 1 from products where id = $1', [productId]);
        if (known.length === 0) throw new Refusal('not_found', 'There is no such product.');
        await tx.query(
          `insert into stock_notices (id, product_id, variant_id, email) values ($1, $2, $3, $4)
           on conflict do nothing`,
          [randomUUID(), productId, variantId, email.trim()],
        );
      }),
    due: (limit) => sql.query<DueNotice>(DUE, [limit]),
    async claim(id) {
      const rows = await sql.query(
        'update stock_notices set told_at = now() where id = $1 and told_at is null returning 1',
        [id],
      );
      return rows.length > 0;
    },
    async release(id) {
      await sql.query('update stock_notices set told_at = null where id = $1', [id]);
    },
  };
}

/** Of a variant, its own stock counts where it is known. */
const DUE = `
select n.id, n.email, p.product from stock_notices n
cross join lateral (select product from products where id = n.product_id order by locale, currency limit 1) p
left join lateral (
  select v->'stock' as stock from jsonb_array_elements(p.product->'variants') v where v->>'id' = n.variant_id
) variant on true
where n.told_at is null
  and coalesce(coalesce(variant.stock, p.product->'stock')->>'level', 'in') <> 'out'
  and coalesce((coalesce(variant.stock, p.product->'stock')->>'quantity')::int, 1) > 0
order by n.at limit $1`;
