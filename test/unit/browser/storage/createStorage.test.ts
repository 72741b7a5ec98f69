import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createStorage } from '../../../../src/browser/storage/createStorage';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
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

test('erase leaves nothing', async () => {
  const storage = open();
  await storage.allowWrites();
  await storage.set('a', 1);
  await storage.erase();
  storage.dispose();
  expect(await open().get('a')).toBeUndefined();
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
