import { PGlite, type Transaction } from '@electric-sql/pglite';
import { COLUMN_TYPES } from './columnTypes';
import { lockFolder } from './lockFolder';
import type { Row, Sql, SqlTransaction } from './Sql';

/**
 * PostgreSQL inside this process: in memory, or in a folder that survives restarts and that one process uses.
 * In memory it may begin with `blank`, what `dumpDataDir` wrote of an empty one, which is quicker than making it.
 */
export async function openPglite(folder?: string, blank?: Blob): Promise<Sql> {
  const unlock = folder === undefined ? async () => {} : await lockFolder(folder);
  const opening = PGlite.create(folder ?? 'memory://', {
    parsers: { ...COLUMN_TYPES },
    ...(blank && folder === undefined && { loadDataDir: blank }),
  });
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
