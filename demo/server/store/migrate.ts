import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
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

/** Brings the database up to date. A migration that was applied and has changed since is an error that names it. */
export async function migrate(sql: Sql, migrations = readMigrations()): Promise<void> {
  await sql.script(
    'create table if not exists migrations (name text primary key, checksum text not null, at timestamptz not null default now())',
  );
  const applied = new Map(
    (await sql.query<{ name: string; checksum: string }>('select name, checksum from migrations')).map(
      ({ name, checksum }) => [name, checksum],
    ),
  );
  for (const migration of migrations) {
    const checksum = createHash('sha256').update(migration.sql).digest('hex');
    const known = applied.get(migration.name);
    if (known && known !== checksum) {
      throw new Error(`Migration ${migration.name} was changed after it was applied. Add a new one instead.`);
    }
    if (known) continue;
    // PostgreSQL's own transaction around the whole file: a migration is there whole or not at all.
    const record = `insert into migrations (name, checksum) values ('${migration.name.replaceAll("'", "''")}', '${checksum}')`;
    await sql.script(`begin; ${migration.sql}; ${record}; commit;`);
  }
}
