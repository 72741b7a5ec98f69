import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { POLICIES } from '../../../../src/adapters/compose/cache/policies';
import { writeQuestion } from '../../../../src/adapters/compose/cache/Question';
import { withCache } from '../../../../src/adapters/compose/withCache';
import { memoryAdapter, type MemoryWorld } from '../../../../src/adapters/memory';
import { CAPABILITIES } from '../../../../src/contract/types/common';
import { AdapterError, type ErrorCode } from '../../../../src/contract/errors';
import type {
  Adapter,
  CallOptions,
  FaqList,
  Order,
  OrderQuery,
  Storage,
} from '../../../../src/contract/types';
import { createMemory } from '../../../support/createContext';
import { adapterOf, createMethod, createStillContext, options, order, product } from './fakes';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const entry = (answer: string) => ({ id: 'a', question: 'Q', answer });
const answers = (list: FaqList | 'unchanged') =>
  list === 'unchanged' ? list : list.items.map(({ answer }) => answer);
/** Lets what goes on behind an answer come to its end. */
const settle = () => new Promise((resolve) => void setImmediate(resolve));

/** A backend in memory, and visits to it that share one browser's storage. */
function createShop(world: MemoryWorld) {
  const still = createStillContext();
  const visit = (): Adapter => withCache(memoryAdapter(world))(still.context);
  return { ...still, world, visit, storage: still.context.storage };
}

/** A method behind the cache that answers `answer` or fails, with what it was asked. */
function createSubject(members: (method: () => Promise<unknown>) => object) {
  const still = createStillContext();
  const state = { answer: undefined as unknown, failure: undefined as ErrorCode | undefined, asked: 0 };
  const method = async () => {
    state.asked++;
    if (state.failure) throw new AdapterError(state.failure, '');
    return state.answer;
  };
  const visit = () => withCache(adapterOf('a', members(method)))(still.context);
  return Object.assign(state, still, { visit, storage: still.context.storage });
}

describe('the FAQ', () => {
  test('is there at once on the next visit, the fresh one at the visit after', async () => {
    const { visit, world } = createShop({ faq: [entry('old')] });
    await visit().faq!.list({}, options);
    world.faq = [entry('new')];
    expect(answers(await visit().faq!.list({}, options))).toEqual(['old']);
    await settle();
    expect(answers(await visit().faq!.list({}, options))).toEqual(['new']);
  });

  test('is only asked for what has changed, and once a minute', async () => {
    const asked: unknown[] = [];
    const list = async (query: { readonly ifVersion?: string }) => {
      asked.push(query);
      return query.ifVersion === '1' ? ('unchanged' as const) : { version: '1', items: [] };
    };
    const { context, wait } = createStillContext();
    const adapter = withCache(adapterOf('a', { faq: { list } }))(context);
    for (let count = 0; count < 3; count++) await adapter.faq!.list({}, options);
    expect(asked).toEqual([{}]);
    wait(61_000);
    expect(await adapter.faq!.list({ ifVersion: '1' }, options)).toBe('unchanged');
    expect(asked).toEqual([{}, { ifVersion: '1' }]);
    expect(await adapter.faq!.list({ ifVersion: '0' }, options)).toMatchObject({ version: '1' });
  });

  test('outlives its month where the backend says that nothing has changed', async () => {
    const { visit, wait, world } = createShop({ faq: [entry('same')] });
    for (const days of [0, 20]) {
      wait(days * DAY_MS);
      await visit().faq!.list({}, options);
      await settle();
    }
    wait(20 * DAY_MS);
    world.failNext = 'unavailable';
    expect(answers(await visit().faq!.list({}, options))).toEqual(['same']);
  });

  test('each language has its own', async () => {
    const subject = createSubject((list) => ({ faq: { list } }));
    subject.answer = { version: '1', items: [entry('en')] };
    await subject.visit().faq!.list({}, options);
    subject.answer = { version: '1', items: [entry('de')] };
    const german = await subject.visit().faq!.list({}, { ...options, locale: 'de' });
    expect(answers(german)).toEqual(['de']);
    expect(answers(await subject.visit().faq!.list({}, options))).toEqual(['en']);
  });

  test('a backend that says unchanged to who knows nothing is not understood', async () => {
    const subject = createSubject((list) => ({ faq: { list } }));
    subject.answer = 'unchanged';
    await expect(subject.visit().faq!.list({}, options)).rejects.toMatchObject({ code: 'protocol' });
  });
});

