import type * as z from 'zod/mini';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CALLS, type Call, type SchemaName } from '../../src/contract/protocol';
import * as schemas from '../../src/contract/schemas';
import type { Attachment, CartAnswer } from './support/words';
import { formOf, PNG } from './support/files';
import { readEvents } from './support/readEvents';
import { startModel, type Model } from './support/startModel';
import { bearer, identify, key, ORDER, startShop, START_MS, type Shop } from './support/startShop';

let shop: Shop;
let model: Model;
beforeAll(async () => {
  model = await startModel();
  const mailer = { send: async () => {} };
  shop = await startShop({ assistantUrl: model.url, assistantModel: 'plain' }, mailer);
}, START_MS);
afterAll(async () => {
  await shop.close();
  await model.close();
});

interface Prepared {
  /** Instead of `{id}` and its like. */
  readonly path: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  /** Instead of what the example cannot know. */
  readonly body?: unknown;
}

/** What a parameter of an address holds when it must. */
const QUERY: Readonly<Record<string, string>> = {
  q: 'kettle',
  ids: 'pour-over-kettle,paper-filters',
  id: 'pour-over-kettle',
};

/** What must have happened before the call. */
async function prepare({ path, capability, auth }: Call): Promise<Prepared> {
  if (path === '/conversations/{id}/join') {
    const { id, token } = await shop.open();
    return { path: { id }, headers: await identify('maya'), body: { token } };
  }
  if (auth === 'identity') return { path: {}, headers: await identify('maya') };
  if (path === '/conversations/resume') {
    const { id, token } = await shop.open();
    const made = await shop.call(`POST /conversations/${id}/resume-code`, { headers: bearer({ token }) });
    return { path: {}, headers: {}, body: { code: (made.body as { code: string }).code } };
  }
  if (auth === 'conversation') {
    const handle = await shop.open();
    const url = `/conversations/${handle.id}/attachments`;
    const file = await shop.write(`POST ${url}`, formOf('file', PNG), bearer(handle));
    const { id: attachmentId } = file.body as Attachment;
    return { path: { id: handle.id, attachmentId }, headers: bearer(handle) };
  }
  if (auth === 'ticket') {
    const made = await shop.write('POST /tickets', { kind: 'message', text: 'Hello', email: 'a@b.example' });
    const { ticket, token } = made.body as { ticket: { number: string }; token: string };
    return { path: { number: ticket.number }, headers: bearer({ token }) };
  }
  if (capability === 'cart') {
    const made = await shop.write('POST /cart/lines', { productId: 'paper-filters', quantity: 1 });
    return { path: {}, headers: { 'shopbell-cart': (made.body as CartAnswer).token! } };
  }
  return { path: {}, headers: {} };
}

async function send(call: Call, prepared: Prepared): Promise<Response> {
  const path = call.path.replace(/\{(\w+)\}/g, (_, name: string) => prepared.path[name] ?? '');
  const needed = Object.entries(call.query ?? {}).filter(([, { isRequired }]) => isRequired);
  const query = new URLSearchParams(needed.map(([name]) => [name, QUERY[name] ?? '']));
  const isForm = call.form && !call.body;
  const json = prepared.body ?? call.example;
  return shop.fetch(`${path}${needed.length > 0 ? `?${query}` : ''}`, {
    method: call.method,
    headers: {
      ...(json !== undefined && { 'content-type': 'application/json' }),
      ...(call.isKeyed && { 'idempotency-key': key() }),
      ...prepared.headers,
    },
    ...(isForm && { body: formOf(call.form.files, PNG) }),
    ...(json !== undefined && { body: JSON.stringify(json) }),
  });
}

function fits(name: SchemaName, data: unknown): void {
  const { error } = (schemas[name] as z.ZodMiniType).safeParse(data);
  expect(error?.issues ?? [], JSON.stringify(data)).toEqual([]);
}

