// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createConsentTool } from '../../../../src/browser/consent/createConsentTool';
import { readGpc } from '../../../../src/browser/consent/readGpc';
import { GOOGLE, GPC, SHOPIFY, TCF } from './tables';

let leave = () => {};
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  leave();
  leave = () => {};
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Follows the tools among these globals; what it told, oldest first. */
function follow(globals: Record<string, unknown>, wanted = 'auto') {
  const told: string[] = [];
  leave = createConsentTool({ wanted, globals, onChange: (name, state) => told.push(`${name} ${state}`) });
  return told;
}
const look = () => vi.advanceTimersByTime(500);

describe.each([
  ['shopify', SHOPIFY],
  ['google', GOOGLE],
  ['tcf', TCF],
] as const)('the truth table of %s', (name, rows) => {
  test.each(rows)('$shows → $says', ({ globals, says }) => {
    const told = follow(globals);
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
  test('that appears after us is found', () => {
    const globals: Record<string, unknown> = {};
    const told = follow(globals);
    expect(told).toEqual([]);
    Object.assign(globals, SHOPIFY[0]!.globals);
    look();
    expect(told).toEqual(['shopify granted']);
  });
  test('that changes its mind is heard, and a look more says nothing twice', () => {
    const { api, say } = createTcf();
    const told = follow({ __tcfapi: api });
    say(true);
    say(true);
    look();
    say(false);
    look();
    expect(told).toEqual(['tcf unknown', 'tcf granted', 'tcf denied']);
  });
  test('that disappears says nothing any more', () => {
    const globals: Record<string, unknown> = { ...SHOPIFY[0]!.globals };
    const told = follow(globals);
    delete globals['Shopify'];
    look();
    expect(told).toEqual(['shopify granted', 'shopify unknown']);
  });
  test('that begins to throw says nothing any more', () => {
    const globals: Record<string, unknown> = { ...SHOPIFY[0]!.globals };
    const told = follow(globals);
    globals['Shopify'] = {
      get customerPrivacy() {
        throw new Error('gone');
      },
    };
    look();
    expect(told).toEqual(['shopify granted', 'shopify unknown']);
  });
  test('a stub that becomes real goes on with what it has said, and is listened to once', () => {
    const [stub, real] = [createTcf(), createTcf()];
    const globals: Record<string, unknown> = { __tcfapi: stub.api };
    const told = follow(globals);
    stub.say(true);
    globals['__tcfapi'] = real.api;
    look();
    expect(told).toEqual(['tcf unknown', 'tcf granted']);
    expect([stub.listeners.size, real.listeners.size]).toEqual([0, 1]);
    real.say(false);
    expect(told.at(-1)).toBe('tcf denied');
  });
  test('that was gone says nothing before it is asked anew', () => {
    const [first, second] = [createTcf(), createTcf()];
    const globals: Record<string, unknown> = { __tcfapi: first.api };
    const told = follow(globals);
    first.say(true);
    delete globals['__tcfapi'];
    look();
    globals['__tcfapi'] = second.api;
    look();
    expect(told).toEqual(['tcf unknown', 'tcf granted', 'tcf unknown']);
  });
  test('that answers after we are gone is left', () => {
    const { api, say, listeners } = createTcf();
    const told = follow({ __tcfapi: api });
    leave();
    say(true);
    expect(told).toEqual(['tcf unknown']);
    expect(listeners.size).toBe(0);
  });
  test('is left when we go', () => {
    const { api, say, listeners } = createTcf();
    follow({ __tcfapi: api });
    say(true);
    expect(listeners.size).toBe(1);
    leave();
    expect(listeners.size).toBe(0);
  });
  test('nothing throws into a tool that tells of data which throw', () => {
    const { api, listeners } = createTcf();
    const told = follow({ __tcfapi: api });
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
  test('later pushes are heard without wrapping the queue', () => {
    const dataLayer: unknown[] = [['consent', 'default', { personalization_storage: 'denied' }]];
    const push = dataLayer.push;
    const told = follow({ dataLayer });
    dataLayer.push([
      'consent',
      'update',
      { personalization_storage: 'granted', analytics_storage: 'granted' },
    ]);
    look();
    expect(told).toEqual(['google unknown', 'google granted']);
    expect(dataLayer.push).toBe(push);
  });
  test('its own register tells at once', () => {
    let tell = () => {};
    const entries: Record<string, { update: boolean }> = {};
    const ics = { entries, addListener: (_: unknown, listener: () => void) => (tell = listener) };
    const told = follow({ google_tag_data: { ics } });
    entries['personalization_storage'] = entries['analytics_storage'] = { update: true };
    tell();
    expect(told).toEqual(['google unknown', 'google granted']);
    leave();
    entries['analytics_storage'] = { update: false };
    tell();
    expect(told).toHaveLength(2);
  });
});

describe('Shopify', () => {
  test('tells when consent is collected; what is not allowed then is a no, also of an older API', () => {
    const told = follow(SHOPIFY.find(({ shows }) => shows.startsWith('an older API'))!.globals);
    document.dispatchEvent(new CustomEvent('visitorConsentCollected'));
    expect(told).toEqual(['shopify unknown', 'shopify denied']);
  });
  test('is asked to load its API only where the merchant names it', () => {
    const loadFeatures = vi.fn();
    follow({ Shopify: { loadFeatures } });
    leave();
    expect(loadFeatures).not.toHaveBeenCalled();
    follow({ Shopify: { loadFeatures } }, 'shopify');
    expect(loadFeatures).toHaveBeenCalledOnce();
  });
});

describe('of several tools', () => {
  const [granted, , refused] = SHOPIFY;
  const google = GOOGLE.find(({ says }) => says === 'granted')!.globals;
  test('the first of Shopify, TCF and Google decides alone', () => {
    const told = follow({ ...google, ...refused!.globals });
    expect(told).toEqual(['shopify denied']);
  });
  test('one that comes later and stands before takes over', () => {
    const globals = { ...google };
    const told = follow(globals);
    Object.assign(globals, refused!.globals);
    look();
    expect(told).toEqual(['google granted', 'shopify denied']);
  });
  test('the merchant may name one', () => {
    const told = follow({ ...google, ...refused!.globals }, 'google');
    expect(told).toEqual(['google granted']);
  });
  test('an unknown name takes what is there', () => {
    const told = follow(granted!.globals, 'shopfy');
    expect(told).toEqual(['shopify granted']);
  });
});

test('nobody looks while the page is hidden; when it is seen again, at once', () => {
  const globals: Record<string, unknown> = { ...SHOPIFY[0]!.globals };
  const told = follow(globals);
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  Object.assign(globals, SHOPIFY[4]!.globals);
  look();
  expect(told).toEqual(['shopify granted']);
  hidden.mockReturnValue(false);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(told).toEqual(['shopify granted', 'shopify denied']);
});