describe('what is the same for everybody', () => {
  const searching = () => {
    const subject = createSubject((search) => ({ catalog: { search } }));
    const search = (text = 'tea', visit = subject.visit()) => visit.catalog!.search({ text }, options);
    return { subject, search };
  };

  test('is fetched again behind the kept answer, but not twice a minute', async () => {
    const { subject, search } = searching();
    subject.answer = { items: [product('1')] };
    const visit = subject.visit();
    for (let count = 0; count < 4; count++) await search('tea', visit);
    expect(subject.asked).toBe(1);
    subject.wait(61_000);
    subject.answer = { items: [product('2')] };
    expect((await search('tea', visit)).items[0]?.id).toBe('1');
    await settle();
    expect((await search('tea', visit)).items[0]?.id).toBe('2');
    expect(subject.asked).toBe(2);
  });

  test('is not given any more after a day, unless the backend is away', async () => {
    const { subject, search } = searching();
    subject.answer = { items: [product('old')] };
    await search();
    subject.wait(DAY_MS + 1);
    subject.answer = { items: [product('new')] };
    expect((await search()).items[0]?.id).toBe('new');
    subject.wait(2 * DAY_MS);
    subject.failure = 'offline';
    expect((await search()).items[0]?.id).toBe('new');
    subject.wait(7 * DAY_MS);
    await expect(search()).rejects.toMatchObject({ code: 'offline' });
  });

  test('a failure behind an answer is nobody’s trouble, and the next one asks again', async () => {
    const { subject, search } = searching();
    subject.answer = { items: [product('1')] };
    await search();
    const visit = subject.visit();
    subject.failure = 'internal';
    for (let count = 0; count < 3; count++) {
      await search('tea', visit);
      await settle();
    }
    expect(subject.asked).toBe(4);
  });

  test('goes on being fetched when whoever asked has left', async () => {
    const { subject, search } = searching();
    subject.answer = { items: [product('1')] };
    await search();
    const signals: AbortSignal[] = [];
    const spy = withCache(
      adapterOf('a', {
        catalog: {
          search: async (_, { signal }) => {
            signals.push(signal);
            return { items: [] };
          },
        },
      }),
    )(subject.context);
    const aborter = new AbortController();
    await spy.catalog!.search({ text: 'tea' }, { ...options, signal: aborter.signal });
    aborter.abort();
    expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
  });

  test('later pages are not kept: their cursors may be worth nothing tomorrow', async () => {
    const { subject } = searching();
    subject.answer = { items: [] };
    for (let count = 0; count < 3; count++)
      await subject.visit().catalog!.search({ text: '', cursor: 'c' }, options);
    expect(subject.asked).toBe(3);
    expect(await subject.storage.entries('')).toEqual([]);
  });

  test('suggestions that follow from the shopper’s history are not kept', async () => {
    const subject = createSubject((get) => ({ suggestions: { get } }));
    subject.answer = [];
    const ask = (recent: readonly string[]) =>
      subject.visit().suggestions!.get!({ placement: 'home', recent, limit: 1 }, options);
    await ask(['seen']);
    expect(await subject.storage.entries('')).toEqual([]);
    await ask([]);
    expect(await subject.storage.entries('')).toHaveLength(1);
  });

  test('currency is part of the question', async () => {
    const { subject } = searching();
    subject.answer = { items: [product('eur')] };
    await subject.visit().catalog!.search({ text: '' }, { ...options, currency: 'EUR' });
    subject.answer = { items: [product('usd')] };
    const page = await subject.visit().catalog!.search({ text: '' }, { ...options, currency: 'USD' });
    expect(page.items[0]?.id).toBe('usd');
  });
});

