import type { ConsentReceipt } from '../../../../src/contract/types';
import type { Sql } from '../Sql';

/** One decision, as it was received. */
export interface ConsentRow {
  readonly seq: number;
  /** The browser's anonymous id. */
  readonly id: string;
  readonly at: string;
  readonly level: string;
  readonly source: string;
  readonly receivedAt: string;
}

export interface ConsentStore {
  /** Keeps each decision once. */
  record(receipt: ConsentReceipt): Promise<void>;
  /** Newest first: of one browser, or of all; those before the row `before`. */
  list(wish: { id: string | null; before: number | null; limit: number }): Promise<readonly ConsentRow[]>;
}

/** The proof that somebody consented, and when they took it back. */
export function createConsentStore(sql: Sql): ConsentStore {
  return {
    async record({ id, entries }) {
      await sql.query(
        `insert into consents (id, at, level, source)
         select $1, r.at, r.level, r.source
         from jsonb_to_recordset($2::jsonb) as r (at timestamptz, level text, source text)
         on conflict do nothing`,
        [id, JSON.stringify(entries)],
      );
    },
    list: ({ id, before, limit }) =>
      sql.query<ConsentRow>(
        `select seq::int as seq, id, at, level, source, received_at as "receivedAt" from consents
         where ($1::text is null or id = $1) and ($2::bigint is null or seq < $2) order by seq desc limit $3`,
        [id, before, limit],
      ),
  };
}
