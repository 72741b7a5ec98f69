import { startServer, type RunningServer, type ServerOptions } from '../../demo/server/startServer';
import { createTestDatabase } from './createTestDatabase';
import { readBlankDatabase } from './readBlankDatabase';

/**
 * A server for one test: on PGlite in memory, or where `npm run test:real` runs it on a new database of the real
 * PostgreSQL. Without a word in the options it logs nothing and takes any free port.
 */
export async function startTestServer({
  environment,
  ...options
}: Partial<ServerOptions> = {}): Promise<RunningServer> {
  const database = process.env['SHOPBELL_TEST_DATABASE_URL'] ? await createTestDatabase() : null;
  const server = await startServer({
    port: 0,
    host: '127.0.0.1',
    ...(!database && { blankDatabase: await readBlankDatabase() }),
    ...options,
    environment: {
      logLevel: 'silent',
      ...environment,
      ...(database && { databaseUrl: database.url }),
    },
  });
  return {
    ...server,
    async close() {
      await server.close();
      await database?.drop();
    },
  };
}
