import { describe, expect, test } from 'vitest';
import { combine } from '../../../../src/adapters/compose/combine';
import { memoryAdapter, type MemoryWorld } from '../../../../src/adapters/memory';
import { AdapterError } from '../../../../src/contract/errors';
import type {
  AdapterContext,
  AdapterFactory,
  CatalogPort,
  ChatEvent,
  ChatPort,
  Description,
  Order,
  OrdersPort,
  ReturnsPort,
} from '../../../../src/contract/types';
import {
  adapterOf,
  createMethod,
  createStillContext,
  failing,
  options,
  order,
  product,
  takeAll,
} from './fakes';

const { context } = createStillContext();
const QUERY = { number: '1', email: 'a@b.example' };
const NOTHING = { items: [] };

const orders = (members: Partial<OrdersPort>): OrdersPort => ({ lookupFields: ['email'], ...members });
const described = (...capabilities: string[]): Description => ({ protocol: 1, capabilities });

describe('routing', () => {
  test('each capability is answered by its adapter, and what nobody has is absent', async () => {
    const faq = adapterOf('a', { faq: { list: async () => ({ version: 'a', items: [] }) } });
    const contact = adapterOf('b', {
      faq: { list: async () => ({ version: 'b', items: [] }) },
      contact: { ways: async () => NOTHING },
    });
    const adapter = combine({ faq, contact, orders: contact })(context);
    expect(await adapter.faq!.list({}, options)).toMatchObject({ version: 'a' });
    expect(await adapter.contact!.ways(options)).toEqual(NOTHING);
    expect('orders' in adapter).toBe(false);
    expect(adapter.describe).toBeUndefined();
    expect(adapter.id).toBe('combine');
    expect(combine({}, { id: 'shop' })(context).id).toBe('shop');
  });

  test('an adapter named for several capabilities is made once, and freed once', () => {
    let made = 0;
    let freed = 0;
    const both: AdapterFactory = () => {
      made++;
      return {
        id: 'both',
        faq: { list: async () => ({ version: '', items: [] }) },
        contact: { ways: async () => NOTHING },
        dispose: () => void freed++,
      };
    };
    const adapter = combine({ faq: [both, both], contact: both })(context);
    adapter.dispose();
    adapter.dispose();
    expect([made, freed]).toEqual([1, 1]);
  });

  test('one that cannot be made is left out and logged; one that breaks when freed holds nobody up', () => {
    const warnings: string[] = [];
    let freed = 0;
    const unmade: AdapterFactory = () => {
      throw new Error('a secret');
    };
    const breaking: AdapterFactory = () => ({
      id: 'b',
      contact: { ways: async () => NOTHING },
      dispose() {
        throw new Error('broken');
      },
    });
    const last: AdapterFactory = () => ({ id: 'c', dispose: () => void freed++ });
    const log = { warn: (message: string) => void warnings.push(message) };
    const adapter = combine({ faq: unmade, contact: breaking, cart: last })({ ...context, log });
    expect(adapter.contact).toBeDefined();
    adapter.dispose();
    expect(freed).toBe(1);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).not.toContain('secret');
  });

  test('two backends of the same kind never find each other’s tokens', async () => {
    const contexts: AdapterContext[] = [];
    const same = (): AdapterFactory => (given) => {
      contexts.push(given);
      return { id: 'http', contact: { ways: async () => NOTHING }, dispose: () => {} };
    };
    const { storage } = context;
    await storage.set('adapter:http:cart', 'kept before there were two');
    combine({ contact: [same(), same()] })(context);
    const [first, second] = contexts.map((each) => each.storage);
    expect(await first!.get('adapter:http:cart')).toBe('kept before there were two');
    expect(await second!.get('adapter:http:cart')).toBeUndefined();
    await second!.set('adapter:http:cart', 'own');
    expect(await second!.entries('adapter:')).toEqual([['adapter:http:cart', 'own']]);
    await second!.delete('adapter:http:cart');
    expect(await second!.get('adapter:http:cart')).toBeUndefined();
    expect(await first!.get('adapter:http:cart')).toBe('kept before there were two');
  });
});

