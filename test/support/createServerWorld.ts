import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sign } from 'hono/jwt';
import type { Environment } from '../../demo/server/environment/readEnvironment';
import { DEMO_AGENTS } from '../../demo/server/jobs/demoAgents';
import { seedDemo } from '../../demo/server/jobs/seedDemo';
import { NO_LIMITS } from '../../demo/server/limits/parseLimits';
import { startServer, type RunningServer } from '../../demo/server/startServer';
import { httpAdapter } from '../../src/adapters/http';
import type { AdapterFactory } from '../../src/contract/types';
import type { CreateSubject, World } from '../../src/testing/World';
import { startModel } from '../server/support/startModel';
import { createClient, type TestStream } from './serverClient';

const SECRET = randomBytes(32).toString('base64');
const AUDIENCE = 'kit';
const TOKEN_SECONDS = 600;

export interface ServerWorldOptions {
  /** What differs from a server without variables, e.g. `databaseUrl`. */
  readonly environment?: Partial<Environment>;
  /** Around the http adapter, e.g. `withCache`. */
  readonly wrap?: (factory: AdapterFactory) => AdapterFactory;
}

/** The http adapter with the reference server behind it, filled and moved by its own desk. */
export const createServerWorld =
  ({ environment = {}, wrap = (factory) => factory }: ServerWorldOptions = {}): CreateSubject =>
  async (kit) => {
    const folder = environment.databaseUrl ? null : mkdtempSync(join(tmpdir(), 'shopbell-kit-'));
    const model = await startModel();
    const start = (port: number, isFirst: boolean) =>
      startServer({
        port,
        host: '127.0.0.1',
        ...(folder && { dataFolder: folder }),
        ...(isFirst && { seed: seedDemo }),
        mailer: { send: async () => {} },
        environment: {
          logLevel: 'silent',
          limits: NO_LIMITS,
          identitySecret: SECRET,
          identityAudience: AUDIENCE,
          assistantUrl: model.url,
          assistantModel: 'kit',
          ...environment,
        },
      });
    let server = await start(0, true);
    const world = await createDesk(() => server);
    return {
      adapter: wrap(httpAdapter({ endpoint: await kit.proxy(`${server.url}/shopbell/v1`) })),
      world: {
        ...world,
        async restart() {
          const { port } = server;
          await server.close();
          server = await start(port, false);
        },
        async close() {
          await world.close();
          await server.close();
          await model.close();
          if (folder) rmSync(folder, { recursive: true, force: true });
        },
      },
    };
  };

/** What merchant, carrier and agent do, by the desk of whichever server runs now. */
async function createDesk(server: () => RunningServer): Promise<World> {
  const { call, signIn, listen } = createClient(server().url);
  const headers = await signIn(DEMO_AGENTS[0].email);
  const send = async (method: string, path: string, body?: unknown) => {
    const response = await call(`/desk/api${path}`, {
      method,
      headers: { ...headers, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok)
      throw new Error(`${method} ${path} was answered ${response.status}: ${await response.text()}`);
  };
  const put = (name: string, body: unknown) => send('PUT', `/admin/${name}`, body);
  const at = (id: string, what: string) => `/conversations/${encodeURIComponent(id)}/${what}`;
  let desk: TestStream | undefined;
  return {
    seedFaq: (items) => put('faq', { items }),
    seedProducts: (items) => put('products', { items }),
    seedLists: (lists) => put('lists', { lists }),
    seedOrder: (order, owner) => put('orders', [{ order, owner }]),
    seedRewards: (shopperId, { points, offer }) =>
      put('rewards', { shoppers: [{ shopperId, points }], offers: [offer] }),
    async identify(id) {
      const exp = Math.floor(Date.now() / 1000) + TOKEN_SECONDS;
      return { id, token: await sign({ sub: id, aud: AUDIENCE, exp, jti: randomUUID() }, SECRET) };
    },
    async agentOnline(isOnline) {
      desk?.close();
      desk = isOnline ? await listen('/desk/api/events', headers) : undefined;
      await isSeen(server().url, isOnline);
    },
    agentTake: (id) => send('POST', at(id, 'take')),
    agentReply: (id, text) =>
      send('POST', at(id, 'messages'), { clientId: randomUUID(), parts: [{ type: 'text', text }] }),
    agentTyping: (id, on) => send('POST', at(id, 'typing'), { on }),
    closeByAgent: (id) => send('POST', at(id, 'close')),
    close: async () => desk?.close(),
  };
}

/** Resolves once the server itself says whether somebody is there. */
async function isSeen(url: string, isOnline: boolean): Promise<void> {
  for (;;) {
    const answer = await fetch(`${url}/shopbell/v1/availability`);
    if (((await answer.json()) as { online: boolean }).online === isOnline) return;
  }
}
