// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createConsentTool, type ConsentTool } from '../../../../src/browser/consent/createConsentTool';
import { readGpc } from '../../../../src/browser/consent/readGpc';
import { GOOGLE, GPC, SHOPIFY, TCF } from './tables';

let tool: ConsentTool | undefined;
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  tool?.dispose();
  tool = undefined;
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Follows the tools among these globals; what it told, oldest first. */
function follow(globals: Record<string, unknown>, wanted = 'auto') {
  const told: string[] = [];
  tool = createConsentTool({ wanted, globals, onChange: (name, state) => told.push(`${name} ${state}`) });
  return { told, ready: tool.ready };
}
/** The next look, and the code that it may have to fetch. */
async function look() {
  await vi.advanceTimersByTimeAsync(500);
  await vi.dynamicImportSettled();
}

describe.each([
  ['shopify', SHOPIFY],
  ['google', GOOGLE],
  ['tcf', TCF],
] as const)('the truth table of %s', (name, rows) => {
  test.each(rows)('$shows → $says', async ({ globals, says }) => {
    const { told, ready } = follow(globals);
    await ready;
    expect(told.at(-1)).toBe(`${name} ${says}`);
  });
});

test.each(GPC)('Global Privacy Control $shows: denied $isDenied', ({ value, isDenied }) => {
  vi.stubGlobal('navigator', { globalPrivacyControl: value });
  expect(readGpc()).toBe(isDenied);
});

/** A TCF tool whose answers the test gives. */
function createTcf() {
  const listeners = new Map<number, (data: unknown, isSuccess: boolean) => void>();
  const api = (command: string, _: number, callback: () => void, id?: number) => {
    if (command === 'addEventListener') listeners.set(listeners.size + 1, callback);
    else if (id !== undefined) listeners.delete(id);
  };
  const say = (isYes: boolean) =>
    [...listeners].forEach(([listenerId, listener]) =>
      listener(
        {
          listenerId,
          eventStatus: 'useractioncomplete',
          gdprApplies: true,
          purpose: { consents: { 1: true, 5: isYes, 6: true, 8: true } },
        },
        true,
      ),
    );
  return { api, say, listeners };
}

describe('a tool', () => {
  test('that appears after us is found', async () => {
    const globals: Record<string, unknown> = {};
    const { told, ready } = follow(globals);
    await ready;
    expect(told).toEqual([]);
    Object.assign(globals, SHOPIFY[0]!.globals);
    await look();
    expect(told).toEqual(['shopify granted']);
  });
  test('that changes its mind is heard, and a look more says nothing twice', async () => {
    const { api, say } = createTcf();
    const { told, ready } = follow({ __tcfapi: api });
    await ready;
    say(true);
    say(true);
    await look();
    say(false);
    await look();
    expect(told).toEqual(['tcf unknown', 'tcf granted', 'tcf denied']);
  });
  test('that disappears says nothing any more', async () => {
    const globals: Record<string, unknown> = { ...SHOPIFY[0]!.globals };
    const { told, ready } = follow(globals);
    await ready;
    delete globals['Shopify'];
    await look();
    expect(told).toEqual(['shopify granted', 'shopify unknown']);
  });
  test('that begins to throw says nothing any more', async () => {
    const globals: Record<string, unknown> = { ...SHOPIFY[0]!.globals };
    const { told, ready } = follow(globals);
    await ready;
    globals['Shopify'] = {
      get customerPrivacy() {
        throw new Error('gone');
      },
    };
    await look();
    expect(told).toEqual(['shopify granted', 'shopify unknown']);
  });
  test('a stub that becomes real goes on with what it has said, and is listened to once', async () => {
    const [stub, real] = [createTcf(), createTcf()];
    const globals: Record<string, unknown> = { __tcfapi: stub.api };
    const { told, ready } = follow(globals);
    await ready;
    stub.say(true);
    globals['__tcfapi'] = real.api;
    await look();
    expect(told).toEqual(['tcf unknown', 'tcf granted']);
    expect([stub.listeners.size, real.listeners.size]).toEqual([0, 1]);
    real.say(false);
    expect(told.at(-1)).toBe('tcf denied');
  });
  test('that answers after we are gone is left', async () => {
    const { api, say, listeners } = createTcf();
    const { told, ready } = follow({ __tcfapi: api });
    await ready;
    tool?.dispose();
    say(true);
    expect(told).toEqual(['tcf unknown']);
    expect(listeners.size).toBe(0);
  });
  test('is left when we go', async () => {
    const { api, say, listeners } = createTcf();
    const { ready } = follow({ __tcfapi: api });
    await ready;
    say(true);
    expect(listeners.size).toBe(1);
    tool?.dispose();
    expect(listeners.size).toBe(0);
  });
  test('nothing throws into a tool that tells of data which throw', async () => {
    const { api, listeners } = createTcf();
    const { told, ready } = follow({ __tcfapi: api });
    await ready;
    const data = {
      get eventStatus() {
        throw new Error('no');
      },
    };
    expect(() => listeners.get(1)?.(data, true)).not.toThrow();
    expect(told).toEqual(['tcf unknown']);
  });
});

