import { createToken } from './secrets';
import type { Sql } from './Sql';

const KEY = 'token_secret';

/** The server's own secret, made at the first start and kept in the database. */
export async function readSecret(sql: Sql): Promise<string> {
  await sql.query('insert into meta (key, value) values ($1, $2) on conflict (key) do nothing', [
    KEY,
    createToken(),
  ]);
  const [row] = await sql.query<{ value: string }>('select value from meta where key = $1', [KEY]);
  if (!row) throw new Error('The server has no secret.');
  return row.value;
}