describe('every call of the protocol is answered as it is described', () => {
  test.each(CALLS.map((call) => [`${call.method} ${call.path}`, call] as const))('%s', async (_, call) => {
    const response = await send(call, await prepare(call));
    expect(response.status, response.status === call.status ? '' : await response.text()).toBe(call.status);
    if (call.stream) {
      expect(response.headers.get('content-type')).toBe('text/event-stream');
      for await (const { data } of readEvents(response)) {
        fits(call.stream, data);
        break;
      }
    } else if (call.answer) fits(call.answer, await response.json());
    else if (call.isFile) expect(new Uint8Array(await response.arrayBuffer())).toEqual(PNG);
    else expect(await response.text()).toBe('');
  });
});

const keyed = CALLS.filter(({ isKeyed }) => isKeyed);
/** What is possible once only has been done by the example already, so here it is another order's. */
const OTHER = { number: '20415', email: 'julie@dubois.example' };
const ONLY_ONCE: Readonly<Record<string, unknown>> = {
  '/orders/actions': { order: OTHER, name: 'report' },
  '/returns': {
    order: OTHER,
    items: [{ itemId: '0', quantity: 1, reason: 'changed_mind' }],
    outcome: 'refund',
  },
};

describe('the same key gives the same answer', () => {
  test.each(keyed.map((call) => [`${call.method} ${call.path}`, call] as const))('%s', async (_, call) => {
    const body = ONLY_ONCE[call.path];
    const prepared = { ...(await prepare(call)), ...(body !== undefined && { body }) };
    const headers = { ...prepared.headers, 'idempotency-key': key() };
    const answers = await Promise.all([1, 2].map(() => send(call, { ...prepared, headers })));
    const again = await send(call, { ...prepared, headers });
    const bodies = await Promise.all([...answers, again].map((response) => response.text()));
    expect(new Set(bodies).size, bodies.join('\n')).toBe(1);
    for (const { status } of [...answers, again]) expect(status).toBe(call.status);
  });
  test.each(keyed.map((call) => [`${call.method} ${call.path}`, call] as const))(
    'without one there is none: %s',
    async (_, call) => {
      const prepared = await prepare(call);
      const response = await send({ ...call, isKeyed: undefined as never }, prepared);
      expect([response.status, response.headers.get('content-type')]).toEqual([
        400,
        'application/problem+json',
      ]);
    },
  );
});

describe('a body that is wrong is named, and nothing of it is done', () => {
  test.each(CALLS.filter(({ body }) => body).map((call) => [`${call.method} ${call.path}`, call] as const))(
    '%s',
    async (_, call) => {
      const response = await send(call, { ...(await prepare(call)), body: [] });
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ code: 'invalid_input' });
    },
  );
});

test('who has no identity token, or none that can be relied on, is a guest or unauthenticated', async () => {
  const ask = async (headers: Readonly<Record<string, string>>) =>
    (await shop.call('GET /rewards', { headers })).status;
  const now = Math.floor(Date.now() / 1000);
  expect(await ask({})).toBe(401);
  expect(await ask(bearer({ token: 'nonsense' }))).toBe(401);
  expect(await ask(await identify('maya', { aud: 'another-shop' }))).toBe(401);
  expect(await ask(await identify('maya', { exp: now - 61 }))).toBe(401);
  expect(await ask(await identify('maya', { exp: now + 3600 }))).toBe(401);
  expect(await ask(await identify('maya', { exp: undefined }))).toBe(401);
  expect(await ask(await identify('', {}))).toBe(401);
  const [header, claims] = (await identify('maya'))['authorization']!.split('.');
  const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url');
  expect(await ask({ authorization: `Bearer ${none}.${claims}.` })).toBe(401);
  expect(await ask({ authorization: `${header}.${claims}.` })).toBe(401);
  expect(await ask(await identify('maya', { exp: now - 30 }))).toBe(200);
  // Where it is optional, a wrong one is not read as none.
  const lookup = await shop.call('POST /orders/lookup', {
    body: ORDER,
    headers: bearer({ token: 'nonsense' }),
  });
  expect(lookup.status).toBe(401);
});
