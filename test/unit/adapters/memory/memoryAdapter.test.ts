import { expect, test } from 'vitest';
import { memoryAdapter, type MemoryWorld } from '../../../../src/adapters/memory';
import type {
  Adapter,
  CallOptions,
  ChatEvent,
  ChatPort,
  Order,
  OrdersPort,
} from '../../../../src/contract/types';
import { buildDeliveredOrder, buildOrder } from '../../../../src/testing/builders/buildOrder';
import { buildFaqEntry } from '../../../../src/testing/builders/buildFaqEntry';
import { buildPacket } from '../../../../src/testing/builders/buildMessage';
import { buildProduct } from '../../../../src/testing/builders/buildProduct';
import { createContext } from '../../../support/createContext';

const options: CallOptions = { signal: new AbortController().signal, locale: 'en' };
const maya: CallOptions = { ...options, identity: { id: 'maya' } };
const DAY_MS = 86_400_000;
const make = (world: MemoryWorld = {}) => memoryAdapter(world)(createContext());
const chatOf = ({ chat }: Adapter) => chat as Required<ChatPort>;
const ordersOf = ({ orders }: Adapter) => orders as Required<OrdersPort>;
const open = (adapter: Adapter, key: string) => chatOf(adapter).open({ key, packet: buildPacket() }, options);

test('what is put into the world is there for the next call', async () => {
  const world: MemoryWorld = {};
  const { faq, catalog } = make(world);
  const before = await faq!.list({}, options);
  world.faq = [buildFaqEntry()];
  world.products = [buildProduct()];
  expect(await faq!.list({}, options)).not.toEqual(before);
  expect((await catalog!.search({ text: 'kettle' }, options)).items).toHaveLength(1);
});

test('the next call fails once, as the world wants', async () => {
  const world: MemoryWorld = { failNext: 'unavailable' };
  const { contact } = make(world);
  await expect(contact!.ways(options)).rejects.toMatchObject({
    code: 'unavailable',
    capability: 'contact',
    retryable: true,
  });
  expect(await contact!.ways(options)).toEqual({ items: [] });
});

test('an assistant is there only if the world has one, and answers from what is near, with sources', async () => {
  expect(make().assistant).toBeUndefined();
  const { assistant } = make({
    assistant: { maxSources: 1 },
    faq: [buildFaqEntry(), buildFaqEntry({ id: 'b', question: 'Opening hours?', answer: 'Nine to five.' })],
  });
  const ask = async (question: string) => {
    const deltas = [];
    for await (const delta of assistant!.answer(question, {}, options)) deltas.push(delta);
    return deltas;
  };
  const deltas = await ask('delivery cost');
  expect(
    deltas
      .flatMap((delta) => (delta.type === 'text' ? delta.text : []))
      .join('')
      .trim(),
  ).toBe(buildFaqEntry().answer);
  expect(deltas.at(-1)).toEqual({
    type: 'sources',
    sources: [{ title: 'What does delivery cost?', entryId: 'delivery-costs' }],
  });
  expect(await ask('delivery cost')).toEqual(deltas);
  expect(await ask('xyzzy')).toEqual([]);
});

test('who waits knows their place, and moves up when somebody is taken', async () => {
  const world: MemoryWorld = { secondsEach: 90 };
  const adapter = make(world);
  const [first, second] = [await open(adapter, 'a'), await open(adapter, 'b')];
  expect(await chatOf(adapter).availability(options)).toEqual({
    online: true,
    position: 3,
    waitSeconds: 180,
    agents: [],
  });
  const aborter = new AbortController();
  const events: ChatEvent[] = [];
  const listening = (async () => {
    for await (const event of chatOf(adapter).subscribe(second, {}, { ...options, signal: aborter.signal }))
      events.push(event);
  })();
  await expect.poll(() => events.length).toBe(1);
  world.agent!.take(first.id, { role: 'agent', name: 'Noor' });
  await expect
    .poll(() => events)
    .toEqual([
      { type: 'status', status: 'waiting', position: 2 },
      { type: 'status', status: 'waiting', position: 1 },
    ]);
  world.agent!.read(second.id);
  await expect.poll(() => events.at(-1)).toEqual({ type: 'read', upTo: '0' });
  aborter.abort();
  await listening;
  world.agent!.online = false;
  expect(await chatOf(adapter).availability(options)).toEqual({ online: false });
});

