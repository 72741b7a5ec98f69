import { signal } from '@preact/signals-core';
import { describe, expect, test, vi } from 'vitest';
import type { ConsentEntry, ConsentState } from '../../../../src/contract/consent';
import {
  createConsentKeeper,
  type ConsentKeeperPorts,
} from '../../../../src/core/consent/createConsentKeeper';
import type { ConsentRecord } from '../../../../src/core/consent/consentRecord';
import { createMemory } from '../../../support/createContext';

const START = Date.parse('2026-05-12T14:05:00.000Z');
const DAY = 86_400_000;

/** One device; tabs opened on it hear each other and share what is stored. */
function createDevice() {
  const disk = createMemory();
  const tabs = new Set<(data: unknown) => void>();
  const order: string[] = [];
  let now = START;
  return {
    disk,
    order,
    wait: (ms: number) => void (now += ms),
    async openTab(
      name: string,
      { isDeaf = false, ...overrides }: Partial<ConsentKeeperPorts> & { isDeaf?: boolean } = {},
    ) {
      let isAllowed = false;
      const signals = {
        personal: signal<ConsentState>('unknown'),
        canChoose: signal(false),
        log: signal<readonly ConsentEntry[]>([]),
      };
      const storage = {
        ...disk,
        allowWrites: vi.fn(async () => {}),
        allowPersonal: (is: boolean) => void (isAllowed = is),
        onGone: () => () => {},
        async erasePersonal() {
          order.push(`${name} erases`);
          await disk.delete('personal:history');
          isAllowed = false;
          order.push(`${name} has erased`);
        },
      };
      const events: ConsentEntry[] = [];
      const hear = (data: unknown) => keeper.hear(structuredClone(data));
      const keeper = await createConsentKeeper({
        option: 'ask',
        gpc: false,
        signals,
        storage,
        now: () => now,
        createId: () => `id-${name}`,
        tell(record) {
          order.push(`${name} tells`);
          for (const tab of tabs) if (tab !== hear) tab(record);
        },
        onEntry: (entry) => events.push(entry),
        ...overrides,
      });
      if (!isDeaf) tabs.add(hear);
      signals.personal.subscribe((state) => order.push(`${name} ${state}`));
      return { keeper, signals, storage, events, isAllowed: () => isAllowed };
    },
  };
}

describe('a shopper who says yes', () => {
  test('opens the personal tier; the choice is stored, told to other tabs and to the page', async () => {
    const device = createDevice();
    const [a, b] = [await device.openTab('a'), await device.openTab('b')];
    await a.keeper.choose('granted', 'shopper');
    const entry = { at: '2026-05-12T14:05:00.000Z', level: 'granted', source: 'shopper' };
    expect([a.signals.personal.value, b.signals.personal.value]).toEqual(['granted', 'granted']);
    expect([a.isAllowed(), b.isAllowed()]).toEqual([true, true]);
    expect(a.events).toEqual([entry]);
    expect(b.events).toEqual([]);
    expect(a.storage.allowWrites).toHaveBeenCalled();
    expect((await device.openTab('c')).signals.log.value).toEqual([entry]);
  });
  test('is asked again after 180 days', async () => {
    const device = createDevice();
    await (await device.openTab('a')).keeper.choose('granted', 'shopper');
    device.wait(180 * DAY - 1);
    expect((await device.openTab('b')).signals.personal.value).toBe('granted');
    device.wait(1);
    const { signals } = await device.openTab('c');
    expect([signals.personal.value, signals.canChoose.value]).toEqual(['unknown', true]);
  });
});

