import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  createStorage,
  type ShopbellStorage,
  type StorageOptions,
} from '../../../../src/browser/storage/createStorage';
import { forgetShoppers } from '../../../../src/browser/storage/forgetShoppers';
import { findKind, KINDS } from '../../../../src/browser/storage/keys';
import { isPersonal } from '../../../../src/browser/storage/isPersonal';
import { partitionOf } from '../../../../src/browser/storage/partitionOf';

const DAY = 86_400_000;
const TODAY = Date.now();
let now = TODAY;
let tabs: ShopbellStorage[] = [];

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  now = TODAY;
});
afterEach(() => {
  for (const tab of tabs) tab.dispose();
  tabs = [];
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A page of that shopper; nothing is written before `allowWrites`. */
function look(shopper: string | null = null, options: Partial<StorageOptions> = {}): ShopbellStorage {
  const storage = createStorage({ name: 'shop', mode: 'auto', shopper, now: () => now, ...options });
  tabs.push(storage);
  return storage;
}
async function use(shopper: string | null = null, options: Partial<StorageOptions> = {}) {
  const storage = look(shopper, options);
  await storage.allowWrites();
  return storage;
}
const promise = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
async function inStore<T>(run: (store: IDBObjectStore) => T): Promise<T> {
  const db = await promise(indexedDB.open('shopbell:shop'));
  const result = await run(db.transaction('kv', 'readwrite').objectStore('kv'));
  db.close();
  return result;
}
/** Everything on the disk. */
const readDisk = () =>
  inStore(async (store) => {
    const [keys, values] = await Promise.all([
      promise(store.getAllKeys()),
      promise<unknown[]>(store.getAll()),
    ]);
    return keys.map((key, at) => [key as string, values[at]] as const);
  });
/** What a page that starts does: it reads, and what is over is deleted behind that. */
async function start(shopper: string | null = null, options: Partial<StorageOptions> = {}) {
  const storage = look(shopper, options);
  await storage.get('conversation');
  await storage.entries('');
  return storage;
}
const said = (id: string, at = now) => ({ id, at, kind: 'text', author: { role: 'shopper' }, text: id });

describe('each shopper has a part of the database', () => {
  test('nobody reads another’s, and what belongs to the shop is everybody’s', async () => {
    const [guest, maya] = [await use(), await use('maya')];
    await guest.set('conversation', { messages: [said('guest')], draft: '' });
    await maya.set('conversation', { messages: [said('maya')], draft: '' });
    await maya.set('cache:http:faq.list:1', 'faq');
    await maya.set('cache:http:orders.lookup:1', 'order');
    expect(await guest.get('conversation')).toMatchObject({ messages: [{ id: 'guest' }] });
    expect(await maya.get('conversation')).toMatchObject({ messages: [{ id: 'maya' }] });
    expect(await guest.get('cache:http:faq.list:1')).toBe('faq');
    expect(await guest.get('cache:http:orders.lookup:1')).toBeUndefined();
    expect(Object.fromEntries(await maya.entries('cache:'))).toEqual({
      'cache:http:faq.list:1': 'faq',
      'cache:http:orders.lookup:1': 'order',
    });
  });

  test('whatever is set by whomever: each finds the own last word, and no key holds an id', async () => {
    const shopper = fc.constantFrom(null, 'maya@shop.example');
    const key = fc.constantFrom(
      'conversation',
      'live',
      'p2:adapter:http:cart:',
      'cache:http:catalog.search:1',
      'any:plugin',
      'cache:http:faq.list:9',
    );
    const step = fc.record({ shopper, key, value: fc.option(fc.jsonValue(), { nil: undefined }) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 20 }), async (steps) => {
        vi.stubGlobal('indexedDB', new IDBFactory());
        const model = new Map<string, unknown>();
        const placeOf = (who: string | null, name: string) =>
          `${findKind(name).isPerShopper ? who : 'all'} ${name}`;
        const open = { guest: await use(), maya: await use('maya@shop.example') };
        for (const { shopper: who, key: name, value } of steps) {
          const storage = who ? open.maya : open.guest;
          if (value === undefined) await storage.delete(name);
          else await storage.set(name, value);
          if (value === undefined) model.delete(placeOf(who, name));
          else model.set(placeOf(who, name), value);
        }
        for (const { shopper: who, key: name } of steps) {
          for (const storage of [who ? open.maya : open.guest, look(who)])
            expect(await storage.get(name)).toEqual(model.get(placeOf(who, name)));
        }
        expect((await readDisk()).map(([place]) => place).join(' ')).not.toMatch(/maya|@/);
        for (const tab of tabs.splice(0)) tab.dispose();
      }),
      { numRuns: 60 },
    );
  });

  test('ids that differ have parts that differ', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => a === b || partitionOf(a) !== partitionOf(b)),
      { numRuns: 5000 },
    );
  });
});