test('the agent’s side shows what the shopper did: reading, scores, a new packet, coming back after the end', async () => {
  const world: MemoryWorld = {};
  const adapter = make(world);
  const chat = chatOf(adapter);
  const handle = await open(adapter, 'a');
  const conversation = world.agent!.conversations[0]!;
  await chat.read(handle, '2', options);
  await chat.read(handle, '1', options);
  await chat.rate(handle, { key: 'r', service: 5 }, options);
  await chat.typing(handle, true, options);
  expect(conversation).toMatchObject({ readUpTo: '2', ratings: [{ service: 5 }], isShopperTyping: true });
  world.agent!.close(handle.id);
  await chat.send(handle, { clientId: 'c', parts: [{ type: 'text', text: 'One more thing' }] }, options);
  expect(conversation.status).toBe('waiting');
  await chat.handoff(handle, buildPacket({ summary: 'again' }), options);
  expect(conversation.packet.summary).toBe('again');
});

test('a stream of a conversation that is erased ends as gone', async () => {
  const adapter = make();
  const handle = await open(adapter, 'a');
  const stream = chatOf(adapter).subscribe(handle, {}, options)[Symbol.asyncIterator]();
  await stream.next();
  const next = stream.next();
  await adapter.privacy!.erase({ conversations: [handle] }, options);
  await expect(next).rejects.toMatchObject({ code: 'gone' });
});

test('who joined or opened as somebody has it in their export, and takes it with them when they erase', async () => {
  const adapter = make();
  const guest = await open(adapter, 'a');
  await chatOf(adapter).join(guest, maya);
  await chatOf(adapter).open({ key: 'b', packet: buildPacket() }, maya);
  await adapter.events!.push([{ id: 'e', type: 'view', at: '2026-05-12T14:05:00Z' }], maya);
  const held = async () => (await adapter.privacy!.export({ conversations: [] }, maya)).data;
  expect(await held()).toMatchObject({ conversations: [{}, {}], events: [{ id: 'e' }] });
  await expect(chatOf(adapter).join(guest, { ...options, identity: { id: 'noor' } })).rejects.toMatchObject({
    code: 'conflict',
  });
  await adapter.privacy!.erase({ conversations: [] }, maya);
  expect(await held()).toMatchObject({ conversations: [], events: [] });
});

test('who watches an order is told of a change in the world, and not of none', async () => {
  const entry = { order: buildOrder(), email: 'maya@verbeke.example' };
  const world: MemoryWorld = { orders: [entry] };
  const adapter = make(world);
  const aborter = new AbortController();
  const seen: Order[] = [];
  const query = { number: '#20418', email: 'Maya@Verbeke.example ' };
  const watching = (async () => {
    for await (const order of ordersOf(adapter).subscribe(query, { ...options, signal: aborter.signal }))
      seen.push(order);
  })();
  await expect.poll(() => seen.length).toBe(1);
  world.changed!();
  world.orders = [{ ...entry, order: { ...entry.order, status: 'delivered' } }];
  world.changed!();
  await expect.poll(() => seen.map(({ status }) => status)).toEqual(['shipped', 'delivered']);
  aborter.abort();
  await watching;
});

test('an action is legal until its time, and a cancelled order offers no second cancelling', async () => {
  let now = Date.parse('2026-05-12T12:00:00Z');
  const actions = [{ name: 'cancel', until: '2026-05-12T13:00:00Z' }, { name: 'invoice' }];
  const world: MemoryWorld = {
    now: () => now,
    orders: [{ order: buildOrder({ actions }), email: 'a@b.example' }],
  };
  const act = (name: string, key: string) =>
    ordersOf(make(world)).act({ key, name, order: { number: '20418', email: 'a@b.example' } }, options);
  expect((await act('invoice', 'i')).url).toBeDefined();
  now += 2 * 3_600_000;
  await expect(act('cancel', 'late')).rejects.toMatchObject({ code: 'conflict' });
  now -= 2 * 3_600_000;
  const { order } = await act('cancel', 'c');
  expect([order.status, order.actions]).toEqual(['cancelled', [{ name: 'invoice' }]]);
  expect(world.orders![0]!.order.status).toBe('cancelled');
});

