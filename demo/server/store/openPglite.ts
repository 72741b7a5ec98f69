import { PGlite } from '@electric-sql/pglite';
import type { Sql } from './Sql';

/** PostgreSQL inside this process: in memory, or in a folder that survives restarts. */
export async function openPglite(folder?: string): Promise<Sql> {
  const db = await PGlite.create(folder ?? 'memory://');
  return {
    query: async <T extends object>(text: string, params: readonly unknown[] = []) =>
      (await db.query<T>(text, [...params])).rows,
    transaction: (run) =>
      db.transaction((tx) =>
        run({
          query: async <T extends object>(text: string, params: readonly unknown[] = []) =>
            (await tx.query<T>(text, [...params])).rows,
        }),
      ),
    script: async (text) => void (await db.exec(text)),
    close: () => db.close(),
  };
}
