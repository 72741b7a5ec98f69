import { randomUUID } from 'node:crypto';
import { startServer } from '../../demo/server/startServer';
import { DEMO_AGENTS, DEMO_PASSWORD } from '../../demo/server/jobs/demoAgents';
import { seedDemo } from '../../demo/server/jobs/seedDemo';
import { withCache } from '../../src/adapters/compose/withCache';
import { httpAdapter } from '../../src/adapters/http';
import { createContext } from '../support/createContext';
import { testAdapter, type World } from './testAdapter';

async function create(isCached: boolean): Promise<World> {
  const server = await startServer({ port: 0, host: '127.0.0.1', seed: seedDemo });
  const desk = (path: string, body: unknown, token = '') =>
    fetch(`${server.url}/desk/api${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
  const signedIn = await desk('/session', { email: DEMO_AGENTS[0].email, password: DEMO_PASSWORD });
  const { token } = (await signedIn.json()) as { token: string };
  const factory = httpAdapter({ endpoint: `${server.url}/shopbell/v1` });
  return {
    adapter: (isCached ? withCache(factory) : factory)(createContext()),
    order: { number: '20418', email: 'maya@verbeke.example' },
    async agentReply(id, text) {
      await desk(
        `/conversations/${id}/messages`,
        { clientId: randomUUID(), parts: [{ type: 'text', text }] },
        token,
      );
    },
    close: () => server.close(),
  };
}

testAdapter('http against the reference server', () => create(false));
testAdapter('http behind the cache', () => create(true));