describe('nothing is kept past its time, whoever it is of', () => {
  test('at the next start of anybody, in every part', async () => {
    const days = fc.integer({ min: 0, max: 220 });
    const key = fc.constantFrom(
      'conversation',
      'live',
      'orders',
      'consent',
      'adapter:page:catalog',
      'personal:views',
      'cache:http:faq.list:1',
      'cache:http:orders.list:1',
      'cache:http:catalog.search:1',
      'plugin',
    );
    const write = fc.record({ shopper: fc.constantFrom(null, 'maya'), key, days });
    const keepDays = fc.record({
      keepMessages: fc.constantFrom(NaN, 0, 1, 7, 180, 999),
      keepHistory: fc.constantFrom(NaN, 3),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(write, { maxLength: 10 }), keepDays, async (writes, keep) => {
        vi.stubGlobal('indexedDB', new IDBFactory());
        const model = new Map<string, number>();
        for (const { shopper, key: name, days: age } of writes.toSorted((a, b) => b.days - a.days)) {
          now = TODAY - age * DAY;
          // Written as it was then, by a page that did not look at what is over.
          const part = findKind(name).isPerShopper ? partitionOf(shopper) : 'shop';
          const storage = await use(shopper, { keepDays: keep });
          storage.allowPersonal(true);
          await storage.set(name, 'x');
          storage.dispose();
          model.set(`${part}|${name}`, age);
        }
        now = TODAY;
        if (writes.length === 0) return;
        await start(null, { keepDays: keep });
        for (const [place] of await readDisk()) {
          const name = place.slice(place.indexOf('|') + 1);
          const { ttlDays, option } = findKind(name);
          const chosen = option && keep[option];
          const limit = chosen && chosen >= 1 && chosen <= 180 ? chosen : ttlDays;
          const age = model.get(place);
          if (age !== undefined) expect(age).toBeLessThanOrEqual(limit);
        }
        const stored = new Set((await readDisk()).map(([place]) => place));
        for (const [place, age] of model) {
          const { ttlDays, option } = findKind(place.slice(place.indexOf('|') + 1));
          const chosen = option && keep[option];
          if (age < (chosen && chosen >= 1 && chosen <= 180 ? chosen : ttlDays))
            expect(stored).toContain(place);
        }
        for (const tab of tabs.splice(0)) tab.dispose();
      }),
      { numRuns: 60 },
    );
  });

  test('the messages of a conversation that goes on, one by one', async () => {
    const storage = await use();
    await storage.set('conversation', { messages: [said('old', now - 31 * DAY), said('new')], draft: 'd' });
    expect(await look().get('conversation')).toMatchObject({ messages: [{ id: 'new' }], draft: 'd' });
    await start();
    expect(JSON.stringify(await readDisk())).not.toContain('"old"');
  });

  test('a shopper who never comes back', async () => {
    await (await use('maya')).set('conversation', { messages: [said('kingfisher')], draft: '' });
    await (await use('maya')).set('resume', { pending: true, identify: 'maya', logout: true });
    now += 31 * DAY;
    await start();
    expect(await readDisk()).toEqual([]);
  });

  test('a clock that was wrong: what is dated far ahead goes, a little ahead stays', async () => {
    const storage = await use();
    await storage.set('live', 'soon');
    now -= 5 * DAY;
    await start();
    expect(await look().get('live')).toBe('soon');
    now -= 400 * DAY;
    await start();
    expect(await look().get('live')).toBeUndefined();
  });
});

test('records that are corrupt, or of an earlier version, break nothing and go at the next start', async () => {
  await (await use()).set('live', 'good');
  const junk = fc.oneof(fc.anything({ maxDepth: 2 }), fc.record({ at: fc.anything(), value: fc.anything() }));
  const place = fc.constantFrom(
    'conversation',
    'guest|conversation',
    'guest|orders',
    'shop|cache:http:faq.list:1',
    'life|guest',
    'life|s-x',
    'cache:http:x',
    '',
    '|',
    'guest|',
    'resume',
  );
  await fc.assert(
    fc.asyncProperty(place, junk, async (key, value) => {
      try {
        structuredClone(value);
      } catch {
        return;
      }
      await inStore((store) => promise(store.put(value, key)));
      const storage = await start();
      await storage.get('conversation');
      await storage.get('orders');
      expect(await storage.findGuest()).toBeNull();
      expect(await (await start('maya')).findGuest().then(() => 'fine')).toBe('fine');
      await storage.inspect();
      expect(await storage.get('live')).toBe('good');
      for (const tab of tabs.splice(0)) tab.dispose();
    }),
    { numRuns: 150 },
  );
  expect((await readDisk()).map(([key]) => key).filter((key) => !key.includes('|'))).toEqual(['resume']);
});

