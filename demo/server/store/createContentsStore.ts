import type { Capability } from '../../../src/contract/types';
import type { Sql } from './Sql';

/** Of which capabilities there is something in the database. */
export interface ContentsStore {
  list(): Promise<readonly Capability[]>;
}

/** A shop without products does not claim a catalog: each capability that lives from data, with its table. */
const TABLE_OF = {
  faq: 'faq_entries',
  orders: 'orders',
  returns: 'orders',
  delivery: 'delivery_ways',
  catalog: 'products',
  cart: 'products',
  suggestions: 'products',
} as const satisfies Partial<Record<Capability, string>>;

/** What the merchant has put there, asked each time. */
export function createContentsStore(sql: Sql): ContentsStore {
  const names = Object.keys(TABLE_OF) as (keyof typeof TABLE_OF)[];
  const columns = names.map((name) => `exists (select 1 from ${TABLE_OF[name]}) as ${name}`);
  return {
    async list() {
      const [row] = await sql.query<Record<string, boolean>>(`select ${columns.join(', ')}`);
      return names.filter((name) => row?.[name]);
    },
  };
}
