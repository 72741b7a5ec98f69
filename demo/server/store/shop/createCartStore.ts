import type { Cart, CartLine, Product } from '../../../../src/contract/types';
import type { CatalogStore } from '../createCatalogStore';
import type { View } from '../locales';
import { onceByKey } from '../onceByKey';
import type { Prices } from '../prices';
import { Refusal } from '../Refusal';
import { deriveToken, hashToken } from '../secrets';
import type { Sql, SqlQueries } from '../Sql';
import type { DeliveryStore } from './createDeliveryStore';
import { priceCart, type CodeRow, type LineRow } from './priceCart';

/** A code that makes the cart cheaper. */
export interface Promotion {
  readonly code: string;
  readonly percent?: number;
  /** Taken off the total. */
  readonly amount?: Prices;
  /** ISO 8601. */
  readonly until?: string;
}

/** Whose cart: a guest's by its token, which rests as a hash, or a signed-in shopper's, on every device. */
export type CartOwner = { readonly token: string } | { readonly shopperId: string };

export interface CartStore {
  /** The token of a guest's first write: the same key makes the same cart. */
  tokenFor(key: string): string;
  /** An empty one where there is none. */
  read(owner: CartOwner, view: View): Promise<Cart>;
  /** Throws a `Refusal`: `not_found` for an unknown product, `conflict` when there is not enough of it. */
  add(owner: CartOwner, line: CartLine & { readonly key: string }): Promise<void>;
  /** Throws a `Refusal`: `not_found` for an unknown line, `conflict` when there is not enough. */
  change(
    owner: CartOwner,
    change: { readonly lineId: string; readonly quantity: number; readonly key: string },
  ): Promise<void>;
  /** Throws a `Refusal` with `invalid_input` for a code that does not count. */
  applyCode(owner: CartOwner, code: string): Promise<void>;
  putPromotions(promotions: readonly Promotion[]): Promise<void>;
}

interface CartPorts {
  readonly sql: Sql;
  readonly secret: string;
  readonly catalog: Pick<CatalogStore, 'byIds'>;
  readonly delivery: Pick<DeliveryStore, 'freeFrom'>;
}

/** What counts now of the promotions and the coupons that shoppers got for points. */
const VALID_CODES = `
select code, percent, amount from promotions where code = any($1) and (until is null or until > now())
union all
select code, null, amount from coupons where code = any($1) and (until is null or until > now())`;

/** The key of a cart in the database. */
export function cartKey(owner: CartOwner): string {
  return hashToken('token' in owner ? owner.token : `shopper ${owner.shopperId}`);
}

/** Carts; prices and stock are the catalog's, now. */
export function createCartStore({ sql, secret, catalog, delivery }: CartPorts): CartStore {
  const onceFor = (cart: string, call: string, key: string) => ({
    scope: `cart ${cart} ${call}`,
    key,
    subject: `cart ${cart}`,
  });
  return {
    tokenFor: (key) => deriveToken(secret, `cart ${key}`),
    async read(owner, view) {
      const cart = cartKey(owner);
      const lines = await sql.query<LineRow>('select * from cart_lines where cart = $1 order by id', [cart]);
      const [row] = await sql.query<{ codes: readonly string[] }>(
        'select codes from carts where token_hash = $1',
        [cart],
      );
      const products = await catalog.byIds([...new Set(lines.map((line) => line.product_id))], view);
      const codes = await sql.query<CodeRow>(VALID_CODES, [row?.codes ?? []]);
      return priceCart(lines, { products, codes, view, delivery });
    },
    async add(owner, { key, productId, variantId, quantity }) {
      const cart = cartKey(owner);
      const product = await findProduct(catalog, productId, variantId);
      await onceByKey(sql, onceFor(cart, 'add', key), async (tx) => {
        await lockCart(tx, cart);
        const [same] = await tx.query<LineRow>(
          `select * from cart_lines where cart = $1 and product_id = $2 and coalesce(variant_id, '') = $3`,
          [cart, productId, variantId ?? ''],
        );
        const wanted = quantity + (same?.quantity ?? 0);
        checkStock(product, variantId, wanted);
        if (same) await setQuantity(tx, cart, { id: same.id, quantity: wanted });
        else await tx.query(INSERT_LINE, [cart, productId, variantId ?? null, quantity]);
      });
    },
    async change(owner, { key, lineId, quantity }) {
      const cart = cartKey(owner);
      await onceByKey(sql, onceFor(cart, 'change', key), async (tx) => {
        await lockCart(tx, cart);
        const [line] = await tx.query<LineRow>('select * from cart_lines where cart = $1 and id::text = $2', [
          cart,
          lineId,
        ]);
        if (!line) throw new Refusal('not_found', 'There is no such line.');
        if (quantity > line.quantity) {
          const variantId = line.variant_id ?? undefined;
          // On the same connection: PGlite has one, which this transaction holds.
          checkStock(await findProductIn(tx, line.product_id), variantId, quantity);
        }
        await setQuantity(tx, cart, { id: line.id, quantity });
      });
    },
    ...createCodes(sql),
  };
}

