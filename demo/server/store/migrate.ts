import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { LOCKS } from './locks';
import type { Sql } from './Sql';

const FOLDER = new URL('./migrations/', import.meta.url);

export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** The migrations that come with this version, in order. */
export function readMigrations(): readonly Migration[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ name, sql: readFileSync(new URL(name, FOLDER), 'utf8') }));
}

/**
 * Brings the database up to date, whole or not at all; instances that start together wait for each other.
 * A migration that was applied and has changed since is an error that names it.
 */
export async function migrate(sql: Sql, migrations = readMigrations()): Promise<void> {
  await sql.transaction(async (tx) => {
    await tx.script('set local statement_timeout = 0');
    await tx.query('select pg_advisory_xact_lock($1)', [LOCKS.migrate]);
    await tx.script(
      'create table if not exists migrations (name text primary key, checksum text not null, at timestamptz not null default now())',
    );
    const rows = await tx.query<{ name: string; checksum: string }>('select name, checksum from migrations');
    const applied = new Map(rows.map(({ name, checksum }) => [name, checksum]));
    for (const { name, sql: text } of migrations) {
      const checksum = createHash('sha256').update(text).digest('hex');
      const known = applied.get(name);
      if (known && known !== checksum) {
        throw new Error(`Migration ${name} was changed after it was applied. Add a new one instead.`);
      }
      if (known) continue;
      await tx.script(text);
      await tx.query('insert into migrations (name, checksum) values ($1, $2)', [name, checksum]);
    }
  });
}
