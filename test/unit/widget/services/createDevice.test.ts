import { signal } from '@preact/signals-core';
import { expect, test, vi } from 'vitest';
import type { Consent } from '../../../../src/contract/consent';
import type { PrivacyPort } from '../../../../src/contract/types';
import { createDevice } from '../../../../src/widget/services/createDevice';
import type { StoredRecord } from '../../../../src/widget/services/device/StoredRecord';

const NOW = Date.UTC(2026, 4, 12, 14, 5);
const record = (kind: string, value: unknown, at = NOW): StoredRecord => ({
  key: `key of ${kind} ${at}`,
  kind,
  tier: 'functional',
  ttlDays: 30,
  at,
  bytes: JSON.stringify(value).length,
  value,
});
const CONSENT: Consent = {
  personal: signal('granted' as const),
  canChoose: signal(true),
  log: signal([{ at: '2026-05-12T14:05:00.000Z', level: 'granted' as const, source: 'shopper' as const }]),
  choose: async () => {},
};

/** Tabs of one browser: each hears the others. */
function createBrowser(...records: readonly StoredRecord[]) {
  let stored = [...records];
  const tabs = new Set<(message: unknown) => void>();
  const open = (privacy?: PrivacyPort) => {
    let mine: ((message: unknown) => void) | undefined;
    const device = createDevice({
      storage: {
        durable: true,
        inspect: async () => stored,
        delete: async (key) => void (stored = stored.filter((each) => each.key !== key)),
        erase: async () => void (stored = []),
      },
      adapter: { id: 'a', ...(privacy && { privacy }), dispose() {} },
      consent: CONSENT,
      clock: { now: () => NOW, after: () => () => {} },
      tabs: {
        post(message) {
          for (const hear of tabs) if (hear !== mine) hear(structuredClone(message));
        },
        listen(hear) {
          tabs.add((mine = hear));
          return () => tabs.delete(hear);
        },
      },
      call: () => ({ signal: new AbortController().signal, locale: 'en' }),
    });
    const forgotten: string[] = [];
    device.onErase((isGone) => {
      for (const kind of ['conversation', 'orders', 'viewed']) if (isGone(kind)) forgotten.push(kind);
    });
    return { device, forgotten };
  };
  return {
    open,
    kinds: () => stored.map(({ kind }) => kind),
    say: (message: unknown) => tabs.forEach((hear) => hear(message)),
  };
}
const HANDLE = { id: 'c1', token: 'secret-1' };
const privacyPort = (parts: Partial<PrivacyPort> = {}): PrivacyPort => ({
  export: vi.fn(async () => ({
    createdAt: '2026-05-12T14:05:00Z',
    data: { conversations: ['canary-shop'] },
  })),
  erase: vi.fn(async () => {}),
  ...parts,
});

test('what is held is listed by kind with its size, the newest record first', async () => {
  const { open } = createBrowser(
    record('answers', 'old', NOW - 5),
    record('orders', []),
    record('answers', 'new'),
  );
  const list = await open().device.list();
  expect(list.map(({ kind, bytes }) => [kind, bytes])).toEqual([
    ['answers', 10],
    ['orders', 2],
  ]);
  expect(list[0]?.records.map(({ value }) => value)).toEqual(['new', 'old']);
});

test('the copy holds every record, the decisions and the shop’s part, and names secrets without writing them', async () => {
  const { open } = createBrowser(
    record('conversation', { messages: [{ text: 'canary-said' }], draft: 'canary-draft' }),
    record('live', { handle: HANDLE, cursor: 'canary-cursor' }),
    record('cart', 'secret-cart'),
    record('a plugin’s', { deep: [{ token: 'secret-2', note: 'canary-plugin' }] }),
  );
  const privacy = privacyPort();
  const copy = await open(privacy).device.export();
  const text = JSON.stringify(copy);
  for (const canary of ['said', 'draft', 'cursor', 'plugin', 'shop'])
    expect(text).toContain(`canary-${canary}`);
  expect(text).not.toContain('secret-');
  expect(text.match(/a secret, kept back/g)).toHaveLength(3);
  expect(copy.device['conversation']?.[0]?.at).toBe('2026-05-12T14:05:00.000Z');
  expect(copy.consent).toEqual({ personal: 'granted', log: CONSENT.log.value });
  expect(privacy.export).toHaveBeenCalledWith({ conversations: [HANDLE] }, expect.anything());
});

test('where the shop cannot say or does not answer, the copy says so and holds the rest', async () => {
  const { open } = createBrowser(record('orders', ['canary']));
  expect((await open().device.export()).shop).toBe('unasked');
  const copy = await open(privacyPort({ export: async () => Promise.reject(new Error()) })).device.export();
  expect(copy.shop).toBe('failed');
  expect(JSON.stringify(copy)).toContain('canary');
});

test('the shop is shown every handle once, the newest token of each, and nothing that a plugin stores', async () => {
  const { open } = createBrowser(
    record('handles', [HANDLE, { id: 'c0', token: 'older' }], NOW - 9),
    record('live', { handle: { id: 'c1', token: 'newer' } }),
    record('tickets', [{ number: 'T1', token: 'ticket' }]),
    record('other', { id: 'x', token: 'of somebody else' }),
  );
  const privacy = privacyPort();
  await open(privacy).device.erase({ server: true });
  const subject = {
    conversations: [
      { id: 'c1', token: 'newer' },
      { id: 'c0', token: 'older' },
    ],
    tickets: [{ number: 'T1', token: 'ticket' }],
  };
  expect(privacy.erase).toHaveBeenCalledWith(subject, expect.anything());
});

test('erasing asks the shop first, then forgets in every tab', async () => {
  const browser = createBrowser(record('live', { handle: HANDLE }), record('orders', []));
  const kept: number[] = [];
  const first = browser.open(privacyPort({ erase: async () => void kept.push(browser.kinds().length) }));
  const second = browser.open();
  expect(await first.device.erase({ server: true })).toEqual({ server: 'erased' });
  expect(kept).toEqual([2]);
  expect(browser.kinds()).toEqual([]);
  for (const tab of [first, second]) expect(tab.forgotten).toEqual(['conversation', 'orders', 'viewed']);
});

test('when the shop does not answer, nothing is gone: the proof of whose data it is lies here', async () => {
  const browser = createBrowser(record('live', { handle: HANDLE }));
  const { device, forgotten } = browser.open(privacyPort({ erase: async () => Promise.reject(new Error()) }));
  expect(await device.erase({ server: true })).toEqual({ server: 'failed' });
  expect(browser.kinds()).toEqual(['live']);
  expect(forgotten).toEqual([]);
  expect(await device.erase()).toEqual({ server: 'unasked' });
  expect(browser.kinds()).toEqual([]);
});

test('one kind can be erased alone, in every tab, without the shop', async () => {
  const browser = createBrowser(record('orders', []), record('conversation', {}));
  const privacy = privacyPort();
  const [first, second] = [browser.open(privacy), browser.open()];
  await first.device.erase({ kinds: ['orders'], server: true });
  expect(browser.kinds()).toEqual(['conversation']);
  expect(privacy.erase).not.toHaveBeenCalled();
  for (const tab of [first, second]) expect(tab.forgotten).toEqual(['orders']);
});

test.each([null, undefined, 'erase', 7, {}, { erase: 'orders' }, { erase: { length: 1 } }])(
  'a message of another kind erases nothing: %j',
  async (message) => {
    const browser = createBrowser(record('orders', []));
    const { forgotten } = browser.open();
    browser.say(message);
    expect(browser.kinds()).toEqual(['orders']);
    expect(forgotten).toEqual([]);
  },
);
