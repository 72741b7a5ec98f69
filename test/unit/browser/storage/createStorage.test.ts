import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createStorage } from '../../../../src/browser/storage/createStorage';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  vi.restoreAllMocks();
});
const open = () => createStorage({ name: 'shop', mode: 'auto' });
const databases = async () => (await indexedDB.databases()).map(({ name }) => name);

test('before a service is requested nothing is written, not even an empty database', async () => {
  const storage = open();
  await storage.set('a', 1);
  expect(await storage.get('a')).toBe(1);
  expect(await storage.get('b')).toBeUndefined();
  expect(await databases()).toEqual([]);
});

test('once requested, what waited is written and found by the next visit', async () => {
  const first = open();
  await first.set('a', 1);
  await first.allowWrites();
  await first.set('b', 2);
  await first.delete('a');
  first.dispose();
  const second = open();
  expect(await second.get('b')).toBe(2);
  expect(await second.get('a')).toBeUndefined();
  expect(await second.entries('')).toEqual([['b', 2]]);
});

test('what an earlier visit left is read before any request, and stays when the visit only looks', async () => {
  const first = open();
  await first.allowWrites();
  await first.set('a', 1);
  first.dispose();
  const second = open();
  await second.set('a', 'changed in memory');
  second.dispose();
  expect(await open().get('a')).toBe(1);
});

test('erase leaves nothing, not even a database; from then on this storage is memory, and the next one writes', async () => {
  const storage = open();
  await storage.allowWrites();
  await storage.set('a', 1);
  await storage.erase();
  expect(await databases()).toEqual([]);
  expect(await storage.get('a')).toBeUndefined();
  await storage.allowWrites();
  await storage.set('b', 2);
  expect(await storage.get('b')).toBe(2);
  expect(storage.durable).toBe(false);
  expect(await databases()).toEqual([]);
  const next = open();
  await next.allowWrites();
  await next.set('c', 3);
  expect(await open().entries('')).toEqual([['c', 3]]);
});

test('entries are those of the prefix: the disk’s, with what this page has changed since', async () => {
  const first = open();
  await first.allowWrites();
  for (const key of ['a:1', 'a:2', 'a:3', 'b:1']) await first.set(key, 'old');
  first.dispose();
  const second = open();
  await second.set('a:2', 'new');
  await second.delete('a:3');
  await second.set('a:4', 'new');
  const expected = { 'a:1': 'old', 'a:2': 'new', 'a:4': 'new' };
  const read = async (storage: typeof first) => Object.fromEntries(await storage.entries('a:'));
  expect(await read(second)).toEqual(expected);
  await second.allowWrites();
  expect(await read(second)).toEqual(expected);
  expect(await read(open())).toEqual(expected);
});

test('what another tab has written or deleted since is seen', async () => {
  const [mine, other] = [open(), open()];
  await mine.allowWrites();
  await other.allowWrites();
  await mine.set('a', 1);
  await mine.set('b', 1);
  await other.set('a', 2);
  await other.delete('b');
  expect(await mine.get('a')).toBe(2);
  expect(await mine.entries('')).toEqual([['a', 2]]);
});

test('changes in a quick row end with the last', async () => {
  const storage = open();
  void storage.set('a', 1);
  void storage.allowWrites();
  void storage.set('a', 2);
  void storage.delete('b');
  await storage.set('a', 3);
  expect(await storage.get('a')).toBe(3);
  expect(await open().entries('')).toEqual([['a', 3]]);
});

test('durable is what outlives the page', async () => {
  const storage = open();
  expect(storage.durable).toBe(false);
  await storage.allowWrites();
  expect(storage.durable).toBe(true);
  storage.dispose();
  expect(storage.durable).toBe(false);
});

test('a browser that cannot list databases is asked without leaving one behind', async () => {
  const real = indexedDB;
  const listless = { open: real.open.bind(real), deleteDatabase: real.deleteDatabase.bind(real) };
  vi.stubGlobal('indexedDB', listless);
  expect(await open().get('a')).toBeUndefined();
  expect(await real.databases()).toEqual([]);
  const first = open();
  await first.allowWrites();
  await first.set('a', 1);
  first.dispose();
  expect(await open().get('a')).toBe(1);
});

