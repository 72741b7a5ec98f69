import type { AdapterFactory, Identity } from '../../contract/types';
import { createKitClock } from '../kit/createKitClock';
import { createKitContext, createKitStorage } from '../kit/createKitContext';
import { checkRequest } from './checkRequest';
import { createCarts } from './createCarts';
import { HANDLERS } from './HANDLERS';
import { matchCall, nameCall } from './matchCall';
import { refuse, toProblem } from './refusal';
import { refuseMissing } from './refuseMissing';
import { streamEvents, type OpenStreams, type SentEvent } from './streamEvents';

export interface ServeOptions {
  /** Where calls begin. @default '/shopbell/v1' */
  readonly base?: string;
  /** Whose a token is; null for a wrong one. @default nobody's */
  identify?(token: string): Promise<Identity | null>;
  /** @default 15,000 */
  readonly heartbeatMs?: number;
}

/** An adapter as an HTTP backend. */
export interface ServedAdapter {
  /** Answers a request of the protocol; never rejects. */
  fetch(request: Request): Promise<Response>;
  /** Tells all open streams that the server is about to go. */
  drain(spreadMs: number): void;
  /** Ends streams and adapters. */
  dispose(): void;
}

const HEARTBEAT_MS = 15_000;
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers':
    'authorization, content-type, idempotency-key, if-none-match, last-event-id, shopbell-cart, accept-language',
  'access-control-expose-headers': 'etag, retry-after',
};

/**
 * Serves any adapter over the HTTP protocol, version 1: every call that the contract's list has, checked by
 * its schemas. What the adapter lacks is answered with 501.
 */
export function serveAdapter(factory: AdapterFactory, options: ServeOptions = {}): ServedAdapter {
  const { base = '/shopbell/v1', identify = async () => null, heartbeatMs = HEARTBEAT_MS } = options;
  const clock = createKitClock();
  const make = () => factory(createKitContext(clock, createKitStorage()));
  const adapter = make();
  const carts = createCarts(make);
  const open: OpenStreams = new Set();

  const answer = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    const match = url.pathname.startsWith(base)
      ? matchCall(request.method, url.pathname.slice(base.length))
      : null;
    if (!match) throw refuse('not_found', 'There is no such call.');
    const { call } = match;
    const life = new AbortController();
    request.signal.addEventListener('abort', () => life.abort());
    const checked = await checkRequest(request, { ...match, url, signal: life.signal, identify });
    const cart = call.capability === 'cart' ? carts.find(request) : undefined;
    const used = refuseMissing(cart?.adapter ?? adapter);
    const given = await HANDLERS[nameCall(call)]!({ ...checked, call, adapter: used });
    if (given instanceof Response) return given;
    if (isIterable(given)) {
      return streamEvents(toEvents(given), {
        open,
        heartbeatMs,
        stop: () => life.abort(),
        ...(call.capability === 'assistant' && { last: { event: 'done', data: {} } }),
      });
    }
    if (!call.answer && !call.stream) return new Response(null, { status: call.status });
    return Response.json(cart ? { cart: given, token: cart.token } : given, { status: call.status });
  };

  return {
    async fetch(request) {
      if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: CORS });
      const response = await answer(request).catch(toProblem);
      for (const [name, value] of Object.entries(CORS)) response.headers.set(name, value);
      return response;
    },
    drain(spreadMs) {
      for (const send of open) send({ event: 'drain', data: { spreadMs } });
    },
    dispose() {
      adapter.dispose();
      carts.dispose();
    },
  };
}

async function* toEvents(source: AsyncIterable<unknown>): AsyncGenerator<SentEvent> {
  for await (const data of source) {
    const { type, cursor } = data as { type?: unknown; cursor?: unknown };
    yield { data, ...(type === 'message' && typeof cursor === 'string' && { id: cursor }) };
  }
}

function isIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}