describe('orders', () => {
  const QUERY = { number: '1001', email: 'maya@shop.example' };
  const lookingUp = () => {
    const subject = createSubject((method) => ({
      orders: { lookupFields: ['email'], lookup: method, list: method },
    }));
    const lookup = (query: OrderQuery = QUERY, call: CallOptions = options) =>
      subject.visit().orders!.lookup!(query, call);
    return { subject, lookup };
  };

  test('come from the backend, and as last known, with their time, when it is away', async () => {
    const { subject, lookup } = lookingUp();
    subject.answer = order('1001');
    await lookup();
    const news: Order = { ...order('1001'), status: 'shipped', asOf: '2026-05-12T13:00:00Z' };
    subject.answer = news;
    expect(await lookup()).toEqual(news);
    for (const code of ['offline', 'timeout', 'network', 'unavailable', 'rate_limited'] as const) {
      subject.failure = code;
      expect(await lookup()).toEqual(news);
    }
    for (const code of ['unauthenticated', 'invalid_input', 'protocol', 'aborted'] as const) {
      subject.failure = code;
      await expect(lookup()).rejects.toMatchObject({ code });
    }
  });

  test('a wrong second factor never finds what a right one has stored', async () => {
    const { subject, lookup } = lookingUp();
    subject.answer = order('1001');
    await lookup();
    subject.failure = 'network';
    for (const query of [{ ...QUERY, email: 'x' }, { number: '1001' }, { ...QUERY, postcode: '1' }])
      await expect(lookup(query)).rejects.toMatchObject({ code: 'network' });
  });

  test('are never somebody else’s', async () => {
    const { subject, lookup } = lookingUp();
    const as = (id: string): CallOptions => ({ ...options, identity: { id } });
    const list = (call: CallOptions) => subject.visit().orders!.list!({}, call);
    subject.answer = { items: [order('1')] };
    await list(as('maya'));
    subject.answer = order('1');
    await lookup({ number: '1' }, as('maya'));
    subject.failure = 'network';
    expect(await list(as('maya'))).toEqual({ items: [order('1')] });
    for (const call of [as('noor'), as(''), options]) {
      await expect(list(call)).rejects.toMatchObject({ code: 'network' });
      await expect(lookup({ number: '1' }, call)).rejects.toMatchObject({ code: 'network' });
    }
  });

  test('a list of nobody’s orders is not kept', async () => {
    const { subject } = lookingUp();
    subject.answer = { items: [] };
    await subject.visit().orders!.list!({}, options);
    expect(await subject.storage.entries('')).toEqual([]);
  });

  test('an order that is not there any more is forgotten', async () => {
    const { subject, lookup } = lookingUp();
    subject.answer = order('1001');
    await lookup();
    subject.answer = null;
    expect(await lookup()).toBeNull();
    expect(await subject.storage.entries('')).toEqual([]);
  });

  test('no key in the storage tells whose or which it is', async () => {
    const { subject, lookup } = lookingUp();
    subject.answer = order('1001');
    await lookup();
    await subject.visit().orders!.list!({}, { ...options, identity: { id: 'maya', token: 'secret-token' } });
    const pairs = await subject.storage.entries('');
    expect(pairs).toHaveLength(2);
    expect(pairs.map(([key]) => key).join()).not.toMatch(/1001|maya/);
    expect(JSON.stringify(pairs)).not.toContain('secret-token');
  });
});

