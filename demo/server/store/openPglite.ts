import { PGlite, type Transaction } from '@electric-sql/pglite';
import { COLUMN_TYPES } from './columnTypes';
import { lockFolder } from './lockFolder';
import type { Row, Sql, SqlTransaction } from './Sql';

/** PostgreSQL inside this process: in memory, or in a folder that survives restarts and that one process uses. */
export async function openPglite(folder?: string): Promise<Sql> {
  const unlock = folder === undefined ? async () => {} : await lockFolder(folder);
  const opening = PGlite.create(folder ?? 'memory://', { parsers: { ...COLUMN_TYPES } });
  const db = await opening.catch(async (error: unknown) => {
    await unlock();
    throw error;
  });
  return {
    ...toQueries(db),
    transaction: (run) => db.transaction((tx) => run(toQueries(tx))),
    close: async () => {
      if (db.closed) return;
      await db.close();
      await unlock();
    },
  };
}

function toQueries(db: Pick<Transaction, 'query' | 'exec'>): SqlTransaction {
  return {
    query: async <T extends object = Row>(text: string, params: readonly unknown[] = []) =>
      (await db.query<T>(text, [...params])).rows,
    script: async (text) => void (await db.exec(text)),
  };
}
