import pg from 'pg';
import { COLUMN_TYPES } from './columnTypes';
import { createChannel } from './createChannel';
import type { Row, Sql, SqlTransaction } from './Sql';

const CONNECT_MS = 5000;
const STATEMENT_MS = 15_000;
const IDLE_TRANSACTION_MS = 30_000;

export interface PostgresOptions {
  readonly url: string;
  /** Connections of the pool; one more listens. */
  readonly connections: number;
  /** Told of connections that broke; the next query takes a new one. */
  readonly report: (error: unknown) => void;
}

/** A PostgreSQL server. Connects when first asked; queries that find no server reject within seconds. */
export function openPostgres({ url, connections, report }: PostgresOptions): Sql {
  const config: pg.ClientConfig = {
    connectionString: url,
    application_name: 'shopbell',
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    idle_in_transaction_session_timeout: IDLE_TRANSACTION_MS,
    keepAlive: true,
    types: {
      getTypeParser: ((id: number, format?: 'text') =>
        COLUMN_TYPES[id] ?? pg.types.getTypeParser(id, format)) as typeof pg.types.getTypeParser,
    },
  };
  const pool = new pg.Pool({ ...config, max: connections });
  pool.on('error', report);
  const queries = toQueries(pool);
  return {
    ...queries,
    async transaction(run) {
      const client = await pool.connect();
      // A connection that breaks between two queries has nobody else to tell, and would end the process.
      client.on('error', report);
      let broken: unknown;
      try {
        await client.query('begin');
        const result = await run(toQueries(client));
        await client.query('commit');
        return result;
      } catch (error) {
        broken = await client.query('rollback').then(
          () => undefined,
          () => error,
        );
        throw error;
      } finally {
        client.off('error', report);
        client.release(broken !== undefined);
      }
    },
    channel: createChannel({
      connect: () => new pg.Client(config),
      notify: async (name, payload) =>
        void (await queries.query('select pg_notify($1, $2)', [name, payload])),
      report,
    }),
    close: async () => {
      if (!pool.ending) await pool.end();
    },
  };
}

function toQueries(client: Pick<pg.ClientBase, 'query'>): SqlTransaction {
  return {
    query: async <T extends object = Row>(text: string, params: readonly unknown[] = []) =>
      (await client.query(text, [...params])).rows as T[],
    script: async (text) => void (await client.query(text)),
  };
}
