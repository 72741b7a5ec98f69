import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An answer of the shop; what is not said is as the protocol wants it. */
export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON. */
  readonly body?: unknown;
  /** Never answers. */
  readonly isSilent?: boolean;
}

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: Readonly<Record<string, unknown>>;
}

/** Wrong answers by call, e.g. `POST /orders/lookup`; undefined leaves it right. */
export type Wrongs = Readonly<Record<string, (asked: Asked) => Reply | undefined>>;

export interface Shop {
  readonly endpoint: string;
  /** The calls that came, e.g. `GET /faq`. */
  readonly calls: readonly string[];
  close(): Promise<void>;
}

export const ORDER = { number: '1001', email: 'maya@verbeke.example' };
const AT = '2026-05-12T10:00:00Z';
const PRICE = { amount: 7900, currency: 'EUR' };
const PRODUCTS = ['kettle', 'cup', 'scale', 'filter', 'grinder', 'tray'].map((id) => ({
  id,
  title: `A ${id}`,
  url: `/products/${id}`,
  imageUrl: `/${id}.webp`,
  price: PRICE,
}));
const FAQ = {
  version: '7',
  items: [
    {
      id: 'cost',
      question: 'What does delivery cost?',
      alternates: ['is shipping free'],
      answer: '**€4.90**.',
    },
    { id: 'pay', question: 'How can I pay?', alternates: ['which cards do you take'], answer: 'By card.' },
  ],
};
const problem = (status: number, code: string, headers = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/problem+json', ...headers },
  body: JSON.stringify({ title: 'No.', code }),
});
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Retry-After',
};

/** A small shop that does everything right, but for what it is told to do wrong. */
export async function startShop(capabilities: readonly string[], wrongs: Wrongs = {}): Promise<Shop> {
  const right = createRight(capabilities);
  const calls: string[] = [];
  const server = createServer((request, response) => {
    void readAsked(request).then((asked) => {
      const call = `${asked.method} ${asked.path}`;
      calls.push(call);
      const wrong = wrongs[call]?.(asked) ?? wrongs[asked.method]?.(asked);
      send(response, wrong ?? right(asked));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/shopbell/v1`,
    calls,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function readAsked(request: IncomingMessage): Promise<Asked> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  const url = new URL(request.url ?? '/', 'http://x');
  return {
    method: request.method ?? 'GET',
    path: url.pathname.replace('/shopbell/v1', '') || '/',
    query: url.searchParams,
    headers: request.headers,
    body: text ? (JSON.parse(text) as Record<string, unknown>) : {},
  };
}

function send(response: ServerResponse, { status = 200, headers = {}, body, isSilent }: Reply): void {
  if (isSilent) return;
  const isText = typeof body === 'string';
  response.writeHead(status, {
    ...CORS,
    'content-type': isText ? 'text/html' : 'application/json',
    ...headers,
  });
  response.end(body === undefined ? undefined : isText ? body : JSON.stringify(body));
}

function createRight(capabilities: readonly string[]): (asked: Asked) => Reply {
  const tries = new Map<string, number>();
  const open = new Map<string, string>();
  const messages = new Map<string, object>();
  const lookUp = ({ body }: Asked): Reply => {
    const number = String(body['number']).replace(/^#/, '');
    tries.set(number, (tries.get(number) ?? 0) + 1);
    if ((tries.get(number) ?? 0) > 5) return problem(429, 'rate_limited', { 'retry-after': '900' });
    const isRight = number === ORDER.number && String(body['email']).trim().toLowerCase() === ORDER.email;
    const order = {
      number,
      status: 'shipped',
      placedAt: AT,
      total: PRICE,
      items: [],
      shipments: [],
      asOf: AT,
    };
    return isRight ? { body: { order } } : problem(404, 'not_found');
  };
  const search = ({ query }: Asked): Reply => {
    const from = Number(query.get('cursor') ?? 0);
    const until = from + Number(query.get('limit') ?? 20);
    return {
      body: { items: PRODUCTS.slice(from, until), ...(until < PRODUCTS.length && { next: `${until}` }) },
    };
  };
  const routes: Record<string, (asked: Asked) => Reply> = {
    'GET /': () => ({ body: { protocol: 1, capabilities } }),
    'GET /faq': ({ headers }) =>
      headers['if-none-match'] === '"7"' ? { status: 304 } : { headers: { etag: '"7"' }, body: FAQ },
    'POST /orders/lookup': lookUp,
    'GET /orders': () => problem(401, 'unauthenticated'),
    'GET /catalog/search': search,
    'GET /catalog/products': ({ query }) => ({
      body: {
        items: (query.get('ids') ?? '')
          .split(',')
          .flatMap((id) => PRODUCTS.find((each) => each.id === id) ?? []),
      },
    }),
    'POST /suggestions': () => ({
      body: { items: PRODUCTS.slice(0, 4).map((product) => ({ product, reason: 'popular' })) },
    }),
    'GET /contact': () => ({ body: { items: [{ kind: 'email', value: 'hello@shop.example' }] } }),
    'GET /availability': () => ({ body: { online: true } }),
    'GET /cart': () => ({ body: { cart: { lines: [], total: { amount: 0, currency: 'EUR' } }, token: 't' } }),
    'POST /delivery/options': () => ({ body: { items: [{ id: 'post', title: 'Post', price: PRICE }] } }),
    'POST /privacy/export': () => ({ body: { createdAt: AT, data: {} } }),
    'POST /returns/eligibility': () => problem(404, 'not_found'),
    'GET /rewards': () => problem(401, 'unauthenticated'),
    'GET /rewards/coupons': () => problem(401, 'unauthenticated'),
    'POST /conversations': ({ headers }) => {
      const key = String(headers['idempotency-key']);
      open.set(key, open.get(key) ?? `c${open.size}`);
      return { status: 201, body: { id: open.get(key), token: `secret-${open.get(key)}` } };
    },
    'POST /assistant': () => ({ headers: { 'content-type': 'text/event-stream' }, body: 'data: {}\n\n' }),
  };
  const inside = (asked: Asked): Reply | undefined => {
    const [, id, rest] = /^\/conversations\/([^/]+)\/(\w+)$/.exec(asked.path) ?? [];
    if (!id) return undefined;
    if (asked.headers.authorization !== `Bearer secret-${id}`) return problem(404, 'not_found');
    if (rest === 'events') return { headers: { 'content-type': 'text/event-stream' }, body: ': hello\n\n' };
    if (rest === 'close') return { status: 204 };
    if (asked.method === 'GET') return { body: { items: [...messages.values()] } };
    const clientId = String(asked.body['clientId']);
    const isNew = !messages.has(clientId);
    messages.set(
      clientId,
      messages.get(clientId) ?? {
        id: `m${messages.size}`,
        clientId,
        author: { role: 'shopper' },
        parts: asked.body['parts'],
        sentAt: AT,
        cursor: `${messages.size + 1}`,
      },
    );
    return {
      status: isNew ? 201 : 200,
      body: { ...messages.get(clientId), parts: undefined, author: undefined },
    };
  };
  return (asked) => {
    if (asked.method === 'OPTIONS') {
      const allowed =
        'Authorization, Content-Type, Idempotency-Key, If-None-Match, Last-Event-ID, Shopbell-Cart';
      return { status: 204, headers: { 'access-control-allow-headers': allowed } };
    }
    return routes[`${asked.method} ${asked.path}`]?.(asked) ?? inside(asked) ?? problem(404, 'not_found');
  };
}