describe('a withdrawal', () => {
  test('shuts this tab and tells the others before anything is waited for; each erases', async () => {
    const device = createDevice();
    const [a, b] = [await device.openTab('a'), await device.openTab('b')];
    await a.keeper.choose('granted', 'shopper');
    await device.disk.set('personal:history', ['kettle']);
    device.order.length = 0;
    const done = a.keeper.choose('denied', 'shopper');
    expect([a.signals.personal.value, b.signals.personal.value]).toEqual(['denied', 'denied']);
    expect([a.isAllowed(), b.isAllowed()]).toEqual([false, false]);
    await done;
    expect(device.order.slice(0, 5)).toEqual(['a denied', 'a erases', 'a tells', 'b denied', 'b erases']);
    expect(await device.disk.get('personal:history')).toBeUndefined();
  });
  test('is found by a tab that heard nothing, when it looks again', async () => {
    const device = createDevice();
    const a = await device.openTab('a');
    await a.keeper.choose('granted', 'shopper');
    const b = await device.openTab('b', { isDeaf: true });
    device.wait(1000);
    await a.keeper.choose('denied', 'shopper');
    expect(b.signals.personal.value).toBe('granted');
    await b.keeper.reread();
    expect([b.signals.personal.value, b.isAllowed()]).toEqual(['denied', false]);
  });
  test('holds although the clock went back an hour', async () => {
    const device = createDevice();
    const a = await device.openTab('a');
    await a.keeper.choose('granted', 'shopper');
    device.wait(-3_600_000);
    await a.keeper.choose('denied', 'shopper');
    expect(a.signals.personal.value).toBe('denied');
    expect((await device.openTab('b')).signals.personal.value).toBe('denied');
  });
  test('that cannot be carried out is said, shuts all the same, and is tried again', async () => {
    const device = createDevice();
    const a = await device.openTab('a');
    await a.keeper.choose('granted', 'shopper');
    const { erasePersonal } = a.storage;
    a.storage.erasePersonal = () => Promise.reject(new Error('offline'));
    await expect(a.keeper.choose('denied', 'shopper')).rejects.toThrow('offline');
    expect([a.signals.personal.value, a.isAllowed()]).toEqual(['denied', false]);
    a.storage.erasePersonal = erasePersonal;
    await a.keeper.choose('denied', 'shopper');
    expect(device.order).toContain('a has erased');
  });
  test('may be taken back at once: the end of erasing shuts nothing', async () => {
    const device = createDevice();
    const a = await device.openTab('a');
    const no = a.keeper.choose('denied', 'shopper');
    const yes = a.keeper.choose('granted', 'shopper');
    await Promise.all([no, yes]);
    expect([a.signals.personal.value, a.isAllowed()]).toEqual(['granted', true]);
  });
});

describe('where the merchant', () => {
  test('says denied in the tag, what was kept before is erased at the start', async () => {
    const device = createDevice();
    await device.disk.set('personal:history', ['kettle']);
    const { signals } = await device.openTab('a', { option: 'denied' });
    expect([signals.personal.value, signals.canChoose.value]).toEqual(['denied', false]);
    await expect.poll(() => device.disk.get('personal:history')).toBeUndefined();
  });
  test('says granted, the shopper’s own no wins, on every later page too', async () => {
    const device = createDevice();
    const a = await device.openTab('a', { option: 'granted' });
    expect([a.signals.personal.value, a.signals.canChoose.value]).toEqual(['granted', true]);
    await a.keeper.choose('denied', 'shopper');
    await a.keeper.choose('granted', 'merchant');
    const { signals } = await device.openTab('b', { option: 'granted' });
    expect([signals.personal.value, signals.canChoose.value]).toEqual(['denied', true]);
  });
  test('speaks for the shopper on a device that holds nothing, it goes on holding nothing', async () => {
    const device = createDevice();
    const a = await device.openTab('a');
    await a.keeper.choose('granted', 'merchant');
    expect(a.storage.allowWrites).not.toHaveBeenCalled();
    // The no to what was allowed must be remembered.
    await a.keeper.choose('denied', 'merchant');
    expect(a.storage.allowWrites).toHaveBeenCalled();
  });
});