describe('a question', () => {
  test('two that share a hash do not share an answer', async () => {
    const subject = createSubject((search) => ({ catalog: { search } }));
    subject.answer = { items: [product('1')] };
    await subject.visit().catalog!.search({ text: 'a' }, options);
    const [[key]] = (await subject.storage.entries('')) as [[string, object]];
    const kept = await subject.storage.get<object>(key);
    const { hash } = writeQuestion('catalog.search', [{ text: 'b' }], options);
    await subject.storage.set(key.replace(/[^:]*$/, hash), kept);
    subject.answer = { items: [product('2')] };
    expect((await subject.visit().catalog!.search({ text: 'b' }, options)).items[0]?.id).toBe('2');
  });

  test('of nobody is not one of somebody without a name', () => {
    const write = (call: CallOptions) => writeQuestion('orders.lookup', [], call).text;
    expect(write({ ...options, identity: { id: '' } })).not.toBe(write(options));
  });

  test('is another one when anything in it is another', () => {
    const asked = fc.record({
      number: fc.string(),
      email: fc.string(),
      locale: fc.constantFrom('en', 'de'),
      id: fc.option(fc.string(), { nil: undefined }),
    });
    const write = ({
      number,
      email,
      locale,
      id,
    }: {
      number: string;
      email: string;
      locale: string;
      id: string | undefined;
    }) =>
      writeQuestion('orders.lookup', [{ number, email }], {
        ...options,
        locale,
        ...(id !== undefined && { identity: { id } }),
      }).text;
    fc.assert(
      fc.property(asked, asked, (one, two) => {
        expect(write(one) === write(two)).toBe(JSON.stringify(one) === JSON.stringify(two));
      }),
    );
  });
});

describe('what is stored', () => {
  const fill = async (count: number, storage: Storage = createMemory()) => {
    const { context, wait } = createStillContext({ storage });
    const search = createMethod({ items: [product('1')] });
    const adapter = withCache(adapterOf('a', { catalog: { search } }))(context);
    for (let at = 0; at < count; at++) {
      await adapter.catalog!.search({ text: `${at}` }, options);
      await settle();
      wait(1000);
    }
    return { adapter, search, storage, wait };
  };
  const { maxEntries } = POLICIES['catalog.search']!;

  test('is never more of a kind than allowed; the oldest goes first', async () => {
    const { adapter, search, storage } = await fill(maxEntries + 5);
    expect(await storage.entries('cache:a:catalog.search:')).toHaveLength(maxEntries);
    const before = search.calls.length;
    await adapter.catalog!.search({ text: `${maxEntries + 4}` }, options);
    expect(search.calls).toHaveLength(before);
    await adapter.catalog!.search({ text: '0' }, options);
    expect(search.calls).toHaveLength(before + 1);
  });

  test('what is too old is deleted by the next visit that keeps something', async () => {
    const storage = createMemory();
    await fill(2, storage);
    const { context, wait } = createStillContext({ storage });
    wait(8 * DAY_MS);
    const adapter = withCache(adapterOf('a', { contact: { ways: async () => ({ items: [] }) } }))(context);
    await adapter.contact!.ways(options);
    await settle();
    expect((await storage.entries('')).map(([key]) => key.split(':')[2])).toEqual(['contact.ways']);
  });

  test('another adapter’s and everybody else’s records are left alone', async () => {
    const storage = createMemory();
    await storage.set('conversation', 1);
    await storage.set('cache:b:catalog.search:x', 1);
    await fill(maxEntries + 5, storage);
    expect(await storage.get('conversation')).toBe(1);
    expect(await storage.get('cache:b:catalog.search:x')).toBe(1);
  });

  test.each([
    ['another format', (kept: object) => ({ ...kept, format: 0 })],
    ['no JSON', (kept: object) => ({ ...kept, json: '{"items":[' })],
    ['no text', (kept: object) => ({ ...kept, json: undefined })],
    ['null for a text', (kept: object) => ({ ...kept, json: null })],
    ['nothing', () => null],
    ['a text', () => 'x'],
    ['a time that has not come', (kept: object) => ({ ...kept, at: Date.parse('2029-01-01') })],
    ['no time', (kept: object) => ({ ...kept, at: 'x' })],
  ])('%s is as good as nothing', async (_, spoil) => {
    const { storage } = await fill(1);
    const [[key, kept]] = (await storage.entries('')) as [[string, object]];
    await storage.set(key, spoil(kept));
    const { context } = createStillContext({ storage });
    const fresh = createMethod({ items: [product('fresh')] });
    const again = withCache(adapterOf('a', { catalog: { search: fresh } }))(context);
    expect((await again.catalog!.search({ text: '0' }, options)).items[0]?.id).toBe('fresh');
  });

  test('a spoilt record is swept away, and keeps no other from it', async () => {
    const storage = createMemory();
    for (const spoilt of [null, undefined, 7, 'x', {}, []]) {
      await storage.set('cache:a:catalog.search:spoilt', spoilt);
      await fill(maxEntries + 1, storage);
      expect(await storage.entries('cache:a:')).toHaveLength(maxEntries);
    }
    expect(await storage.get('cache:a:catalog.search:spoilt')).toBeUndefined();
  });

  test('an answer that no storage can hold, or that is too long for it, is given all the same', async () => {
    const { context } = createStillContext();
    const ring: { items: unknown[]; self?: unknown } = { items: [] };
    ring.self = ring;
    const long = { items: [product('x'.repeat(300_000))] };
    for (const answer of [ring, { items: [1n] }, long]) {
      const adapter = withCache(adapterOf('a', { catalog: { search: createMethod(answer) as never } }))(
        context,
      );
      expect(await adapter.catalog!.search({ text: '' }, options)).toBe(answer);
    }
    await settle();
    expect(await context.storage.entries('')).toEqual([]);
  });

  test('a storage that breaks its word is nobody’s trouble', async () => {
    const refuse = () => Promise.reject(new Error('quota'));
    const storage: Storage = { ...createMemory(), set: refuse, delete: refuse, entries: refuse };
    const { context } = createStillContext({ storage });
    const adapter = withCache(adapterOf('a', { catalog: { search: createMethod({ items: [] }) } }))(context);
    expect(await adapter.catalog!.search({ text: '' }, options)).toEqual({ items: [] });
    await settle();
  });

  test('two adapters of the same id can be told apart', async () => {
    const { context } = createStillContext();
    const of = (id: string, name?: string) =>
      withCache(
        adapterOf('http', { catalog: { search: async () => ({ items: [product(id)] }) } }),
        name === undefined ? {} : { name },
      )(context);
    await of('1').catalog!.search({ text: '' }, options);
    expect((await of('2', 'other').catalog!.search({ text: '' }, options)).items[0]?.id).toBe('2');
  });
});

