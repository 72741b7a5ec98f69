import type {
  Money,
  Order,
  ReturnCase,
  ReturnEligibility,
  ReturnRequest,
} from '../../../../src/contract/types';
import { normalise } from '../createOrderStore';
import { pickText } from '../locales';
import { onceByKey } from '../onceByKey';
import { Refusal } from '../Refusal';
import type { Sql, SqlQueries } from '../Sql';
import { DEFAULT_RETURN_POLICY, listReturnable, type ReturnPolicy } from './returnPolicy';

const POLICY_KEY = 'return_policy';

export const RETURN_STATUSES = [
  'requested',
  'approved',
  'in_transit',
  'received',
  'settled',
  'refused',
] as const;
export type ReturnStatus = (typeof RETURN_STATUSES)[number];

export type ReturnWish = Pick<ReturnRequest, 'key' | 'items' | 'outcome'>;

export interface ReturnStore {
  eligibility(order: Order, locale: string): Promise<ReturnEligibility>;
  /**
   * Announces it once. Throws a `Refusal`: `conflict` when an item may not come back (any more),
   * `invalid_input` for a reason or outcome that there is not.
   */
  create(order: Order, wish: ReturnWish): Promise<ReturnCase>;
  /** Newest first. */
  list(orderNumber: string): Promise<readonly ReturnCase[]>;
  /** False for an unknown number. */
  setStatus(number: string, status: ReturnStatus): Promise<boolean>;
  putPolicy(policy: ReturnPolicy): Promise<void>;
}

interface ReturnRow {
  number: string;
  status: string;
  refund: Money | null;
  created_at: Date;
}

/** Returns, decided by a policy that is data. Orders are known to be the asker's by now. */
export function createReturnStore(sql: Sql): ReturnStore {
  return {
    async eligibility(order, locale) {
      const context = await readContext(sql, order);
      const { reasons, outcomes } = context.policy;
      return {
        items: listReturnable(order, { ...context, locale }),
        reasons: reasons.map(({ code, label, tip }) => ({
          code,
          label: pickText(label, locale),
          ...(tip && { tip: pickText(tip, locale) }),
        })),
        outcomes: [...outcomes],
      };
    },
    create: (order, wish) => {
      const number = normalise.number(order.number);
      const once = { scope: `returns ${number}`, key: wish.key, subject: `order ${number}` };
      return onceByKey(sql, once, (tx) => create(tx, order, wish));
    },
    async list(orderNumber) {
      const rows = await sql.query<ReturnRow>(
        'select * from returns where order_number = $1 order by created_at desc, number desc',
        [normalise.number(orderNumber)],
      );
      return rows.map(toCase);
    },
    async setStatus(number, status) {
      const rows = await sql.query('update returns set status = $2 where number = $1 returning 1', [
        number,
        status,
      ]);
      return rows.length > 0;
    },
    async putPolicy(policy) {
      await sql.query(
        'insert into meta (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value',
        [POLICY_KEY, JSON.stringify(policy)],
      );
    },
  };
}

async function create(tx: SqlQueries, order: Order, { items, outcome }: ReturnWish): Promise<ReturnCase> {
  // Two at once cannot both send the last piece back.
  await tx.query('select 1 from orders where number = $1 for update', [normalise.number(order.number)]);
  const context = await readContext(tx, order);
  const { reasons, outcomes } = context.policy;
  const isKnown = items.every(({ reason }) => reasons.some(({ code }) => code === reason));
  if (!isKnown || !outcomes.includes(outcome))
    throw new Refusal('invalid_input', 'There is no such reason or outcome.');
  const returnable = listReturnable(order, { ...context, locale: 'en' });
  const wanted = sumPieces(items);
  const fits = [...wanted].every(([itemId, pieces]) => {
    const item = returnable.find((each) => each.itemId === itemId);
    return item?.isReturnable === true && pieces <= item.quantity;
  });
  if (!fits) throw new Refusal('conflict', 'This may not be sent back any more.');
  const [row] = await tx.query<ReturnRow>(
    `insert into returns (number, order_number, outcome, items, refund)
     values ('R' || nextval('return_numbers'), $1, $2, $3, $4) returning *`,
    [
      normalise.number(order.number),
      outcome,
      JSON.stringify(items),
      JSON.stringify(sumRefund(order, wanted, outcome)),
    ],
  );
  if (!row) throw new Error('The return was not stored.');
  return toCase(row);
}

async function readContext(sql: SqlQueries, order: Order) {
  const [policy] = await sql.query<{ value: string }>('select value from meta where key = $1', [POLICY_KEY]);
  const earlier = await sql.query<{ items: ReturnWish['items'] }>(
    `select items from returns where order_number = $1 and status <> 'refused'`,
    [normalise.number(order.number)],
  );
  const products = await sql.query<{ id: string; category: string }>(
    'select distinct id, category from products where id = any($1)',
    [order.items.flatMap(({ productId }) => productId ?? [])],
  );
  return {
    policy: policy ? (JSON.parse(policy.value) as ReturnPolicy) : DEFAULT_RETURN_POLICY,
    announced: sumPieces(earlier.flatMap(({ items }) => items)),
    categories: new Map(products.map(({ id, category }) => [id, category])),
    now: Date.now(),
  };
}

function sumPieces(
  items: readonly { readonly itemId: string; readonly quantity: number }[],
): ReadonlyMap<string, number> {
  const pieces = new Map<string, number>();
  for (const { itemId, quantity } of items) pieces.set(itemId, (pieces.get(itemId) ?? 0) + quantity);
  return pieces;
}

function sumRefund(order: Order, pieces: ReadonlyMap<string, number>, outcome: string): Money | null {
  if (outcome === 'exchange' || outcome === 'repair') return null;
  const sums = order.items.map(({ id, price }, place) => price.amount * (pieces.get(id ?? `${place}`) ?? 0));
  return { amount: sums.reduce((sum, each) => sum + each, 0), currency: order.total.currency };
}

function toCase({ number, status, refund, created_at: createdAt }: ReturnRow): ReturnCase {
  return { number, status, createdAt: createdAt.toISOString(), ...(refund && { refund }) };
}
