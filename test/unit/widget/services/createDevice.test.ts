import 'fake-indexeddb/auto';
import { signal } from '@preact/signals-core';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStorage, type ShopbellStorage } from '../../../../src/browser/storage/createStorage';
import { KINDS } from '../../../../src/browser/storage/keys';
import type { Consent } from '../../../../src/contract/consent';
import type { PrivacyPort } from '../../../../src/contract/types';
import { createDevice } from '../../../../src/widget/services/createDevice';

const NOW = Date.UTC(2026, 4, 12, 14, 5);
const CONSENT: Consent = {
  personal: signal('granted' as const),
  canChoose: signal(true),
  log: signal([{ at: '2026-05-12T14:05:00.000Z', level: 'granted' as const, source: 'shopper' as const }]),
  isNeeded: signal(false),
  noticeUrl: undefined,
  need: () => true,
  choose: async () => {},
};
const HANDLE = { id: 'c1', token: 'secret-1' };
const WATCHED = ['conversation', 'orders', 'seenProducts', 'history'];

let opened: ShopbellStorage[] = [];
beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => {
  for (const storage of opened) storage.dispose();
  opened = [];
  vi.unstubAllGlobals();
});

/** A tab: the real storage, and what models were told to forget. */
async function openTab(privacy?: PrivacyPort, mode: 'auto' | 'memory' = 'auto') {
  let time = NOW;
  const storage = createStorage({ name: 'shop', mode, now: () => time++ });
  opened.push(storage);
  storage.allowPersonal(true);
  await storage.allowWrites();
  const device = createDevice({
    storage,
    adapter: { id: 'a', ...(privacy && { privacy }), dispose() {} },
    consent: CONSENT,
    clock: { now: () => NOW, after: () => () => {} },
    call: () => ({ signal: new AbortController().signal, locale: 'en' }),
  });
  const forgotten: string[] = [];
  device.onErase((isGone) => forgotten.push(...WATCHED.filter(isGone)));
  const put = async (records: Readonly<Record<string, unknown>>) => {
    for (const [key, value] of Object.entries(records)) await storage.set(key, value);
  };
  const kinds = async () => (await device.list()).map(({ kind }) => kind);
  return { device, storage, forgotten, put, kinds };
}

const privacyPort = (parts: Partial<PrivacyPort> = {}): PrivacyPort => ({
  export: vi.fn(async () => ({
    createdAt: '2026-05-12T14:05:00Z',
    data: { conversations: ['canary-shop'] },
  })),
  erase: vi.fn(async () => {}),
  ...parts,
});
const silent = async () => Promise.reject(new Error('no answer'));

test('what is held is listed by kind with its size and its days, the newest record first', async () => {
  const { device, put } = await openTab();
  await put({ 'cache:a:catalog.search:1': 'old', orders: [], 'cache:a:catalog.search:2': 'new' });
  const list = await device.list();
  expect(list.map(({ kind, bytes, ttlDays }) => [kind, bytes, ttlDays])).toEqual(
    expect.arrayContaining([
      ['answers', 10, 30],
      ['orders', 2, 14],
    ]),
  );
  expect(list.find(({ kind }) => kind === 'answers')?.records.map(({ value }) => value)).toEqual([
    'new',
    'old',
  ]);
  expect(device.isKept).toBe(true);
});

test('in memory mode what is held is listed too, and nothing of it is kept', async () => {
  const { device, put, kinds } = await openTab(undefined, 'memory');
  await put({ orders: [] });
  expect(await kinds()).toEqual(['orders']);
  expect(device.isKept).toBe(false);
  await device.erase();
  expect(await kinds()).toEqual([]);
});

test('the copy holds every record, the decisions and the shop’s part, and names secrets without writing them', async () => {
  const privacy = privacyPort();
  const { device, put } = await openTab(privacy);
  await put({
    conversation: { messages: [{ text: 'canary-said' }], draft: 'canary-draft' },
    live: { handle: HANDLE, cursor: 'canary-cursor' },
    'adapter:http:cart:': 'secret-cart',
    quiz: { deep: [{ token: 'secret-2', note: 'canary-plugin' }] },
    'personal:viewed': ['canary-viewed'],
  });
  const copy = await device.export();
  const text = JSON.stringify(copy);
  for (const canary of ['said', 'draft', 'cursor', 'plugin', 'viewed', 'shop'])
    expect(text).toContain(`canary-${canary}`);
  expect(text).not.toContain('secret-');
  expect(text.match(/a secret, kept back/g)).toHaveLength(3);
  expect(copy.device['conversation']?.[0]?.at).toBe('2026-05-12T14:05:00.000Z');
  expect(copy.consent).toEqual({ personal: 'granted', log: CONSENT.log.value });
  expect(privacy.export).toHaveBeenCalledWith({ conversations: [HANDLE] }, expect.anything());
});