test('conversations, the cart, points, tickets, returns, what is held of a shopper and writes are not kept', () => {
  const kept = Object.keys(POLICIES);
  const never = [
    'chat',
    'cart',
    'rewards',
    'privacy',
    'tickets',
    'returns',
    'events',
    'assistant',
    'describe',
  ];
  expect(kept.filter((name) => never.includes(name.split('.')[0]!))).toEqual([]);
  const writes = ['feedback', 'propose', 'act', 'subscribe', 'notifyWhenBack'];
  expect(kept.filter((name) => writes.includes(name.split('.')[1]!))).toEqual([]);
});

test('an aborted call is aborted, whatever is kept', async () => {
  const { visit } = createShop({ faq: [entry('kept')], products: [product('1')] });
  await visit().faq!.list({}, options);
  const aborter = new AbortController();
  const call = { ...options, signal: aborter.signal };
  const adapter = visit();
  const atOnce = adapter.faq!.list({}, call);
  aborter.abort();
  await expect(atOnce).rejects.toMatchObject({ code: 'aborted', capability: 'faq', adapterId: 'memory' });
  await expect(adapter.faq!.list({}, call)).rejects.toMatchObject({ code: 'aborted' });
  await expect(adapter.orders!.lookup!({ number: '1' }, call)).rejects.toMatchObject({ code: 'aborted' });
});

test('all that the adapter has is there, and nothing else', () => {
  const { context } = createStillContext();
  const world: MemoryWorld = {};
  const inner = memoryAdapter(world)(context);
  const cached = withCache(memoryAdapter(world))(context);
  expect(Object.keys(cached).toSorted()).toEqual(Object.keys(inner).toSorted());
  for (const capability of CAPABILITIES)
    expect(Object.keys(cached[capability] ?? {}).toSorted()).toEqual(
      Object.keys(inner[capability] ?? {}).toSorted(),
    );
  expect(cached.chat!.features).toBe(inner.chat!.features);
});
