import type { ShopperEvent } from '../../../../src/contract/types';
import type { Sql } from '../Sql';

export interface EventStore {
  /** Keeps each event once, by its id. */
  push(batch: readonly ShopperEvent[], shopperId: string | null): Promise<void>;
}

/** What shoppers did, where the merchant enabled it and they agreed. */
export function createEventStore(sql: Sql): EventStore {
  return {
    async push(batch, shopperId) {
      await sql.query(
        `insert into events (id, shopper_id, type, at, props)
         select distinct on (r.id) r.id, $2::text, r.type, r.at, coalesce(r.props, '{}')
         from jsonb_to_recordset($1::jsonb) as r (id text, type text, at timestamptz, props jsonb)
         on conflict (id) do nothing`,
        [JSON.stringify(batch), shopperId],
      );
    },
  };
}