describe('the personal tier', () => {
  test('holds nothing and takes nothing without consent, on the disk and in memory', async () => {
    const storage = await use();
    for (const key of [
      'personal:views',
      'p2:personal:views',
      'adapter:page:catalog',
      'page-2:adapter:page:catalog',
    ]) {
      await storage.set(key, 'x');
      expect(await storage.get(key)).toBeUndefined();
    }
    expect(await storage.entries('')).toEqual([]);
    storage.allowPersonal(true);
    expect(await storage.entries('')).toEqual([]);
    await storage.set('personal:views', 'y');
    expect(await storage.get('personal:views')).toBe('y');
    storage.allowPersonal(false);
    expect(await storage.get('personal:views')).toBeUndefined();
    expect(await storage.entries('')).toEqual([]);
  });
  test('is known without the table exactly as the table has it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.constantFrom(
            'personal:',
            'a:personal:b',
            'adapter:page:catalog',
            'x:adapter:page:catalog',
            'adapter:page:catalog:x',
            'impersonal:x',
          ),
        ),
        (key) => {
          expect(isPersonal(key)).toBe(findKind(key).tier === 'personal');
        },
      ),
      { numRuns: 2000 },
    );
  });
  test('is erased in all parts and all tabs; nobody writes it again unasked', async () => {
    const [guest, maya] = [await use(), await use('maya')];
    for (const storage of [guest, maya]) {
      storage.allowPersonal(true);
      await storage.set('personal:views', 'kingfisher');
      await storage.set('live', 'stays');
    }
    const heard = vi.fn();
    maya.onGone(heard);
    await guest.erasePersonal();
    await expect.poll(() => heard.mock.calls).toEqual([[{ scope: 'personal', reason: 'erase' }]]);
    await maya.set('personal:views', 'kingfisher');
    expect(JSON.stringify(await readDisk())).not.toContain('kingfisher');
    expect(await maya.get('live')).toBe('stays');
    maya.allowPersonal(true);
    await maya.set('personal:views', 'again');
    expect(await maya.get('personal:views')).toBe('again');
  });
});

describe('what one tab erases no other writes again', () => {
  test.each(['erase', 'erasePartition'] as const)('%s', async (verb) => {
    const [mine, other] = [await use('maya'), await use('maya')];
    await mine.set('conversation', 'kingfisher');
    expect(await other.get('conversation')).toBe('kingfisher');
    const heard = vi.fn();
    other.onGone(heard);
    await mine[verb]();
    await expect.poll(() => heard.mock.calls.length).toBe(1);
    await other.set('conversation', 'kingfisher again');
    await other.allowWrites();
    expect(other.durable).toBe(false);
    expect(await other.get('conversation')).toBe('kingfisher again');
    expect((await indexedDB.databases()).length === 0 || JSON.stringify(await readDisk())).not.toContain(
      'kingfisher',
    );
  });

  test('also where tabs cannot talk to each other', async () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    const [mine, other] = [await use('maya'), await use('maya')];
    await mine.set('conversation', 'kingfisher');
    expect(await other.get('conversation')).toBe('kingfisher');
    const heard = vi.fn();
    other.onGone(heard);
    await mine.erasePartition();
    await (await use('maya')).set('live', 'a new life');
    await other.set('conversation', 'kingfisher again');
    expect(heard.mock.calls).toEqual([[{ scope: 'partition', reason: 'identity' }]]);
    expect(JSON.stringify(await readDisk())).not.toContain('kingfisher');
  });

  test('a page that comes back from the back/forward cache looks first', async () => {
    const listeners = new Map<string, (event: unknown) => void>();
    vi.stubGlobal('addEventListener', (type: string, listener: (event: unknown) => void) =>
      listeners.set(type, listener),
    );
    const away = await use('maya');
    await away.set('conversation', 'kingfisher');
    const heard = vi.fn();
    away.onGone(heard);
    listeners.get('pagehide')!({ persisted: true });
    vi.stubGlobal('addEventListener', () => {});
    await (await use('maya')).erasePartition();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).not.toHaveBeenCalled();
    listeners.get('pageshow')!({ persisted: true });
    await expect.poll(() => heard.mock.calls.map(([gone]) => gone.scope)).toEqual(['personal', 'partition']);
  });
});

