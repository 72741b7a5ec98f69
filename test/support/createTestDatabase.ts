import { randomUUID } from 'node:crypto';
import pg from 'pg';

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A new, empty database on the PostgreSQL that `npm run test:real` started. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env['SHOPBELL_TEST_DATABASE_URL'];
  if (!server) throw new Error('SHOPBELL_TEST_DATABASE_URL is not set: use npm run test:real.');
  const name = `shopbell_${randomUUID().replaceAll('-', '')}`;
  const run = async (statement: string) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await run(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(`drop database if exists ${name} with (force)`) };
}