test('where the shop cannot say or does not answer, the copy says so and holds the rest', async () => {
  const { device, put } = await openTab();
  await put({ orders: ['canary'] });
  expect((await device.export()).shop).toBe('unasked');
  const copy = await (await openTab(privacyPort({ export: silent }))).device.export();
  expect(copy.shop).toBe('failed');
  expect(JSON.stringify(copy)).toContain('canary');
});

test('the shop is shown every handle once, the newest token of each, and nothing that a plugin stores', async () => {
  const privacy = privacyPort();
  const { device, put } = await openTab(privacy);
  await put({
    handles: [HANDLE, { id: 'c0', token: 'older', at: NOW }],
    live: { handle: { id: 'c1', token: 'newer' } },
    tickets: [{ number: 'T1', token: 'ticket' }],
    quiz: { id: 'x', token: 'of somebody else' },
  });
  await device.erase({ server: true });
  const [subject] = vi.mocked(privacy.erase).mock.calls[0]!;
  expect(new Set(subject.conversations)).toEqual(
    new Set([
      { id: 'c1', token: 'newer' },
      { id: 'c0', token: 'older' },
    ]),
  );
  expect(subject.tickets).toEqual([{ number: 'T1', token: 'ticket' }]);
});

test('erasing asks the shop first, then forgets in every tab and leaves no database', async () => {
  const kept: number[] = [];
  const first = await openTab(
    privacyPort({ erase: async () => void kept.push((await first.kinds()).length) }),
  );
  const second = await openTab();
  await first.put({ live: { handle: HANDLE }, orders: [] });
  await second.put({ quiz: 1 });
  expect(await first.device.erase({ server: true })).toEqual({ server: 'erased' });
  expect(kept).toEqual([3]);
  expect(await first.kinds()).toEqual([]);
  await vi.waitFor(() => expect(second.forgotten).toEqual(WATCHED));
  expect(first.forgotten).toEqual(WATCHED);
  expect(await second.kinds()).toEqual([]);
  expect(await indexedDB.databases()).toEqual([]);
});

test('when the shop does not answer, nothing is gone: the proof of whose data it is lies here', async () => {
  const { device, put, kinds, forgotten } = await openTab(privacyPort({ erase: silent }));
  await put({ live: { handle: HANDLE } });
  expect(await device.erase({ server: true })).toEqual({ server: 'failed' });
  expect(await kinds()).toEqual(['live']);
  expect(forgotten).toEqual([]);
  expect(await device.erase()).toEqual({ server: 'unasked' });
  expect(await kinds()).toEqual([]);
});

test('kinds can be erased alone, in every tab, without the shop; writing goes on', async () => {
  const privacy = privacyPort();
  const [first, second] = [await openTab(privacy), await openTab()];
  await first.put({ orders: [], conversation: {}, 'cache:a:faq.list:1': {} });
  await second.put({ quiz: 1 });
  await first.device.erase({ kinds: ['orders', 'shopAnswers'], server: true });
  expect(await first.kinds()).toEqual(['conversation', 'plugin']);
  expect(privacy.erase).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(second.forgotten).toEqual(['orders']));
  expect(first.forgotten).toEqual(['orders']);
  await first.put({ orders: ['new'] });
  expect(await second.kinds()).toEqual(expect.arrayContaining(['conversation', 'orders', 'plugin']));
});

test('when the personal tier is withdrawn, models are told of exactly its kinds', async () => {
  const { storage, device } = await openTab();
  const all = KINDS.map(({ kind }) => kind);
  let gone: readonly string[] = [];
  device.onErase((isGone) => (gone = all.filter(isGone)));
  await storage.erasePersonal();
  expect(gone).toEqual(KINDS.filter(({ tier }) => tier === 'personal').map(({ kind }) => kind));
});