function createCodes(sql: Sql): Pick<CartStore, 'applyCode' | 'putPromotions'> {
  return {
    async applyCode(owner, text) {
      const cart = cartKey(owner);
      const code = text.trim().toUpperCase();
      const valid = await sql.query<CodeRow>(VALID_CODES, [[code]]);
      if (valid.length === 0) throw new Refusal('invalid_input', 'This code does not count.');
      await sql.transaction(async (tx) => {
        await lockCart(tx, cart);
        await tx.query(
          'update carts set codes = codes || to_jsonb($2::text) where token_hash = $1 and not codes ? $2',
          [cart, code],
        );
      });
    },
    async putPromotions(promotions) {
      await sql.query(PUT_PROMOTIONS, [JSON.stringify(promotions)]);
    },
  };
}

const INSERT_LINE = `
with numbered as (update carts set lines_made = lines_made + 1 where token_hash = $1 returning lines_made)
insert into cart_lines (cart, id, product_id, variant_id, quantity)
select $1, lines_made, $2, $3, $4 from numbered`;
const PUT_PROMOTIONS = `
insert into promotions (code, percent, amount, until)
select upper(code), percent, amount, until
from jsonb_to_recordset($1::jsonb) as r (code text, percent integer, amount jsonb, until timestamptz)
on conflict (code) do update set percent = excluded.percent, amount = excluded.amount, until = excluded.until`;

/** Makes the cart if there is none; changes to one happen one after the other. */
async function lockCart(tx: SqlQueries, cart: string): Promise<void> {
  await tx.query(
    'insert into carts (token_hash) values ($1) on conflict (token_hash) do update set touched_at = now()',
    [cart],
  );
}

async function setQuantity(
  tx: SqlQueries,
  cart: string,
  line: Pick<LineRow, 'id' | 'quantity'>,
): Promise<void> {
  const statement =
    line.quantity > 0
      ? 'update cart_lines set quantity = $3::int where cart = $1 and id = $2'
      : 'delete from cart_lines where cart = $1 and id = $2 and $3::int = 0';
  await tx.query(statement, [cart, line.id, line.quantity]);
}

async function findProduct(
  catalog: Pick<CatalogStore, 'byIds'>,
  id: string,
  variantId: string | undefined,
): Promise<Product> {
  const [product] = await catalog.byIds([id], { wanted: '' });
  const isThere = product && (!variantId || product.variants?.some((variant) => variant.id === variantId));
  if (!isThere) throw new Refusal('not_found', 'There is no such product.');
  return product;
}

async function findProductIn(tx: SqlQueries, id: string): Promise<Product | undefined> {
  const [row] = await tx.query<{ product: Product }>('select product from products where id = $1 limit 1', [
    id,
  ]);
  return row?.product;
}

function checkStock(product: Product | undefined, variantId: string | undefined, quantity: number): void {
  const variant = product?.variants?.find(({ id }) => id === variantId);
  const stock = variant?.stock ?? product?.stock;
  const isEnough = product && stock?.level !== 'out' && (stock?.quantity ?? Infinity) >= quantity;
  if (!isEnough) throw new Refusal('conflict', 'There is not enough of it.');
}
