import { randomUUID } from 'node:crypto';
import { memoryAdapter } from '../../adapters/memory/memoryAdapter';
import type { MemoryWorld } from '../../adapters/memory/MemoryWorld';
import type { AdapterFactory, Identity } from '../../contract/types';
import { listenOnLoopback, type LoopbackServer } from '../serve/listenOnLoopback';
import { serveAdapter } from '../serve/serveAdapter';
import type { World } from '../World';
import { buildMemoryWorld } from './buildMemoryWorld';
import { controlMemory } from './controlMemory';

export interface FakeBackendOptions {
  /** What it holds; change it at any time. @default what `buildMemoryWorld` has */
  readonly memory?: MemoryWorld;
  /** Another adapter to serve, e.g. one of your own around `memoryAdapter`. */
  readonly adapter?: AdapterFactory;
}

/** A backend of the HTTP protocol that a test is the master of. */
export interface FakeBackend {
  readonly memory: MemoryWorld;
  /** What merchant, carrier and agent do. */
  readonly world: Required<World>;
  /** Answers a request; for `createHandlers`, or any server that speaks in web requests. */
  fetch(request: Request): Promise<Response>;
  /** Requests so far, oldest first, e.g. `POST /shopbell/v1/tickets`. */
  readonly seen: readonly string[];
  /** The next request is answered so instead; several wait in line. */
  answerNext(response: Response): void;
  /** Listens on loopback; the endpoint to give to an adapter. */
  listen(): Promise<string>;
  /** Says that it is about to go. */
  drain(spreadMs: number): void;
  close(): Promise<void>;
}

const BASE = '/shopbell/v1';

/** Makes one, with every capability. It listens only when it is told to. */
export function createFakeBackend(options: FakeBackendOptions = {}): FakeBackend {
  const { memory = buildMemoryWorld(), adapter = memoryAdapter(memory) } = options;
  const shoppers = new Map<string, Identity>();
  const served = serveAdapter(adapter, {
    base: BASE,
    identify: async (token) => shoppers.get(token) ?? null,
  });
  const seen: string[] = [];
  const planned: Response[] = [];
  const answer = async (request: Request) => {
    seen.push(`${request.method} ${new URL(request.url).pathname}`);
    return planned.shift() ?? served.fetch(request);
  };
  let server: LoopbackServer | undefined;
  const close = async () => {
    await server?.close();
    served.dispose();
  };
  const world: Required<World> = {
    ...controlMemory(memory),
    async identify(id) {
      const token = `fake-${randomUUID()}`;
      shoppers.set(token, { id });
      return { id, token };
    },
    async restart() {
      const port = server?.port;
      await server?.close();
      if (port !== undefined) server = await listenOnLoopback(answer, port);
    },
    close,
  };
  return {
    memory,
    world,
    seen,
    answerNext: (response) => void planned.push(response),
    fetch: answer,
    async listen() {
      server ??= await listenOnLoopback(answer);
      return `${server.url}${BASE}`;
    },
    drain: served.drain,
    close,
  };
}