describe('Google', () => {
  test('later pushes are heard without wrapping the queue', async () => {
    const dataLayer: unknown[] = [['consent', 'default', { personalization_storage: 'denied' }]];
    const push = dataLayer.push;
    const { told, ready } = follow({ dataLayer });
    await ready;
    dataLayer.push([
      'consent',
      'update',
      { personalization_storage: 'granted', analytics_storage: 'granted' },
    ]);
    await look();
    expect(told).toEqual(['google unknown', 'google granted']);
    expect(dataLayer.push).toBe(push);
  });
  test('its own register tells at once', async () => {
    let tell = () => {};
    const entries: Record<string, { update: boolean }> = {};
    const ics = { entries, addListener: (_: unknown, listener: () => void) => (tell = listener) };
    const { told, ready } = follow({ google_tag_data: { ics } });
    await ready;
    entries['personalization_storage'] = entries['analytics_storage'] = { update: true };
    tell();
    expect(told).toEqual(['google unknown', 'google granted']);
    tool?.dispose();
    entries['analytics_storage'] = { update: false };
    tell();
    expect(told).toHaveLength(2);
  });
});

describe('Shopify', () => {
  test('tells when consent is collected; what is not allowed then is a no, also of an older API', async () => {
    const { told, ready } = follow(SHOPIFY.find(({ shows }) => shows.startsWith('an older API'))!.globals);
    await ready;
    document.dispatchEvent(new CustomEvent('visitorConsentCollected'));
    expect(told).toEqual(['shopify unknown', 'shopify denied']);
  });
  test('is asked to load its API only where the merchant names it', async () => {
    const loadFeatures = vi.fn();
    await follow({ Shopify: { loadFeatures } }).ready;
    tool?.dispose();
    expect(loadFeatures).not.toHaveBeenCalled();
    await follow({ Shopify: { loadFeatures } }, 'shopify').ready;
    expect(loadFeatures).toHaveBeenCalledOnce();
  });
});

describe('of several tools', () => {
  const [granted, , refused] = SHOPIFY;
  const google = GOOGLE.find(({ says }) => says === 'granted')!.globals;
  test('the first of Shopify, TCF and Google decides alone', async () => {
    const { told, ready } = follow({ ...google, ...refused!.globals });
    await ready;
    expect(told).toEqual(['shopify denied']);
  });
  test('one that comes later and stands before takes over', async () => {
    const globals = { ...google };
    const { told, ready } = follow(globals);
    await ready;
    Object.assign(globals, refused!.globals);
    await look();
    expect(told).toEqual(['google granted', 'shopify denied']);
  });
  test('the merchant may name one', async () => {
    const { told, ready } = follow({ ...google, ...refused!.globals }, 'google');
    await ready;
    expect(told).toEqual(['google granted']);
  });
  test('an unknown name takes what is there', async () => {
    const { told, ready } = follow(granted!.globals, 'shopfy');
    await ready;
    expect(told).toEqual(['shopify granted']);
  });
});

test('nobody looks while the page is hidden; when it is seen again, at once', async () => {
  const globals: Record<string, unknown> = { ...SHOPIFY[0]!.globals };
  const { told, ready } = follow(globals);
  await ready;
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  Object.assign(globals, SHOPIFY[4]!.globals);
  await look();
  expect(told).toEqual(['shopify granted']);
  hidden.mockReturnValue(false);
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.dynamicImportSettled();
  expect(told).toEqual(['shopify granted', 'shopify denied']);
});
