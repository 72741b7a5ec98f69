import type { Order, OrderQuery, Page } from '../../../src/contract/types';
import { rankLocales } from './locales';
import { isSame } from './secrets';
import type { Sql } from './Sql';

/** What proves that an order is the asker's. */
export interface OrderOwner {
  readonly email: string;
  readonly phone?: string;
  readonly postcode?: string;
  /** Id of the signed-in shopper whose it is. */
  readonly shopperId?: string;
}

export interface NewOrder {
  readonly owner: OrderOwner;
  /** The order by language; '' serves every language. All have the same number. */
  readonly views: Readonly<Record<string, Order>>;
}

interface OrderRow {
  number: string;
  views: Readonly<Record<string, Order>>;
}

/** Null in all of them where there is no such order. */
interface OwnerRow {
  number: string | null;
  email: string | null;
  phone: string | null;
  postcode: string | null;
  shopper_id: string | null;
}

export interface OrderStore {
  /**
   * Null unless the number fits and every given factor does, of which there must be one, or the order must be
   * the signed-in shopper's own.
   */
  lookup(query: OrderQuery, wanted: string, shopperId?: string): Promise<Order | null>;
  /** For agents and for whoever has proved it before. */
  byNumber(number: string, wanted: string): Promise<Order | null>;
  /** Orders of a signed-in shopper, newest first. */
  listOf(shopperId: string, page: { cursor?: string; limit: number }, wanted: string): Promise<Page<Order>>;
  /** The same number replaces; who listens is told. */
  put(orders: readonly NewOrder[]): Promise<void>;
  /**
   * Changes the order in all its languages; null from `change` leaves it as it is. Two changes at once happen
   * one after the other. False when nothing was changed.
   */
  change(number: string, change: (order: Order) => Order | null): Promise<boolean>;
}

const NATIONAL_DIGITS = 8;

export const normalise = {
  number: (text: string) => text.trim().replace(/^#\s*/, '').toUpperCase(),
  email: (text: string) => text.trim().toLowerCase(),
  /** The last digits, because the rest is written with and without the country. */
  phone: (text: string) => text.replace(/\D/g, '').slice(-NATIONAL_DIGITS),
  postcode: (text: string) => text.replace(/[\s-]/g, '').toUpperCase(),
};

interface OrderPorts {
  readonly sql: Sql;
  /** An order is new or different. */
  onChange(number: string): void;
}

/** Orders, found without telling anybody which part of a wrong guess was right. */
export function createOrderStore({ sql, onChange }: OrderPorts): OrderStore {
  const find = async (number: string) =>
    (await sql.query<OrderRow>('select * from orders where number = $1', [normalise.number(number)]))[0];
  return {
    async lookup(query, wanted, shopperId) {
      const [owner] = await sql.query<OwnerRow>(OWNER, [normalise.number(query.number)]);
      if (!owner || !isOwner(query, owner, shopperId)) return null;
      const row = await find(query.number);
      return row ? toOrder(row, wanted) : null;
    },
    async byNumber(number, wanted) {
      const row = await find(number);
      return row ? toOrder(row, wanted) : null;
    },
    async listOf(shopperId, { cursor, limit }, wanted) {
      const rows = await sql.query<OrderRow>(
        `select * from orders where shopper_id = $1
           and ($2::text is null or (placed_at, number) < (select placed_at, number from orders where number = $2))
         order by placed_at desc, number desc limit $3`,
        [shopperId, cursor ?? null, limit + 1],
      );
      const items = rows.slice(0, limit);
      const next = rows.length > limit ? items.at(-1)?.number : undefined;
      return { items: items.map((row) => toOrder(row, wanted)), ...(next && { next }) };
    },
    async put(orders) {
      const rows = new Map(orders.map((order) => [toRow(order).number, toRow(order)]));
      await sql.query(PUT, [JSON.stringify([...rows.values()])]);
      for (const number of rows.keys()) onChange(number);
    },
    async change(number, change) {
      const isChanged = await sql.transaction(async (tx) => {
        const [row] = await tx.query<OrderRow>('select * from orders where number = $1 for update', [
          normalise.number(number),
        ]);
        if (!row) return false;
        const views = Object.entries(row.views).map(([locale, order]) => [locale, change(order)] as const);
        if (views.some(([, order]) => order === null)) return false;
        await tx.query('update orders set views = $2, updated_at = now() where number = $1', [
          row.number,
          JSON.stringify(Object.fromEntries(views)),
        ]);
        return true;
      });
      if (isChanged) onChange(normalise.number(number));
      return isChanged;
    },
  };
}

/**
 * SECURITY: one row of the same size whether there is such an order or not, and nothing of what was bought: reading
 * that takes a time that would tell.
 */
const OWNER = `
select o.number, o.email, o.phone, o.postcode, o.shopper_id
from (values ($1::text)) as asked (number) left join orders o on o.number = asked.number`;

const PUT = `
insert into orders (number, email, phone, postcode, shopper_id, placed_at, views)
select number, email, phone, postcode, shopper_id, placed_at, views
from jsonb_to_recordset($1::jsonb) as r (number text, email text, phone text, postcode text, shopper_id text,
  placed_at timestamptz, views jsonb)
on conflict (number) do update set email = excluded.email, phone = excluded.phone, postcode = excluded.postcode,
  shopper_id = excluded.shopper_id, placed_at = excluded.placed_at, views = excluded.views, updated_at = now()`;

/**
 * SECURITY: the same comparisons are made whether the order exists or not, each in constant time, and a wrong
 * factor is not made good by a right one.
 */
function isOwner(query: OrderQuery, row: OwnerRow, shopperId: string | undefined): boolean {
  const factors = (['email', 'phone', 'postcode'] as const).map((field) => {
    const given = normalise[field](query[field] ?? '');
    const isLong = field !== 'phone' || given.length === NATIONAL_DIGITS;
    const isEqual = isSame(given, row[field] ?? 'no order');
    return { isGiven: query[field] !== undefined, fits: isEqual && isLong && given !== '' };
  });
  const isTheirs =
    isSame(shopperId ?? '', row.shopper_id ?? '') && shopperId !== undefined && shopperId !== '';
  const given = factors.filter(({ isGiven }) => isGiven);
  return given.every(({ fits }) => fits) && (given.length > 0 || isTheirs) && row.number !== null;
}

function toRow({ owner, views }: NewOrder) {
  const [order] = Object.values(views);
  return {
    number: normalise.number(order?.number ?? ''),
    email: normalise.email(owner.email),
    phone: normalise.phone(owner.phone ?? ''),
    postcode: normalise.postcode(owner.postcode ?? ''),
    shopper_id: owner.shopperId ?? null,
    placed_at: order?.placedAt ?? null,
    views,
  };
}

function toOrder({ views }: OrderRow, wanted: string): Order {
  const [locale = ''] = rankLocales(wanted, Object.keys(views).sort());
  return views[locale]!;
}
