import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { createApp } from './createApp';
import { createServices } from './createServices';
import { drainServer } from './drainServer';
import { readEnvironment, type Environment } from './environment/readEnvironment';
import { startJobs } from './jobs/startJobs';
import { createLog, type Log } from './log/createLog';
import type { Mailer } from './notify/createMailer';
import type { Services } from './Services';
import { migrate } from './store/migrate';
import { openPglite } from './store/openPglite';
import { openPostgres } from './store/openPostgres';
import type { Sql } from './store/Sql';
import { watchConnections } from './watchConnections';

export interface ServerOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** Where PGlite's database rests; in memory when absent. Not used with `environment.databaseUrl`. */
  readonly dataFolder?: string;
  /** What PGlite begins with in memory, see `openPglite`. */
  readonly blankDatabase?: Blob;
  readonly folders?: readonly string[];
  /** Fills the database before the first request. */
  readonly seed?: (sql: Sql, services: Services) => Promise<void>;
  readonly extra?: Hono;
  /** What is not given is as if no variable were set. */
  readonly environment?: Partial<Environment>;
  /** Takes e-mails instead of the environment's mail server. */
  readonly mailer?: Mailer;
  /** @default one at the environment's level; only warnings where no environment is given */
  readonly log?: Log;
}

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  readonly services: Services;
  readonly sql: Sql;
  /** Ends open streams, then the server, then the database. */
  close(): Promise<void>;
  /**
   * Sends the clients of open streams away, waits until they have gone or the time for it is over, and closes.
   * A second call, or `close`, ends at once.
   */
  drain(): Promise<void>;
}

/** Starts the reference server. Rejects with `EADDRINUSE` when the port is taken. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { host, port, folders = [] } = options;
  const environment: Environment = { ...readEnvironment({}), ...options.environment };
  const log = options.log ?? createLog({ level: options.environment?.logLevel ?? 'warn' });
  const sql = await openDatabase(options, environment, log);
  const closing: (() => Promise<void>)[] = [() => sql.close()];
  const closeAll = async () => {
    for (const close of closing.splice(0).reverse()) await close();
  };
  try {
    await migrate(sql);
    const services = await createServices({
      sql,
      environment,
      log,
      ...(options.mailer && { mailer: options.mailer }),
    });
    closing.push(services.close);
    await options.seed?.(sql, services);
    const jobs = startJobs({ sql, services });
    closing.push(jobs.stop);
    const server = await listen(
      createApp({ services, folders, ...(options.extra && { extra: options.extra }) }),
      host,
      port,
    );
    const closeServer = watchConnections(server);
    closing.push(() => {
      services.streams.end();
      return closeServer();
    });
    const drain = drainServer({ services, drainMs: drainMsOf(environment), close: closeAll });
    const actualPort = (server.address() as AddressInfo).port;
    return {
      url: `http://${host.includes(':') ? `[${host}]` : host}:${actualPort}`,
      port: actualPort,
      services,
      sql,
      ...drain,
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

const PGLITE_DRAIN_MS = 1000;
const POSTGRES_DRAIN_MS = 60_000;

/** With a database of its own there is no other instance to go to, so nothing is won by waiting. */
function drainMsOf({ databaseUrl, drainSeconds }: Environment): number {
  return drainSeconds === undefined
    ? databaseUrl
      ? POSTGRES_DRAIN_MS
      : PGLITE_DRAIN_MS
    : drainSeconds * 1000;
}

function openDatabase(
  { dataFolder, blankDatabase }: ServerOptions,
  environment: Environment,
  log: Log,
): Promise<Sql> {
  const { databaseUrl: url, databaseConnections: connections } = environment;
  if (!url) return openPglite(dataFolder, blankDatabase);
  return Promise.resolve(openPostgres({ url, connections, report: (error) => log.error(error) }));
}

function listen(app: ReturnType<typeof createApp>, hostname: string, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname, port }, () => resolve(server)) as Server;
    server.once('error', reject);
  });
}
