import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { createApp } from './createApp';
import { createBus } from './events/createBus';
import { createPresence } from './events/createPresence';
import type { Services } from './Services';
import { createAgentStore } from './store/createAgentStore';
import { createCatalogStore } from './store/createCatalogStore';
import { createConversationStore } from './store/createConversationStore';
import { createFaqStore } from './store/createFaqStore';
import { createOrderStore } from './store/createOrderStore';
import { migrate } from './store/migrate';
import { openPglite } from './store/openPglite';
import { readSecret } from './store/readSecret';
import type { Sql } from './store/Sql';

export interface ServerOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** Where the database rests; in memory when absent. */
  readonly dataFolder?: string;
  readonly folders?: readonly string[];
  /** Fills the database before the first request. */
  readonly seed?: (sql: Sql, services: Services) => Promise<void>;
  readonly trustProxy?: boolean;
  readonly report?: (error: unknown) => void;
}

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  readonly services: Services;
  readonly sql: Sql;
  /** Ends open streams, then the server, then the database. */
  close(): Promise<void>;
}

/** Starts the reference server. Rejects with `EADDRINUSE` when the port is taken. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { host, port, folders = [], trustProxy = false, report = console.error } = options;
  const sql = await openPglite(options.dataFolder);
  await migrate(sql);
  const services: Services = {
    agents: createAgentStore(sql),
    catalog: createCatalogStore(sql),
    conversations: createConversationStore(sql, await readSecret(sql)),
    faq: createFaqStore(sql),
    orders: createOrderStore(sql),
    bus: createBus(),
    presence: createPresence(),
    trustProxy,
  };
  await options.seed?.(sql, services);
  const app = createApp({ services, folders, report });
  const server = await listen(app, host, port).catch(async (error: unknown) => {
    await sql.close();
    throw error;
  });
  const actualPort = (server.address() as AddressInfo).port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actualPort}`,
    port: actualPort,
    services,
    sql,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await sql.close();
    },
  };
}

function listen(app: ReturnType<typeof createApp>, hostname: string, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname, port }, () => resolve(server)) as Server;
    server.once('error', reject);
  });
}
