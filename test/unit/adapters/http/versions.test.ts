import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { httpAdapter } from '../../../../src/adapters/http';
import { AdapterError } from '../../../../src/contract/errors';
import type { Adapter, CallOptions, ChatEvent } from '../../../../src/contract/types';
import { createContext } from '../../../support/createContext';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const json =
  (content: unknown): Answer =>
  (_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(content));
  };

/** The adapter before a server on loopback that knows these calls, and answers the rest in one way. */
async function connect(calls: Readonly<Record<string, Answer>>, otherwise: Answer): Promise<Adapter> {
  const server = createServer((request, response) => {
    request.resume();
    const path = request.url!.replace(/\?.*/, '').replace(/^\/v1/, '');
    (calls[`${request.method} ${path || '/'}`] ?? otherwise)(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  const adapter = httpAdapter({ endpoint })(createContext());
  closing.push(() => {
    adapter.dispose();
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  return adapter;
}

const options: CallOptions = {
  signal: new AbortController().signal,
  locale: 'en',
  identity: { id: '42', token: 'signed' },
};
const AT = '2026-05-12T14:05:00Z';
const MONEY = { amount: 100, currency: 'EUR' };
const MORE = { future: { of: ['some', 'kind'] } };
const HANDLE = { id: 'c', token: 't' };
const QUERY = { number: '1', email: 'a@b.example' };
const noProblem = (status: number): Answer => {
  return (_, response) => void response.writeHead(status).end('<!doctype html><h1>Oops</h1>');
};

describe('an old widget before a new server', () => {
  const product = {
    id: 'p',
    title: 'P',
    url: '/p',
    price: { ...MONEY, ...MORE },
    stock: { level: 'made_on_demand', quantity: 3, ...MORE },
    ...MORE,
  };
  const message = (cursor: string, ...parts: unknown[]) => ({
    id: cursor,
    cursor,
    author: { role: 'agent', name: 'Noor', ...MORE },
    parts,
    sentAt: AT,
    ...MORE,
  });
  const TEXT = { type: 'text', text: 'Hello', ...MORE };

  test('a higher version and capabilities it does not know are no trouble', async () => {
    const description = { protocol: 2, capabilities: ['faq', 'holograms'], limits: { ...MORE }, ...MORE };
    const adapter = await connect({ 'GET /': json(description) }, noProblem(404));
    expect(await adapter.describe!(options)).toMatchObject({
      protocol: 2,
      capabilities: ['faq', 'holograms'],
    });
  });

  test('answers are read', async () => {
    const entry = { id: 'a', question: 'Q', answer: 'A', media: [MORE], ...MORE };
    const adapter = await connect(
      { 'GET /faq': json({ version: '1', items: [entry], ...MORE }) },
      noProblem(404),
    );
    expect(await adapter.faq!.list({}, options)).toMatchObject({
      items: [{ id: 'a', question: 'Q', answer: 'A' }],
    });
  });

  test('an order in a state it does not know is an order', async () => {
    const order = {
      number: '1',
      status: 'teleporting',
      placedAt: AT,
      total: MONEY,
      items: [{ title: 'P', quantity: 1, price: MONEY, ...MORE }],
      shipments: [
        {
          id: 's',
          status: 'in_wormhole',
          events: [{ status: 'beamed', occurredAt: AT, ...MORE }],
          ...MORE,
        },
      ],
      actions: [{ name: 'beam_back', ...MORE }, { name: 'cancel' }],
      asOf: AT,
      ...MORE,
    };
    const adapter = await connect({ 'POST /orders/lookup': json({ order, ...MORE }) }, noProblem(404));
    expect(await adapter.orders!.lookup!(QUERY, options)).toMatchObject({
      number: '1',
      status: 'teleporting',
      shipments: [{ id: 's', status: 'in_wormhole' }],
      actions: [{ name: 'beam_back' }, { name: 'cancel' }],
    });
  });

  test('products, suggestions and ways of contact with new words come whole', async () => {
    const adapter = await connect(
      {
        'GET /catalog/search': json({ items: [product], ...MORE }),
        'POST /suggestions': json({ items: [{ product, reason: 'the_stars', ...MORE }] }),
        'GET /contact': json({
          items: [
            { kind: 'telepathy', value: 'think', ...MORE },
            { kind: 'phone', value: '1' },
          ],
          load: 'volcanic',
          ...MORE,
        }),
      },
      noProblem(404),
    );
    const { items } = await adapter.catalog!.search({ text: 'p' }, options);
    expect(items).toMatchObject([{ id: 'p', price: MONEY, stock: { level: 'made_on_demand' } }]);
    const suggested = await adapter.suggestions!.get!({ placement: 'home', limit: 3 }, options);
    expect(suggested).toMatchObject([{ product: { id: 'p' }, reason: 'the_stars' }]);
    expect(await adapter.contact!.ways(options)).toMatchObject({
      items: [{ kind: 'telepathy' }, { kind: 'phone', value: '1' }],
      load: 'volcanic',
    });
  });

  test('a part of a message that it does not know leaves the rest of the page alone', async () => {
    const items = [message('1', TEXT, { type: 'hologram', model: 3 }), message('2', TEXT)];
    const path = `GET /conversations/${HANDLE.id}/messages`;
    const adapter = await connect({ [path]: json({ items, ...MORE }) }, noProblem(404));
    const page = await adapter.chat!.history(HANDLE, { limit: 10 }, options);
    expect(page.items.map(({ parts }) => parts.map(({ type }) => type))).toEqual([
      ['text', 'hologram'],
      ['text'],
    ]);
    expect(page.items[1]?.parts).toMatchObject([{ type: 'text', text: 'Hello' }]);
  });

  test('events that it does not know are passed over, and the stream goes on', async () => {
    const stream: Answer = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      const events = [
        { type: 'weather', mood: 'fine' },
        { type: 'status', status: 'daydreaming' },
        { type: 'status', status: 'live', ...MORE },
        { type: 'message', cursor: '7', message: message('7', TEXT, { type: 'hologram' }), ...MORE },
      ];
      response.write('event: eclipse\ndata: {"hours":2}\n\nretry: 5\nnonsense\n\n');
      for (const event of events) response.write(`data: ${JSON.stringify(event)}\n\n`);
    };
    const path = `GET /conversations/${HANDLE.id}/events`;
    const adapter = await connect({ [path]: stream }, noProblem(404));
    const stop = new AbortController();
    const seen: ChatEvent[] = [];
    for await (const event of adapter.chat!.subscribe(HANDLE, {}, { ...options, signal: stop.signal })) {
      seen.push(event);
      if (event.type === 'message') stop.abort();
    }
    expect(seen).toMatchObject([
      { type: 'status', status: 'live' },
      { type: 'message', cursor: '7' },
    ]);
  });

  test('a problem with a code that it does not know is what its status says', async () => {
    const tooWeird: Answer = (_, response) => {
      response.writeHead(409, { 'content-type': 'application/problem+json' });
      response.end(JSON.stringify({ code: 'paradox', title: 'It was you', ...MORE }));
    };
    const adapter = await connect({}, tooWeird);
    await expect(adapter.faq!.list({}, options)).rejects.toMatchObject({ code: 'conflict' });
  });
});

const ORDER = { number: '1', status: 'paid', placedAt: AT, total: MONEY, items: [], shipments: [], asOf: AT };
const STARRED = {
  'GET /': json({ protocol: 1, capabilities: ['faq', 'orders'] }),
  'GET /faq': json({ version: '1', items: [{ id: 'a', question: 'Q', answer: 'A' }] }),
  'POST /orders/lookup': json({ order: ORDER }),
};
const file = new Blob(['x'], { type: 'image/png' });
const packet = { summary: '', locale: 'en', botTried: [], transcript: [] };

/** Every call that a server of the first day does not know. */
const LATER: Readonly<Record<string, (adapter: Adapter) => unknown>> = {
  'faq.search': ({ faq }) => faq!.search!('q', options),
  'faq.feedback': ({ faq }) => faq!.feedback!({ entryId: 'a', helpful: true, key: 'k' }, options),
  'faq.propose': ({ faq }) => faq!.propose!({ question: 'q', locale: 'en', key: 'k' }, options),
  'assistant.answer': ({ assistant }) => assistant!.answer('q', {}, options),
  'orders.list': ({ orders }) => orders!.list!({}, options),
  'orders.subscribe': ({ orders }) => orders!.subscribe!(QUERY, options),
  'orders.act': ({ orders }) => orders!.act!({ order: QUERY, name: 'cancel', key: 'k' }, options),
  'returns.eligibility': ({ returns }) => returns!.eligibility(QUERY, options),
  'returns.create': ({ returns }) =>
    returns!.create({ order: QUERY, items: [], outcome: 'refund', key: 'k' }, options),
  'returns.find': ({ returns }) => returns!.find!(QUERY, options),
  'delivery.options': ({ delivery }) => delivery!.options({ country: 'BE' }, options),
  'delivery.pickupShops': ({ delivery }) => delivery!.pickupShops!({ country: 'BE' }, options),
  'catalog.search': ({ catalog }) => catalog!.search({ text: 'p' }, options),
  'catalog.byIds': ({ catalog }) => catalog!.byIds!(['p'], options),
  'catalog.related': ({ catalog }) => catalog!.related!('p', options),
  'catalog.notifyWhenBack': ({ catalog }) =>
    catalog!.notifyWhenBack!({ productId: 'p', email: 'a@b.example', key: 'k' }, options),
  'cart.read': ({ cart }) => cart!.read!(options),
  'cart.add': ({ cart }) => cart!.add({ productId: 'p', quantity: 1, key: 'k' }, options),
  'cart.change': ({ cart }) => cart!.change!({ lineId: '1', quantity: 0, key: 'k' }, options),
  'cart.applyCode': ({ cart }) => cart!.applyCode!('X', options),
  'suggestions.lists': ({ suggestions }) => suggestions!.lists!(['p'], options),
  'suggestions.get': ({ suggestions }) => suggestions!.get!({ placement: 'home', limit: 1 }, options),
  'contact.ways': ({ contact }) => contact!.ways(options),
  'tickets.create': ({ tickets }) => tickets!.create({ kind: 'message', text: 't', key: 'k' }, options),
  'tickets.find': ({ tickets }) => tickets!.find({ number: '1', token: 't' }, options),
  'rewards.status': ({ rewards }) => rewards!.status(options),
  'rewards.coupons': ({ rewards }) => rewards!.coupons!(options),
  'rewards.redeem': ({ rewards }) => rewards!.redeem!({ offerId: 'o', key: 'k' }, options),
  'events.push': ({ events }) => events!.push([{ id: 'e', type: 'view', at: AT }], options),
  'privacy.export': ({ privacy }) => privacy!.export({ conversations: [] }, options),
  'privacy.erase': ({ privacy }) => privacy!.erase({ conversations: [HANDLE] }, options),
  'privacy.recordConsent': ({ privacy }) =>
    privacy!.recordConsent!({ id: 'r', entries: [{ at: AT, level: 'denied', source: 'tcf' }] }, options),
  'chat.availability': ({ chat }) => chat!.availability(options),
  'chat.open': ({ chat }) => chat!.open({ key: 'k', packet }, options),
  'chat.send': ({ chat }) =>
    chat!.send(HANDLE, { clientId: 'm', parts: [{ type: 'text', text: 't' }] }, options),
  'chat.history': ({ chat }) => chat!.history(HANDLE, { limit: 1 }, options),
  'chat.subscribe': ({ chat }) => chat!.subscribe(HANDLE, {}, options),
  'chat.typing': ({ chat }) => chat!.typing!(HANDLE, true, options),
  'chat.read': ({ chat }) => chat!.read!(HANDLE, '1', options),
  'chat.handoff': ({ chat }) => chat!.handoff!(HANDLE, packet, options),
  'chat.close': ({ chat }) => chat!.close!(HANDLE, options),
  'chat.rate': ({ chat }) => chat!.rate!(HANDLE, { service: 5, key: 'k' }, options),
  'chat.upload': ({ chat }) =>
    chat!.upload!(HANDLE, { name: 'x.png', mediaType: file.type, data: file, key: 'k' }, options),
  'chat.attachment': ({ chat }) => chat!.attachment!(HANDLE, 'f', options),
  'chat.transcript': ({ chat }) => chat!.transcript!(HANDLE, {}, options),
  'chat.resumeCode': ({ chat }) => chat!.resumeCode!(HANDLE, options),
  'chat.resume': ({ chat }) => chat!.resume!('CODE', options),
  'chat.join': ({ chat }) => chat!.join!(HANDLE, options),
};
/** Where 404 is an answer: there is no such thing. */
const NULL_AT_404 = ['returns.eligibility', 'returns.find', 'tickets.find'];

const problem: Answer = (_, response) => {
  response.writeHead(404, { 'content-type': 'application/problem+json' });
  response.end('{"title":"There is no such call.","code":"not_found"}');
};

describe.each([
  ['a 404 problem', problem],
  ['a 404 of HTML', noProblem(404)],
  ['405', noProblem(405)],
])('a new widget before an old server that answers the rest with %s', (_, otherwise) => {
  test('the three starred calls work', async () => {
    const adapter = await connect(STARRED, otherwise);
    expect((await adapter.describe!(options)).capabilities).toEqual(['faq', 'orders']);
    expect(await adapter.faq!.list({}, options)).toMatchObject({ version: '1', items: [{ id: 'a' }] });
    expect(await adapter.orders!.lookup!(QUERY, options)).toMatchObject({ number: '1' });
  });

  test.each(Object.entries(LATER))('%s says that it is not there', async (name, run) => {
    const adapter = await connect(STARRED, otherwise);
    const outcome = await settle(run(adapter));
    if (NULL_AT_404.includes(name) && outcome === null) return;
    expect(outcome).toBeInstanceOf(AdapterError);
    expect(outcome).toMatchObject({
      code: expect.stringMatching(/^(not_found|unsupported)$/),
      retryable: false,
    });
  });
});

/** What a promise or a stream came to, or what it failed with. */
async function settle(running: unknown): Promise<unknown> {
  try {
    if (typeof running !== 'object' || running === null || !(Symbol.asyncIterator in running))
      return await running;
    const seen = [];
    for await (const each of running as AsyncIterable<unknown>) seen.push(each);
    return seen;
  } catch (error) {
    return error;
  }
}