describe('the page’s consent tool', () => {
  const external = { option: 'external' } as const;
  test('decides, and what it says is logged once a change', async () => {
    const device = createDevice();
    const a = await device.openTab('a', external);
    expect([a.signals.personal.value, a.signals.canChoose.value]).toEqual(['unknown', false]);
    a.keeper.setTool('tcf', 'granted');
    expect(a.signals.personal.value).toBe('granted');
    device.wait(1000);
    const later = await device.openTab('later', external);
    later.keeper.setTool('tcf', 'granted');
    expect(later.events).toEqual([]);
    later.keeper.setTool('tcf', 'denied');
    expect(later.events.map(({ level, source }) => `${source} ${level}`)).toEqual(['tcf denied']);
  });
  test('that says no in one tab shuts the other, whose own still says yes', async () => {
    const device = createDevice();
    const [a, b] = [await device.openTab('a', external), await device.openTab('b', external)];
    a.keeper.setTool('google', 'granted');
    b.keeper.setTool('google', 'granted');
    device.wait(1000);
    a.keeper.setTool('google', 'denied');
    expect(b.signals.personal.value).toBe('denied');
    device.wait(1000);
    a.keeper.setTool('google', 'granted');
    expect(b.signals.personal.value).toBe('granted');
  });
  test('that has said no says it until it says yes, also where it says nothing', async () => {
    const device = createDevice();
    (await device.openTab('a', external)).keeper.setTool('tcf', 'denied');
    const b = await device.openTab('b', external);
    b.keeper.setTool('tcf', 'unknown');
    expect(b.signals.personal.value).toBe('denied');
    b.keeper.setTool('tcf', 'granted');
    expect(b.signals.personal.value).toBe('granted');
  });
  test('that has said no on an earlier page and yes on this one is believed', async () => {
    const device = createDevice();
    (await device.openTab('a', external)).keeper.setTool('shopify', 'denied');
    device.wait(1000);
    const b = await device.openTab('b', external);
    b.keeper.setTool('shopify', 'granted');
    expect(b.signals.personal.value).toBe('granted');
  });
  test('that goes leaves nothing open', async () => {
    const a = await createDevice().openTab('a', external);
    a.keeper.setTool('tcf', 'granted');
    a.keeper.setTool('tcf', 'unknown');
    expect([a.signals.personal.value, a.isAllowed()]).toEqual(['unknown', false]);
  });
  test('is no hindrance to the shopper’s own no, which may be taken back while the tool says yes', async () => {
    const a = await createDevice().openTab('a', external);
    a.keeper.setTool('tcf', 'granted');
    await a.keeper.choose('denied', 'shopper');
    expect([a.signals.personal.value, a.signals.canChoose.value]).toEqual(['denied', true]);
    await a.keeper.choose('granted', 'shopper');
    expect(a.signals.personal.value).toBe('granted');
  });
});

test('Global Privacy Control denies until the shopper says yes in the panel, and is logged once', async () => {
  const device = createDevice();
  const a = await device.openTab('a', { gpc: true });
  const b = await device.openTab('b', { gpc: true });
  expect(b.signals.log.value.map(({ source, level }) => `${source} ${level}`)).toEqual(['gpc denied']);
  await a.keeper.choose('granted', 'merchant');
  expect(b.signals.personal.value).toBe('denied');
  await a.keeper.choose('granted', 'shopper');
  expect(b.signals.personal.value).toBe('granted');
});

test('after everything was erased nothing is known of what was decided, and the anonymous id is another', async () => {
  const device = createDevice();
  let id = 0;
  const a = await device.openTab('a', { createId: () => `id-${id++}` });
  await a.keeper.choose('granted', 'shopper');
  const before = await device.disk.get<ConsentRecord>('consent');
  await device.disk.delete('consent');
  a.keeper.forget();
  expect([a.signals.personal.value, a.signals.log.value]).toEqual(['unknown', []]);
  await a.keeper.choose('granted', 'shopper');
  expect((await device.disk.get<ConsentRecord>('consent'))?.id).not.toBe(before?.id);
});

test('what another script sends on the channel does no harm', async () => {
  const { keeper, signals } = await createDevice().openTab('a');
  for (const data of [null, 7, 'granted', { log: 'x' }, { log: [{}] }, { id: {}, log: [null] }])
    keeper.hear(data);
  expect([signals.personal.value, signals.log.value]).toEqual(['unknown', []]);
});
