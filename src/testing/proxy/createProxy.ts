import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createRules, type Rules } from './createRules';
import { forward, type Passage } from './forward';
import type { Streams } from './passStream';
import { passUpgrade } from './passUpgrade';
import type { PlannedAnswer, ProxyControl, SeenRequest } from './ProxyControl';

export interface Proxy {
  readonly control: ProxyControl;
  /** The address on loopback that stands for the endpoint; once for each backend. */
  open(endpoint: string): Promise<string>;
  /** Whether anybody asked for an address. */
  isUsed(): boolean;
  /** Forgets rules, requests and connections. */
  reset(): void;
  close(): Promise<void>;
}

interface State {
  readonly rules: Rules;
  readonly streams: Streams;
  readonly sockets: Set<Socket>;
  /** Of them those that carry a request. Node's fetch connects anew after an abort, just in case. */
  readonly busy: Set<Socket>;
  readonly seen: SeenRequest[];
}

/** Stands between adapters and their backends, on loopback, and does what a case tells it to. */
export function createProxy(): Proxy {
  const servers: Server[] = [];
  const state: State = {
    rules: createRules(),
    streams: { open: new Set() },
    sockets: new Set(),
    busy: new Set(),
    seen: [],
  };
  return {
    control: createControl(state),
    isUsed: () => servers.length > 0,
    async open(endpoint) {
      const target = new URL(endpoint);
      const server = await listen(state, target);
      servers.push(server);
      const { port } = server.address() as AddressInfo;
      const scheme = target.protocol.startsWith('ws') ? 'ws' : 'http';
      return `${scheme}://127.0.0.1:${port}${target.pathname}${target.search}`;
    },
    reset() {
      state.rules.pass();
      delete state.streams.buffered;
      delete state.streams.garbled;
      cutBusy(state);
      state.seen.length = 0;
    },
    async close() {
      state.sockets.forEach((socket) => socket.destroy());
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

/** Those without a request stay: a client may be about to use one. */
function cutBusy({ busy }: State): void {
  for (const socket of busy) socket.destroy();
}

function createControl(state: State): ProxyControl {
  const { rules, streams, busy, seen } = state;
  return {
    seen,
    answerAll: (answer) => rules.always({ type: 'answer', answer }),
    answerNext: (answer) => rules.once({ type: 'answer', answer }),
    refuseAll: () => rules.always({ type: 'refuse' }),
    holdAll: () => rules.hold(),
    dropNextAnswer: () => rules.once({ type: 'drop' }),
    truncateNextAnswer: (bytes) => rules.once({ type: 'truncate', bytes }),
    padAll: (chars) => rules.always({ type: 'pad', chars }),
    truncateAll: () => rules.always({ type: 'truncate', bytes: undefined }),
    bufferStreams: (part) => {
      streams.buffered = part;
    },
    garbleStreams: (how) => {
      streams.garbled = how;
    },
    inject(text) {
      for (const stream of streams.open) stream.write(text);
      return streams.open.size;
    },
    cutStreams: () => cutBusy(state),
    pass() {
      rules.pass();
      delete streams.buffered;
      delete streams.garbled;
    },
    openSockets: () => busy.size,
    openStreams: () => streams.open.size,
  };
}

async function listen(state: State, target: URL): Promise<Server> {
  const server = createServer((incoming, outgoing) => {
    state.seen.push({
      method: incoming.method ?? 'GET',
      path: incoming.url ?? '/',
      headers: incoming.headers,
    });
    state.busy.add(incoming.socket);
    outgoing.on('close', () => state.busy.delete(incoming.socket));
    void treat(state, { target, incoming, outgoing });
  });
  server.on('connection', (socket) => {
    state.sockets.add(socket);
    socket.on('close', () => state.sockets.delete(socket));
  });
  server.on('upgrade', (incoming, socket: Socket, head) => {
    state.seen.push({ method: 'GET', path: incoming.url ?? '/', headers: incoming.headers });
    state.busy.add(socket);
    socket.on('close', () => state.busy.delete(socket));
    void state.rules.take().then((rule) => {
      if (rule.type === 'pass') passUpgrade({ target, incoming, socket, head });
      else socket.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

async function treat({ rules, streams }: State, passage: Passage): Promise<void> {
  const { incoming, outgoing } = passage;
  const rule = await rules.take();
  if (outgoing.destroyed) return;
  if (rule.type === 'refuse') outgoing.destroy();
  else if (rule.type === 'answer') {
    // A body that nobody reads would keep the answer from being read.
    incoming.resume();
    answerPlanned(passage, rule.answer);
  } else forward(passage, rule, streams);
}

function answerPlanned({ outgoing }: Passage, { status, headers, body = '' }: PlannedAnswer): void {
  outgoing.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    ...headers,
  });
  outgoing.end(body);
}