test('another page may delete the database: the handle is given up, and what was there is not written again', async () => {
  const storage = open();
  const gone = vi.fn();
  storage.onGone(gone);
  await storage.allowWrites();
  await storage.set('a', 1);
  const request = indexedDB.deleteDatabase('shopbell:shop');
  await new Promise((resolve, reject) => {
    request.onsuccess = resolve;
    request.onblocked = reject;
  });
  expect(gone.mock.calls).toEqual([[{ scope: 'all', reason: 'erase' }]]);
  expect(await storage.get('a')).toBeUndefined();
  await storage.set('a', 2);
  expect(await storage.get('a')).toBe(2);
  expect(storage.durable).toBe(false);
  expect(await databases()).toEqual([]);
});

test('no handle stays open after dispose, also not one that was on its way', async () => {
  const opened = vi.spyOn(IDBFactory.prototype, 'open');
  const closed = vi.spyOn(IDBDatabase.prototype, 'close');
  for (let visit = 0; visit < 50; visit++) {
    const storage = open();
    void storage.allowWrites();
    const writing = storage.set('a', visit);
    if (visit % 2) await writing;
    storage.dispose();
    await writing;
    await storage.get('a');
  }
  await expect.poll(() => closed.mock.calls.length).toBe(opened.mock.calls.length);
  expect(opened.mock.calls.length).toBeGreaterThanOrEqual(25);
});

test('memory mode never touches the disk', async () => {
  const storage = createStorage({ name: 'shop', mode: 'memory' });
  await storage.allowWrites();
  await storage.set('a', 1);
  expect(await storage.get('a')).toBe(1);
  expect(await databases()).toEqual([]);
});

describe('storage that fails becomes memory, and nothing is thrown', () => {
  const works = async () => {
    const storage = open();
    await storage.allowWrites();
    await storage.set('a', 1);
    return storage.get('a');
  };
  test('denied', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    expect(await works()).toBe(1);
  });
  test('absent', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect(await works()).toBe(1);
  });
  test('silent: given up after two seconds', async () => {
    vi.useFakeTimers();
    vi.stubGlobal('indexedDB', { open: () => ({}), databases: () => new Promise(() => {}) });
    const result = works();
    await vi.advanceTimersByTimeAsync(2000);
    expect(await result).toBe(1);
  });
  test('silent after opening: given up after two seconds, and what was set is kept in memory', async () => {
    const storage = open();
    await storage.allowWrites();
    await storage.set('a', 1);
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(
      () => ({ objectStore: () => ({ put: () => ({}), get: () => ({}), transaction: {} }) }) as never,
    );
    vi.useFakeTimers();
    const reading = storage.get('a');
    await vi.advanceTimersByTimeAsync(2000);
    expect(await reading).toBe(1);
    expect(storage.durable).toBe(false);
    await storage.set('b', 2);
    expect(await storage.entries('')).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });
  test('held by a deletion that never ends: given up, and closed should it open after all', async () => {
    vi.useFakeTimers();
    const request: { result?: unknown; onsuccess?: () => void } = {};
    vi.stubGlobal('indexedDB', { open: () => request, databases: async () => [] });
    const result = works();
    await vi.advanceTimersByTimeAsync(2000);
    expect(await result).toBe(1);
    const close = vi.fn();
    request.result = { close };
    request.onsuccess!();
    await vi.advanceTimersByTimeAsync(0);
    expect(close).toHaveBeenCalledOnce();
  });
  test('full', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await works()).toBe(1);
  });
  test('dead for good', async () => {
    await works();
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw new DOMException('closing', 'InvalidStateError');
    });
    expect(await works()).toBe(1);
  });
  test('and erase, too, only does what it can', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const storage = open();
    await storage.set('a', 1);
    await storage.erase();
    expect(await storage.get('a')).toBeUndefined();
  });
  test('a dead handle is opened once more', async () => {
    const storage = open();
    await storage.allowWrites();
    await storage.set('a', 1);
    const real = IDBDatabase.prototype.transaction;
    let isDead = true;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
      if (isDead) {
        isDead = false;
        throw new DOMException('closing', 'InvalidStateError');
      }
      return real.apply(this, args);
    });
    await storage.set('b', 2);
    vi.restoreAllMocks();
    storage.dispose();
    expect(await open().get('b')).toBe(2);
  });
});
