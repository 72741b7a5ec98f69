import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AdapterError } from '../../src/contract/errors';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const AGENT = { email: 'agent@shop.example', password: 'a long enough password', name: 'Noor' };

export interface ServerProcess {
  readonly url: string;
  /** Server and agent desk of one process; `SIGKILL` gives it no time to put anything in order. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** Resident memory in bytes. */
  memory(): number | null;
}

/** A port that was free a moment ago. */
export async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Runs the reference server as people do, in a process of its own, and resolves once it answers. */
export async function spawnServer(
  port: number,
  data: string,
  env: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const args = ['--import', 'tsx', 'demo/server/main.ts', '--port', `${port}`, '--data', data];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      SHOPBELL_AGENT_EMAIL: AGENT.email,
      SHOPBELL_AGENT_PASSWORD: AGENT.password,
      SHOPBELL_AGENT_NAME: AGENT.name,
      ...env,
    },
  });
  let output = '';
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const ready = new Promise<void>((resolve, reject) => {
    const hear = (data: Buffer) => {
      output += `${data}`;
      // The lines that `npm start` prints once it listens.
      if (/API +http/.test(output)) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() => reject(new Error(`The server ended: ${output.slice(-2000)}`)));
  });
  await ready;
  return {
    url: `http://127.0.0.1:${port}`,
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      await ended;
    },
    memory: () => readMemory(child.pid),
  };
}

/** What an agent does at the desk, by its API. */
export interface Desk {
  reply(conversationId: string, text: string, clientId?: string): Promise<void>;
  call(path: string, init?: { readonly method?: string; readonly body?: unknown }): Promise<Response>;
}

/** Signs the agent of `spawnServer` in. */
export async function signInAtDesk(url: string): Promise<Desk> {
  let token = '';
  const call: Desk['call'] = (path, { method, body } = {}) =>
    fetch(`${url}/desk/api${path}`, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const session = await call('/session', { body: { email: AGENT.email, password: AGENT.password } });
  if (!session.ok) throw new Error(`The agent cannot sign in: ${session.status}.`);
  ({ token } = (await session.json()) as { token: string });
  return {
    call,
    async reply(id, text, clientId = randomUUID()) {
      const body = { clientId, parts: [{ type: 'text', text }] };
      const answer = await call(`/conversations/${id}/messages`, { body });
      if (answer.ok) return;
      const code = answer.status >= 500 ? 'unavailable' : 'internal';
      throw new AdapterError(code, `The agent’s reply was refused: ${answer.status}.`);
    },
  };
}

/** Linux only; null elsewhere. */
function readMemory(pid: number | undefined): number | null {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes ? Number(kilobytes) * 1024 : null;
  } catch {
    return null;
  }
}