describe('who signs in', () => {
  test('leaves nothing of whoever had signed in before, in any tab; the guest’s part stays', async () => {
    const [guest, maya] = [await use(), await use('maya')];
    await guest.set('live', 'guest');
    await maya.set('live', 'kingfisher');
    const heard = vi.fn();
    maya.onGone(heard);
    await start('sam');
    await expect.poll(() => heard.mock.calls).toEqual([[{ scope: 'partition', reason: 'identity' }]]);
    expect(JSON.stringify(await readDisk())).not.toContain('kingfisher');
    expect(await guest.get('live')).toBe('guest');
  });
  test('a guest alone does not: the page may say later who is here', async () => {
    await (await use('maya')).set('live', 'kingfisher');
    await start();
    expect(await look('maya').get('live')).toBe('kingfisher');
    await forgetShoppers('shop', 'maya');
    expect(await look('maya').get('live')).toBe('kingfisher');
    await forgetShoppers('shop', null);
    expect(await readDisk()).toEqual([]);
  });
  test('nothing is made where there is nothing to forget', async () => {
    await forgetShoppers('shop', null);
    expect(await indexedDB.databases()).toEqual([]);
  });
  test('brings along what the guest left: lists together, of the rest the newer', async () => {
    const guest = await use();
    await guest.set('live', 'guest’s');
    await guest.set('conversation', { messages: [said('a', now), said('b', now + 2)], draft: 'half' });
    now += 1000;
    const maya = await use('maya');
    await maya.set('live', 'own');
    await maya.set('conversation', { messages: [said('b', now - 998), said('c', now - 999)], draft: '' });
    expect(await maya.findGuest()).toMatchObject({ messages: 2, days: 30 });
    expect(await guest.findGuest()).toBeNull();
    await maya.bringGuest();
    expect(await maya.get('live')).toBe('own');
    const { messages, draft } = (await maya.get<{ messages: { id: string }[]; draft: string }>(
      'conversation',
    ))!;
    expect([messages.map(({ id }) => id), draft]).toEqual([['a', 'c', 'b'], '']);
    expect(await maya.findGuest()).toBeNull();
    expect((await readDisk()).filter(([place]) => place.includes('guest'))).toEqual([]);
  });
});

test('everything that is held is shown: of this shopper and of the shop, with kind, time and size', async () => {
  const [guest, maya] = [await use(), await use('maya')];
  await guest.set('live', 'not hers');
  await maya.set('conversation', { messages: [], draft: 'ü' });
  await maya.set('cache:http:faq.list:1', 'faq');
  await maya.set('resume', { pending: true, identify: 'maya' });
  expect(await maya.inspect()).toEqual(
    expect.arrayContaining([
      {
        kind: 'conversation',
        tier: 'functional',
        ttlDays: 30,
        at: now,
        bytes: 28,
        value: { messages: [], draft: 'ü' },
      },
      { kind: 'shopAnswers', tier: 'shop', ttlDays: 30, at: now, bytes: 5, value: 'faq' },
    ]),
  );
  expect((await maya.inspect()).map(({ value }) => value)).not.toContain('not hers');
});

test('the loader’s record stands as it is, and a guest’s page keeps what it says of who signed in', async () => {
  await (await use('maya')).set('live', 'x');
  await (await use('maya')).set('resume', { pending: true, identify: 'maya', logout: true });
  await (await use()).set('resume', { pending: false, identify: null });
  expect(await inStore((store) => promise(store.get('resume')))).toEqual({
    pending: false,
    identify: null,
    logout: true,
  });
});

test('every kind has its own name', () => {
  expect(new Set(KINDS.map(({ kind }) => kind)).size).toBe(KINDS.length);
  expect(findKind('whatever a plugin likes').kind).toBe('plugin');
});

test('kinds that are erased alone go from this shopper’s part and the shop’s, and writing goes on', async () => {
  const [guest, maya] = [await use(), await use('maya')];
  await guest.set('orders', ['the guest’s']);
  await maya.set('orders', ['hers']);
  await maya.set('live', 'stays');
  await maya.set('cache:http:faq.list:1', 'faq');
  await maya.eraseKinds(['orders', 'shopAnswers']);
  expect((await maya.inspect()).map(({ kind }) => kind)).toEqual(['live']);
  expect(await guest.get('orders')).toEqual(['the guest’s']);
  await maya.set('orders', ['new']);
  expect(maya.durable).toBe(true);
  expect(await (await use('maya')).get('orders')).toEqual(['new']);
});
