import { randomUUID } from 'node:crypto';
import type { Order } from '../../../../src/contract/types';
import type { OrderRequest } from '../../deskApi';
import { onceByKey } from '../onceByKey';
import { Refusal } from '../Refusal';
import type { Sql } from '../Sql';
import { applyAction, isInputEnough, listActions } from './orderActions';

export interface ActionWish {
  readonly key: string;
  readonly name: string;
  readonly input: Readonly<Record<string, string>>;
}

export interface OrderActionStore {
  /**
   * Does it once. Throws a `Refusal`: `conflict` when the action is not legal (any more), `invalid_input` when
   * its input is missing. The number must be known and as the store writes it.
   */
  act(number: string, wish: ActionWish): Promise<void>;
  /** Oldest first. */
  list(number: string): Promise<readonly OrderRequest[]>;
}

/** Actions on orders: what changes the order changes it at once, everything is recorded for the shop's people. */
export function createOrderActionStore(sql: Sql): OrderActionStore {
  return {
    async act(number, { key, name, input }) {
      const once = { scope: `orders.act ${number}`, key, subject: `order ${number}` };
      await onceByKey(sql, once, async (tx) => {
        // Two actions at once happen one after the other.
        const [row] = await tx.query<{ views: Readonly<Record<string, Order>> }>(
          'select views from orders where number = $1 for update',
          [number],
        );
        const now = Date.now();
        const views = Object.entries(row?.views ?? {});
        const isLegal = views.every(([, order]) =>
          listActions(order, now).some((each) => each.name === name),
        );
        if (views.length === 0 || !isLegal) throw new Refusal('conflict', 'This is not possible any more.');
        if (!isInputEnough(name, input))
          throw new Refusal('invalid_input', 'The field "input" says too little.');
        const changed = views.map(([locale, order]) => [locale, applyAction(order, name, now)]);
        await tx.query('update orders set views = $2, updated_at = now() where number = $1', [
          number,
          JSON.stringify(Object.fromEntries(changed)),
        ]);
        await tx.query('insert into order_actions (id, order_number, name, input) values ($1, $2, $3, $4)', [
          randomUUID(),
          number,
          name,
          JSON.stringify(input),
        ]);
      });
    },
    async list(number) {
      const rows = await sql.query<Omit<OrderRequest, 'at'> & { at: Date }>(
        'select name, input, at from order_actions where order_number = $1 order by at, id',
        [number],
      );
      return rows.map(({ at, ...action }) => ({ ...action, at: at.toISOString() }));
    },
  };
}