test('goods go back within the policy’s days after delivery, piece by piece', async () => {
  let now = Date.parse('2026-05-12T12:00:00Z');
  const order = buildDeliveredOrder('2026-05-10T12:00:00Z', {
    items: [{ title: 'Cup', quantity: 3, price: { amount: 900, currency: 'EUR' } }],
  });
  const world: MemoryWorld = { now: () => now, orders: [{ order, email: 'a@b.example' }] };
  const returns = make(world).returns!;
  const query = { number: '20418', email: 'a@b.example' };
  const left = async () => (await returns.eligibility(query, options))!.items[0];
  expect(await left()).toEqual({
    itemId: '0',
    isReturnable: true,
    quantity: 3,
    until: '2026-06-09T12:00:00.000Z',
  });
  const request = {
    key: 'r',
    order: query,
    items: [{ itemId: '0', quantity: 2, reason: 'damaged' }],
    outcome: 'refund',
  };
  await returns.create(request, options);
  expect(await left()).toMatchObject({ quantity: 1 });
  await expect(returns.create({ ...request, key: 's' }, options)).rejects.toMatchObject({ code: 'conflict' });
  now += 31 * DAY_MS;
  expect(await left()).toMatchObject({ isReturnable: false, quantity: 0 });
});

test('delivery is free from the total that the world names, and goes only where it goes', async () => {
  const price = { amount: 490, currency: 'EUR' };
  const { delivery } = make({
    delivery: [
      { option: { id: 'night', title: 'Night', price: { amount: 990, currency: 'EUR' } }, countries: ['BE'] },
      { option: { id: 'post', title: 'Post', price }, freeFrom: { amount: 6000, currency: 'EUR' } },
    ],
  });
  const ask = (country: string, amount: number) =>
    delivery!.options({ country, cartTotal: { amount, currency: 'EUR' } }, options);
  expect(await ask('FR', 4000)).toEqual([
    { id: 'post', title: 'Post', price, toFreeShipping: { amount: 2000, currency: 'EUR' } },
  ]);
  expect((await ask('BE', 7000)).map((way) => [way.id, way.price.amount])).toEqual([
    ['post', 0],
    ['night', 990],
  ]);
});

test('a cart has prices of today, codes, and what is missing to free shipping', async () => {
  const variants = [
    {
      id: 'steel',
      title: 'steel',
      price: { amount: 9900, currency: 'EUR' },
      stock: { level: 'low', quantity: 1 },
    },
  ];
  const world: MemoryWorld = {
    products: [buildProduct({ variants })],
    codes: { TEN: 10 },
    freeShippingFrom: { amount: 20_000, currency: 'EUR' },
  };
  const { add, read, applyCode } = make(world).cart as Required<NonNullable<Adapter['cart']>>;
  await add({ key: 'a', productId: 'pour-over-kettle', quantity: 1 }, maya);
  await add({ key: 'b', productId: 'pour-over-kettle', variantId: 'steel', quantity: 1 }, maya);
  const more = add({ key: 'c', productId: 'pour-over-kettle', variantId: 'steel', quantity: 1 }, maya);
  await expect(more).rejects.toMatchObject({ code: 'conflict' });
  const cart = await applyCode(' ten', maya);
  expect(cart.lines.map(({ title }) => title)).toEqual(['Pour-over kettle', 'Pour-over kettle, steel']);
  expect([cart.total.amount, cart.toFreeShipping?.amount, cart.codes]).toEqual([16_020, 3980, ['TEN']]);
  expect((await read({ ...options, identity: { id: 'noor' } })).lines).toEqual([]);
  world.products = [];
  expect((await read(maya)).total.amount).toBe(0);
});

test('neighbours that were trained come before what is alike, and both before the rest', async () => {
  const products = ['a', 'b', 'c', 'd'].map((id) =>
    buildProduct({ id, title: id, category: id === 'c' ? 'coffee' : id === 'a' ? 'coffee' : 'other' }),
  );
  const { suggestions, catalog } = make({
    products,
    lists: [{ productId: 'a', items: [{ productId: 'd', weight: 1 }] }],
  });
  const given = await suggestions!.get!({ placement: 'product', productId: 'a', limit: 9 }, options);
  expect(given.map(({ product, reason }) => `${product.id} ${reason}`)).toEqual([
    'd bought_together',
    'c same_category',
    'b popular',
  ]);
  expect((await catalog!.related!('a', options)).map(({ id }) => id)).toEqual(['d', 'c']);
});
