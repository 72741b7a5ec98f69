import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { ListedAgent } from '../../demo/server/deskApi';
import { NO_LIMITS } from '../../demo/server/limits/parseLimits';
import type { RunningServer } from '../../demo/server/startServer';
import type { FaqEntry, Order, Product } from '../../src/contract/types';
import { createClient } from '../support/serverClient';
import { startTestServer } from '../support/startTestServer';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
const ADA = { email: 'ada@shop.example', password: 'a long password', name: 'Ada' };
const BEN = { email: 'ben@shop.example', password: 'another password', name: 'Ben' };
let server: RunningServer;
let client: ReturnType<typeof createClient>;
beforeAll(async () => {
  server = await startTestServer({
    seed: async (_, { agents }) => void (await agents.put({ ...ADA, role: 'admin' })),
    environment: { limits: NO_LIMITS },
  });
  client = createClient(server.url);
});
afterAll(() => server.close());

type Headers = Record<string, string>;
const admin = async (method: string, path: string, body?: unknown, headers?: Headers) => {
  const signedIn = headers ?? (await client.signIn(ADA.email, ADA.password));
  const response = await client.call(`/desk/api/admin${path}`, {
    method,
    headers: { ...signedIn, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: (text ? JSON.parse(text) : null) as Record<string, unknown> };
};
const session = (headers: Headers) => client.call('/desk/api/session', { headers });

describe('agents', () => {
  const create = async (agent: object) =>
    (await admin('POST', '/agents', agent)).body['agent'] as ListedAgent;

  test('an administrator makes an agent, who may answer but not administrate', async () => {
    const ben = await create(BEN);
    expect(ben).toMatchObject({ name: 'Ben', role: 'agent', isDisabled: false });
    const headers = await client.signIn(BEN.email, BEN.password);
    expect((await client.call('/desk/api/conversations', { headers })).status).toBe(200);
    const refused = await admin('GET', '/agents', undefined, headers);
    expect([refused.status, refused.body['code']]).toEqual([403, 'forbidden']);
    expect((await admin('POST', '/agents', BEN)).status).toBe(409);
  });
  test('passwords are long enough, and never come back', async () => {
    const refused = await admin('POST', '/agents', { ...BEN, email: 'x@shop.example', password: 'short' });
    expect([refused.status, refused.body['title']]).toEqual([
      400,
      'The field "password" is missing or wrong.',
    ]);
    expect(JSON.stringify((await admin('GET', '/agents')).body)).not.toMatch(/password|hash/);
  });
  test('a disabled agent is signed out everywhere and cannot sign in, as if unknown', async () => {
    const eve = { email: 'eve@shop.example', password: 'eve has a password', name: 'Eve' };
    const { id } = await create(eve);
    const headers = await client.signIn(eve.email, eve.password);
    const stream = await client.listen('/desk/api/events', headers);
    const handle = await client.open('of eve');
    await client.call(`/desk/api/conversations/${handle.id}/take`, { method: 'POST', headers });
    const shopper = await client.listenTo(handle);
    await shopper.until(({ data }) => data['status'] === 'live');
    await admin('PATCH', `/agents/${id}`, { isDisabled: true });
    await stream.ended;
    // Whom she talked with waits for somebody else.
    await shopper.until(({ data }) => data['status'] === 'waiting');
    shopper.close();
    expect((await session(headers)).status).toBe(401);
    await expect(client.signIn(eve.email, eve.password)).rejects.toThrow('401');
    await admin('PATCH', `/agents/${id}`, { isDisabled: false });
    expect((await session(await client.signIn(eve.email, eve.password))).status).toBe(200);
  });
  test('a new password ends every session', async () => {
    const kim = { email: 'kim@shop.example', password: 'kim has a password', name: 'Kim' };
    await create(kim);
    const [one, two] = [
      await client.signIn(kim.email, kim.password),
      await client.signIn(kim.email, kim.password),
    ];
    const change = (current: string) =>
      client.call('/desk/api/session/password', {
        method: 'PUT',
        headers: { ...one, 'content-type': 'application/json' },
        body: JSON.stringify({ current, next: 'kim has another one' }),
      });
    expect((await change('a wrong one')).status).toBe(403);
    expect((await change(kim.password)).status).toBe(204);
    for (const headers of [one, two]) expect((await session(headers)).status).toBe(401);
    expect((await session(await client.signIn(kim.email, 'kim has another one'))).status).toBe(200);
  });
  test('the last administrator can be neither disabled nor made an agent', async () => {
    const { items } = (await admin('GET', '/agents')).body as unknown as { items: ListedAgent[] };
    const ada = items.find(({ email }) => email === ADA.email);
    for (const change of [{ isDisabled: true }, { role: 'agent' }]) {
      expect((await admin('PATCH', `/agents/${ada?.id}`, change)).status).toBe(409);
    }
    expect((await admin('PATCH', '/agents/nobody', { name: 'X' })).status).toBe(404);
  });
  test('the agent of the environment keeps sessions over a restart, but not with a new password', async () => {
    const headers = await client.signIn(ADA.email, ADA.password);
    await server.services.agents.put({ ...ADA, role: 'admin' });
    expect((await session(headers)).status).toBe(200);
    await server.services.agents.put({ ...ADA, password: 'another one', role: 'admin' });
    expect((await session(headers)).status).toBe(401);
    await server.services.agents.put({ ...ADA, role: 'admin' });
  });
  test('a session that is over is no session', async () => {
    const headers = await client.signIn(ADA.email, ADA.password);
    await server.sql.query(`update agent_sessions set expires_at = now() - interval '1 second'`);
    expect((await session(headers)).status).toBe(401);
  });
});

test('settings reach shoppers: contact ways, hours and an incident', async () => {
  const opening = {
    timeZone: 'Europe/Brussels',
    spans: [{ days: [1, 2, 3, 4, 5], from: '09:00', until: '17:00' }],
  };
  const contact = [
    { kind: 'phone', value: '+32 9 123 45 67', opening },
    { kind: 'chat', value: '' },
  ];
  const incident = { text: 'Parcels are late in Ghent.', since: '2026-05-12T08:00:00Z' };
  expect((await admin('GET', '/settings')).body).toEqual({ contact: [] });
  expect((await admin('PUT', '/settings', { contact: [{ kind: 'phone' }] })).status).toBe(400);
  await admin('PUT', '/settings', { contact, opening, incident });
  expect(await (await client.api('/contact')).json()).toEqual({ items: contact, incident });
  expect(await (await client.api('/availability')).json()).toMatchObject({ online: false, opening });
  await admin('PUT', '/settings', { contact: [] });
  expect(await (await client.api('/contact')).json()).toEqual({ items: [] });
});

describe('what a merchant has, imported', () => {
  const kettle: Product = {
    id: 'k1',
    title: 'Wasserkocher',
    url: 'https://shop.example/k1',
    price: { amount: 7900, currency: 'CHF' },
    category: 'Küche',
    stock: { level: 'in', quantity: 3, asOf: '2026-05-12T08:00:00+02:00' },
    variants: [{ id: 'red', title: 'Rot' }],
  };
  const mug: Product = {
    id: 'm1',
    title: 'Becher',
    url: 'https://shop.example/m1',
    price: { amount: 900, currency: 'CHF' },
  };
  const products = async (query: string, headers: Headers = {}) =>
    ((await (await client.api(`/catalog/${query}`, { headers })).json()) as { items: Product[] }).items;

  test('products come back to the letter, in whichever language and currency one asks', async () => {
    expect((await admin('PUT', '/products', [kettle, mug])).body).toEqual({ stored: 2 });
    const asked = await products('products?ids=m1,k1&currency=EUR', { 'accept-language': 'zh-CN' });
    expect(asked).toEqual([mug, kettle]);
    expect(await products('search?q=wasser')).toEqual([kettle]);
  });
  test('another language of the same product is chosen by who asks', async () => {
    const english = { ...kettle, title: 'Kettle' };
    await admin('PUT', '/products?locale=en', { items: [english] });
    expect(await products('products?ids=k1', { 'accept-language': 'en-GB' })).toEqual([english]);
    expect(await products('search?q=rot', { 'accept-language': 'en-GB' })).toEqual([english]);
  });
  test('the same id replaces; with replace=true all others go', async () => {
    await admin('PUT', '/products', { items: [{ ...mug, title: 'Tasse' }] });
    const [first, second] = await products('products?ids=m1,k1', { 'accept-language': 'en' });
    expect([first?.title, second?.title]).toEqual(['Tasse', 'Kettle']);
    await admin('PUT', '/products?replace=true', { items: [mug] });
    expect(await products('products?ids=m1,k1')).toEqual([mug]);
  });
  test('answers come in the language they have, and serve all when they name none', async () => {
    const entries: FaqEntry[] = [
      { id: 'q1', question: 'Wie lange?', answer: 'Drei Tage.', locale: 'de' },
      { id: 'q1', question: 'How long?', answer: 'Three days.', locale: 'en' },
      { id: 'q2', question: 'Tel?', answer: '+41 44 123 45 67' },
    ];
    await admin('PUT', '/faq', { items: entries });
    const list = async (locale: string) =>
      ((await (await client.api(`/faq?locale=${locale}`)).json()) as { items: FaqEntry[] }).items;
    expect(await list('de-CH')).toEqual([entries[0], entries[2]]);
    expect(await list('en')).toEqual([entries[1], entries[2]]);
  });
  test('a list alone is as good as the file around it', async () => {
    const entry = { id: 'bare', question: 'Do you ship?', answer: 'Yes.' };
    expect(await admin('PUT', '/faq', [entry])).toEqual({ status: 200, body: { stored: 1 } });
  });

  test('an order is found by its owner as it was given, and who watches it hears of the next', async () => {
    const order: Order = {
      number: 'A-77',
      status: 'shipped',
      placedAt: '2026-05-10T10:00:00Z',
      total: kettle.price,
      items: [{ title: 'Wasserkocher', quantity: 1, price: kettle.price }],
      shipments: [{ id: 's1', status: 'in_transit', events: [] }],
      asOf: '2026-05-12T08:00:00Z',
    };
    const owner = { email: 'Lea@Shopper.example', phone: '+41 79 123 45 67' };
    await admin('PUT', '/orders', [{ order, owner }]);
    for (const factor of [{ email: 'lea@shopper.example' }, { phone: '079 123 45 67' }]) {
      const response = await client.lookup({ number: '#a-77', ...factor });
      expect(await response.json()).toMatchObject({ order });
    }
    expect((await client.lookup({ number: 'A-77', email: owner.email, phone: '079 123 45 68' })).status).toBe(
      404,
    );

    const heard = new Promise((resolve) => server.services.bus.subscribe(resolve));
    await admin('PUT', '/orders', [{ order: { ...order, status: 'delivered' }, owner }]);
    expect(await heard).toEqual({ type: 'order', number: 'A-77' });
  });
  test('lists decide what is suggested', async () => {
    await admin('PUT', '/products', [kettle, mug]);
    await admin('PUT', '/lists', [{ productId: 'm1', items: [{ productId: 'k1', weight: 7 }] }]);
    const response = await client.api('/suggestions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ placement: 'product', productId: 'm1', limit: 3 }),
    });
    expect(await response.json()).toEqual({
      items: [{ product: kettle, reason: 'bought_together', because: 'Becher' }],
    });
  });
  test('a mistake is named by its place, and nothing is stored', async () => {
    const wrong = await admin('PUT', '/products', {
      items: [mug, { ...mug, id: 'm2', price: { amount: 1.5 } }],
    });
    expect(wrong.status).toBe(400);
    expect(wrong.body['title']).toBe('The field "items.1.price.amount" is missing or wrong.');
    expect(await products('products?ids=m2')).toEqual([]);
  });
  test('thousands at once', async () => {
    const many = Array.from({ length: 3000 }, (_, at) => ({ ...mug, id: `p${at}`, title: `Teil ${at}` }));
    expect((await admin('PUT', '/products', { items: many })).body).toEqual({ stored: 3000 });
    expect(await products('search?q=teil%202999')).toHaveLength(1);
  });
});