describe('reads of a list', () => {
  const pair = (first: OrdersPort['lookup'], second: OrdersPort['lookup']) =>
    combine({
      orders: [
        adapterOf('a', { orders: orders({ lookup: first! }) }),
        adapterOf('b', { orders: orders({ lookup: second! }) }),
      ],
    })(context).orders!;

  test.each([
    'offline',
    'timeout',
    'network',
    'rate_limited',
    'unavailable',
    'internal',
    'protocol',
    'vendor',
    'unsupported',
  ] as const)('after %s the next one is asked', async (code) => {
    const port = pair(failing(code), createMethod(order('1')));
    expect(await port.lookup!(QUERY, options)).toMatchObject({ number: '1' });
  });

  test.each([
    'aborted',
    'unauthenticated',
    'forbidden',
    'not_found',
    'conflict',
    'gone',
    'invalid_input',
    'too_large',
  ] as const)('%s is an answer: nobody else is asked', async (code) => {
    const second = createMethod(order('1'));
    await expect(pair(failing(code), second).lookup!(QUERY, options)).rejects.toMatchObject({ code });
    expect(second.calls).toEqual([]);
  });

  test('a foreign exception, thrown or rejected, is no answer', async () => {
    const broken = (() => {
      throw new TypeError('broken');
    }) as unknown as OrdersPort['lookup'];
    expect(await pair(broken, createMethod(order('1'))).lookup!(QUERY, options)).not.toBeNull();
  });

  test('an order may live in the other backend, and null is null only where all say so', async () => {
    const found = createMethod<Order | null>(order('1'));
    const none = createMethod<Order | null>(null);
    expect(await pair(none, found).lookup!(QUERY, options)).toMatchObject({ number: '1' });
    expect(await pair(none, none).lookup!(QUERY, options)).toBeNull();
    for (const port of [pair(failing('timeout'), none), pair(none, failing('timeout'))])
      await expect(port.lookup!(QUERY, options)).rejects.toMatchObject({ code: 'timeout' });
  });

  test('when all fail, what the preferred one said is told', async () => {
    const port = pair(failing('unavailable'), failing('unauthenticated'));
    await expect(port.lookup!(QUERY, options)).rejects.toMatchObject({ code: 'unavailable' });
    const aborted = pair(failing('unavailable'), failing('aborted'));
    await expect(aborted.lookup!(QUERY, options)).rejects.toMatchObject({ code: 'aborted' });
  });

  test('a backend is only asked for orders by a factor that it knows', async () => {
    const [first, second] = [createMethod(null), createMethod(null)];
    const port = combine({
      orders: [
        adapterOf('a', { orders: { lookupFields: ['email', 'postcode'], lookup: first } }),
        adapterOf('b', { orders: { lookupFields: ['email'], lookup: second } }),
      ],
    })(context).orders!;
    expect(port.lookupFields).toEqual(['email', 'postcode']);
    expect(await port.lookup!({ number: '1', postcode: '9000' }, options)).toBeNull();
    expect([first.calls.length, second.calls.length]).toEqual([1, 0]);
    await port.lookup!(QUERY, options);
    expect([first.calls.length, second.calls.length]).toEqual([2, 1]);
  });

  test('one that is named twice is asked once', async () => {
    const lookup = failing('timeout');
    const part = adapterOf('a', { orders: orders({ lookup }) });
    const port = combine({ orders: [part, part] })(context).orders!;
    await expect(port.lookup!(QUERY, options)).rejects.toMatchObject({ code: 'timeout' });
    expect(lookup.calls).toHaveLength(1);
  });

  test('a method that only the second has is the second’s', async () => {
    const search = createMethod(NOTHING);
    const related = createMethod([product('k')]);
    const adapter = combine({
      catalog: [adapterOf('a', { catalog: { search } }), adapterOf('b', { catalog: { search, related } })],
    })(context);
    expect(await adapter.catalog!.related!('k', options)).toHaveLength(1);
    expect(adapter.catalog!.byIds).toBeUndefined();
  });

  test('later pages come from the adapter that gave the first, and from nobody else', async () => {
    const pages = (name: string): CatalogPort => ({
      search: async ({ cursor }) =>
        cursor === undefined
          ? { items: [product(`${name}1`)], next: '1:2' }
          : { items: [product(`${name}${cursor}`)] },
    });
    let isDown = false;
    const first = pages('a');
    const adapter = combine({
      catalog: [
        adapterOf('a', {
          catalog: {
            search: (query, given) => {
              if (isDown) throw new AdapterError('network', '');
              return first.search(query, given);
            },
          },
        }),
        adapterOf('b', { catalog: pages('b') }),
      ],
    })(context);
    const { search } = adapter.catalog!;
    const { next } = await search({ text: '' }, options);
    expect((await search({ text: '', cursor: next! }, options)).items[0]?.id).toBe('a1:2');
    isDown = true;
    await expect(search({ text: '', cursor: next! }, options)).rejects.toMatchObject({ code: 'network' });
    const other = await search({ text: '' }, options);
    expect(other.items[0]?.id).toBe('b1');
    expect((await search({ text: '', cursor: other.next! }, options)).items[0]?.id).toBe('b1:2');
    for (const cursor of ['', 'x', '7:1'])
      await expect(search({ text: '', cursor }, options)).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

describe('writes of a list', () => {
  test('never fall back', async () => {
    const second = createMethod(undefined);
    const adapter = combine({
      cart: [
        adapterOf('a', { cart: { add: failing('unavailable') } }),
        adapterOf('b', { cart: { add: second } }),
      ],
    })(context);
    const line = { key: 'k', productId: 'p', quantity: 1 };
    await expect(adapter.cart!.add(line, options)).rejects.toMatchObject({ code: 'unavailable' });
    expect(second.calls).toEqual([]);
  });

  test('go to the first that has the method', async () => {
    const applyCode = createMethod({ lines: [], total: { amount: 0, currency: 'EUR' } });
    const add = createMethod(undefined);
    const adapter = combine({
      cart: [adapterOf('a', { cart: { add } }), adapterOf('b', { cart: { add, applyCode } })],
    })(context);
    await adapter.cart!.applyCode!('CODE', options);
    expect(applyCode.calls).toHaveLength(1);
  });

  test('what is done with an order goes to the backend that has the order', async () => {
    const act = [createMethod({ order: order('1') }), createMethod({ order: order('1') })] as const;
    const create = [createMethod({}), createMethod({})] as const;
    const part = (at: 0 | 1, found: Order | null) =>
      adapterOf(`${at}`, {
        orders: orders({ lookup: async () => found, act: act[at] }),
        returns: { eligibility: createMethod(null), create: create[at] } as unknown as ReturnsPort,
      });
    const both = [part(0, null), part(1, order('1'))];
    const adapter = combine({ orders: both, returns: both })(context);
    const request = { key: 'k', name: 'cancel' };
    await adapter.orders!.act!({ ...request, order: { number: '7' } }, options);
    expect([act[0].calls.length, act[1].calls.length]).toEqual([1, 0]);
    await adapter.orders!.lookup!({ ...QUERY, number: ' #1' }, options);
    for (const number of ['1', ' #1']) await adapter.orders!.act!({ ...request, order: { number } }, options);
    expect([act[0].calls.length, act[1].calls.length]).toEqual([1, 2]);
    await adapter.returns!.create({ key: 'k', order: QUERY, items: [], outcome: '' }, options);
    expect([create[0].calls.length, create[1].calls.length]).toEqual([0, 1]);
  });
});

describe('a conversation', () => {
  const chat = (name: string, members: Partial<ChatPort> = {}) =>
    adapterOf(name, {
      chat: {
        features: { messageLength: name.length },
        availability: async () => ({ online: true }),
        open: async () => ({ id: name, token: '' }),
        history: failing('unavailable'),
        async *subscribe(): AsyncGenerator<ChatEvent> {
          yield { type: 'read', upTo: name };
        },
        ...members,
      } as unknown as ChatPort,
    });

  test('stays with the adapter that opened it, but for whether somebody is there', async () => {
    const second = createMethod({ items: [] });
    const adapter = combine({
      chat: [
        chat('first', { availability: failing('unavailable') }),
        chat('b', { history: second, typing: async () => {} }),
      ],
    })(context);
    const handle = await adapter.chat!.open({ key: '', packet: {} as never }, options);
    expect(handle.id).toBe('first');
    expect(adapter.chat!.features.messageLength).toBe(5);
    expect(adapter.chat!.typing).toBeUndefined();
    expect(await adapter.chat!.availability(options)).toEqual({ online: true });
    await expect(adapter.chat!.history(handle, { limit: 1 }, options)).rejects.toBeInstanceOf(AdapterError);
    expect(second.calls).toEqual([]);
    expect(await takeAll(adapter.chat!.subscribe(handle, {}, options))).toEqual([
      { type: 'read', upTo: 'first' },
    ]);
  });
});

describe('streams of a list', () => {
  async function* yielding(...given: readonly (Order | AdapterError)[]): AsyncGenerator<Order> {
    for (const each of given) {
      if (each instanceof AdapterError) throw each;
      yield each;
    }
  }
  const watch = (...streams: readonly (readonly (Order | AdapterError)[])[]) =>
    takeAll(
      combine({
        orders: streams.map((given, at) =>
          adapterOf(`${at}`, { orders: orders({ subscribe: () => yielding(...given) }) }),
        ),
      })(context).orders!.subscribe!(QUERY, options),
    );
  const error = (code: 'not_found' | 'unavailable' | 'forbidden') => new AdapterError(code, '');

  test('the first that yields is kept; where it breaks off, it has broken off', async () => {
    expect(await watch([error('unavailable')], [order('1'), order('2')])).toHaveLength(2);
    expect(await watch([error('not_found')], [order('1')])).toHaveLength(1);
    await expect(watch([order('1'), error('unavailable')], [order('2')])).rejects.toMatchObject({
      code: 'unavailable',
    });
    await expect(watch([error('forbidden')], [order('1')])).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('not found only when all say so', async () => {
    const none = error('not_found');
    await expect(watch([none], [none])).rejects.toMatchObject({ code: 'not_found' });
    await expect(watch([none], [error('unavailable')])).rejects.toMatchObject({ code: 'unavailable' });
    await expect(watch([error('unavailable')], [none])).rejects.toMatchObject({ code: 'unavailable' });
  });
});

describe('what is held of a shopper', () => {
  const subject = { conversations: [] };
  const held = (id: string, createdAt: string, erase = createMethod(undefined)) =>
    adapterOf(id, {
      privacy: { export: async () => ({ createdAt, data: { tickets: [id], [id]: [1] } }), erase },
    });

  test('is exported from all, and erased with all', async () => {
    const erases = [createMethod(undefined), createMethod(undefined)];
    const { privacy } = combine({
      privacy: [
        held('a', '2026-05-12T12:00:00Z', erases[0]),
        held('b', '2026-05-11T12:00:00+02:00', erases[1]),
      ],
    })(context);
    expect(await privacy!.export(subject, options)).toEqual({
      createdAt: '2026-05-11T12:00:00+02:00',
      data: { tickets: ['a', 'b'], a: [1], b: [1] },
    });
    await privacy!.erase(subject, options);
    expect(erases.map(({ calls }) => calls.length)).toEqual([1, 1]);
  });

  test('is not called gone while one of them has failed', async () => {
    const erase = createMethod(undefined);
    const { privacy } = combine({
      privacy: [held('a', '', failing('network')), held('b', '', erase)],
    })(context);
    await expect(privacy!.erase(subject, options)).rejects.toMatchObject({ code: 'network' });
    expect(erase.calls).toHaveLength(1);
  });
});

describe('the breaker', () => {
  const OPEN_MS = 30_000;

  test('leaves a backend alone that is not there, for all its capabilities, and nobody else’s', async () => {
    const { context, wait } = createStillContext();
    const ways = failing('network');
    const search = createMethod(NOTHING);
    const down = adapterOf('down', { contact: { ways }, catalog: { search } });
    const up = adapterOf('up', { faq: { list: async () => ({ version: '', items: [] }) } });
    const adapter = combine({ contact: down, catalog: down, faq: up })(context);
    for (let count = 0; count < 5; count++)
      await expect(adapter.contact!.ways(options)).rejects.toMatchObject({ code: 'network' });
    wait(1000);
    await expect(adapter.catalog!.search({ text: '' }, options)).rejects.toMatchObject({
      name: 'AdapterError',
      code: 'unavailable',
      retryable: true,
      retryAfterMs: OPEN_MS - 1000,
      adapterId: 'down',
      capability: 'catalog',
    });
    expect(search.calls).toEqual([]);
    await adapter.faq!.list({}, options);
    wait(OPEN_MS);
    await adapter.catalog!.search({ text: '' }, options);
    await expect(adapter.contact!.ways(options)).rejects.toMatchObject({ code: 'network' });
  });

  test('lets a list fall back at once', async () => {
    const { context } = createStillContext();
    const ways = failing('timeout');
    const adapter = combine({
      contact: [
        adapterOf('a', { contact: { ways } }),
        adapterOf('b', { contact: { ways: async () => NOTHING } }),
      ],
    })(context);
    for (let count = 0; count < 9; count++) await adapter.contact!.ways(options);
    expect(ways.calls).toHaveLength(5);
  });

  test('always asks for a sign of life, which closes it', async () => {
    const { context } = createStillContext();
    let isDown = true;
    const ways = createMethod(() => {
      if (isDown) throw new AdapterError('network', '');
      return NOTHING;
    });
    const describe = createMethod(described('contact'));
    const adapter = combine({ contact: adapterOf('a', { contact: { ways }, describe }) })(context);
    for (let count = 0; count < 5; count++) await adapter.contact!.ways(options).catch(() => {});
    isDown = false;
    await expect(adapter.contact!.ways(options)).rejects.toMatchObject({ code: 'unavailable' });
    await adapter.describe!(options);
    expect(await adapter.contact!.ways(options)).toEqual(NOTHING);
  });

  test('a stream that yields says that the backend is there', async () => {
    const { context } = createStillContext();
    const ways = failing('network');
    const answer = async function* () {
      yield { type: 'text', text: 'Yes' } as const;
    };
    const part = adapterOf('a', { contact: { ways }, assistant: { answer } });
    const adapter = combine({ contact: part, assistant: part })(context);
    const fail = async () => {
      for (let count = 0; count < 4; count++) await adapter.contact!.ways(options).catch(() => {});
    };
    await fail();
    await takeAll(adapter.assistant!.answer('', {}, options));
    await fail();
    expect(ways.calls).toHaveLength(8);
    await expect(adapter.contact!.ways(options)).rejects.toMatchObject({ code: 'network' });
  });

  test('a stream that fails counts once, and one that waits by itself is never refused', async () => {
    const { context } = createStillContext();
    const ways = createMethod(NOTHING);
    const subscribe = async function* (): AsyncGenerator<ChatEvent> {
      yield* await Promise.reject<readonly ChatEvent[]>(new AdapterError('network', ''));
    };
    const part = adapterOf('a', {
      contact: { ways },
      chat: { features: {}, subscribe } as unknown as ChatPort,
      assistant: { answer: subscribe as never },
    });
    const adapter = combine({ contact: part, chat: part, assistant: part })(context);
    const listen = () => takeAll(adapter.chat!.subscribe({ id: '', token: '' }, {}, options));
    for (let count = 0; count < 4; count++) await expect(listen()).rejects.toMatchObject({ code: 'network' });
    await adapter.contact!.ways(options);
    for (let count = 0; count < 5; count++) await listen().catch(() => {});
    await expect(adapter.contact!.ways(options)).rejects.toMatchObject({ code: 'unavailable' });
    await expect(listen()).rejects.toMatchObject({ code: 'network' });
    await expect(takeAll(adapter.assistant!.answer('', {}, options))).rejects.toMatchObject({
      code: 'unavailable',
    });
  });
});

describe('what the parts say of themselves', () => {
  const contact = { ways: async () => NOTHING };
  const catalog = { search: async () => NOTHING };

  test('is told together; what a part cannot say now is not called absent', async () => {
    const a = adapterOf('a', {
      contact,
      catalog,
      describe: async () => ({ ...described('contact', 'newer'), locales: ['en', 'de'] }),
    });
    const b = adapterOf('b', { catalog, faq: {} as never, describe: failing('unavailable') });
    const c = adapterOf('c', { cart: { add: async () => {} } });
    const adapter = combine({ contact: a, catalog: a, faq: b, cart: c })(context);
    expect(await adapter.describe!(options)).toEqual({
      protocol: 1,
      capabilities: ['faq', 'contact', 'cart'],
      locales: ['en', 'de'],
    });
    const fallback = combine({ contact: a, catalog: [a, b] })(context);
    expect((await fallback.describe!(options)).capabilities).toContain('catalog');
  });

  test('nobody says a word: that is a failure', async () => {
    const adapter = combine({ contact: adapterOf('a', { contact, describe: failing('network') }) })(context);
    await expect(adapter.describe!(options)).rejects.toMatchObject({ code: 'network' });
  });

  test('the limits are those of the chat', async () => {
    const of = (id: string, messageLength: number) =>
      adapterOf(id, {
        contact,
        chat: { features: {} } as ChatPort,
        describe: async () => ({ ...described('contact', 'chat'), limits: { messageLength } }),
      });
    const adapter = combine({ contact: of('a', 1), chat: of('b', 2) })(context);
    expect((await adapter.describe!(options)).limits).toEqual({ messageLength: 2 });
  });
});

test('a whole backend behind combine answers as it does alone', async () => {
  const world: MemoryWorld = {
    products: [product('k')],
    orders: [{ order: order('1'), email: 'a@b.example' }],
  };
  const memory = memoryAdapter(world);
  const alone = memory(context);
  const adapter = combine({ catalog: memory, orders: memory, chat: memory })(context);
  expect(await adapter.catalog!.search({ text: 'kettle' }, options)).toEqual(
    await alone.catalog!.search({ text: 'kettle' }, options),
  );
  expect(await adapter.orders!.lookup!(QUERY, options)).toEqual(order('1'));
  expect(Object.keys(adapter.chat!).toSorted()).toEqual(Object.keys(alone.chat!).toSorted());
  expect(adapter.chat!.features).toBe(alone.chat!.features);
});
