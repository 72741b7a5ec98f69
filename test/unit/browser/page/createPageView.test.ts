// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPageView, type OwnPageView } from '../../../../src/browser/page/createPageView';
import { findPageProduct } from '../../../../src/browser/page/findPageProduct';

/** A clock whose timers run when told to. */
function createTimers() {
  const due = new Set<() => void>();
  return {
    clock: {
      now: () => 0,
      after(_: number, run: () => void) {
        due.add(run);
        return () => void due.delete(run);
      },
    },
    count: () => due.size,
    async pass() {
      await vi.waitFor(() => expect(due.size).toBeGreaterThan(0));
      for (const run of due) {
        due.delete(run);
        run();
      }
    },
  };
}

let timers: ReturnType<typeof createTimers>;
let page: OwnPageView;
beforeEach(() => {
  document.head.replaceChildren();
  document.body.replaceChildren();
  timers = createTimers();
  page = createPageView(timers);
});
afterEach(() => page.dispose());

const addJsonLd = (text: string, place: Element = document.head) => {
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  script.textContent = text;
  place.append(script);
};

test('the page is read as it is now: address without query, title, language, JSON-LD and meta', () => {
  history.replaceState(null, '', '/p/kettle?token=1#top');
  document.documentElement.lang = 'de-AT';
  document.title = 'Kettle';
  addJsonLd('{"sku":"a"}');
  addJsonLd('not json', document.body);
  const meta = document.createElement('meta');
  meta.setAttribute('property', 'og:type');
  meta.content = 'product';
  document.head.append(meta);
  expect(page.url()).toBe(`${location.origin}/p/kettle`);
  expect(page.title()).toBe('Kettle');
  expect(page.locale()).toBe('de-AT');
  expect(page.jsonLd()).toEqual(['{"sku":"a"}', 'not json']);
  expect(page.meta('og:type')).toBe('product');
  expect(page.meta('og:title')).toBeUndefined();
  document.documentElement.removeAttribute('lang');
  expect(page.locale()).toBeUndefined();
});

test('the product of the page is found through it', () => {
  expect(findPageProduct(page)).toBeUndefined();
  addJsonLd('{"@type":"Product","sku":"kettle","name":"Kettle"}');
  expect(findPageProduct(page)).toBe('kettle');
});

describe('a change is told', () => {
  test('once for many steps in the head', async () => {
    const listener = vi.fn();
    page.onChange(listener);
    document.title = 'One';
    addJsonLd('{}');
    document.title = 'Two';
    await timers.pass();
    expect(listener).toHaveBeenCalledTimes(1);
    addJsonLd('{}');
    await timers.pass();
    expect(listener).toHaveBeenCalledTimes(2);
  });
  test('when the shopper goes back', async () => {
    const listener = vi.fn();
    page.onChange(listener);
    dispatchEvent(new PopStateEvent('popstate'));
    await timers.pass();
    expect(listener).toHaveBeenCalledTimes(1);
  });
  test('when the browser tells of a navigation within the page', async () => {
    const navigation = new EventTarget();
    vi.stubGlobal('navigation', navigation);
    const listener = vi.fn();
    const stop = page.onChange(listener);
    navigation.dispatchEvent(new Event('currententrychange'));
    await timers.pass();
    expect(listener).toHaveBeenCalledTimes(1);
    stop();
    navigation.dispatchEvent(new Event('currententrychange'));
    expect(timers.count()).toBe(0);
    vi.unstubAllGlobals();
  });
  test('in a head that replaced the first one', async () => {
    const listener = vi.fn();
    page.onChange(listener);
    const head = document.createElement('head');
    document.head.replaceWith(head);
    await timers.pass();
    addJsonLd('{}');
    await timers.pass();
    expect(listener).toHaveBeenCalledTimes(2);
  });
});

test('nobody who stopped listening is told, and the page is then no longer watched', async () => {
  const [first, second] = [vi.fn(), vi.fn()];
  const disconnect = vi.spyOn(MutationObserver.prototype, 'disconnect');
  const [stopFirst, stopSecond] = [page.onChange(first), page.onChange(second)];
  stopFirst();
  document.title = 'One';
  await timers.pass();
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
  expect(disconnect).not.toHaveBeenCalled();
  stopSecond();
  expect(disconnect).toHaveBeenCalledTimes(1);
  document.title = 'Two';
  dispatchEvent(new PopStateEvent('popstate'));
  await Promise.resolve();
  expect(timers.count()).toBe(0);
});

test('dispose takes back what was about to be told', async () => {
  const listener = vi.fn();
  page.onChange(listener);
  dispatchEvent(new PopStateEvent('popstate'));
  expect(timers.count()).toBe(1);
  page.dispose();
  expect(timers.count()).toBe(0);
});

test('no function of the page is patched', () => {
  const before = [history.pushState, history.replaceState, window.addEventListener, document.createElement];
  page.onChange(() => {});
  expect([history.pushState, history.replaceState, window.addEventListener, document.createElement]).toEqual(
    before,
  );
});
