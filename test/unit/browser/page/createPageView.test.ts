// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PageView } from '../../../../src/contract/types';
import { createPageView } from '../../../../src/browser/page/createPageView';
import { watchPage } from '../../../../src/browser/page/watchPage';
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
let page: PageView;
beforeEach(() => {
  document.head.replaceChildren();
  document.body.replaceChildren();
  timers = createTimers();
  page = createPageView(timers);
});

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
  const aborters: AbortController[] = [];
  afterEach(() => aborters.splice(0).forEach((aborter) => aborter.abort()));
  const watch = () => {
    const listener = vi.fn();
    const aborter = new AbortController();
    aborters.push(aborter);
    watchPage(listener, { ...timers, signal: aborter.signal });
    return { listener, stop: () => aborter.abort() };
  };

  test('once for many steps in the head', async () => {
    const { listener } = watch();
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
    const { listener } = watch();
    dispatchEvent(new PopStateEvent('popstate'));
    await timers.pass();
    expect(listener).toHaveBeenCalledTimes(1);
  });
  test('when the browser tells of a navigation within the page', async () => {
    const navigation = new EventTarget();
    vi.stubGlobal('navigation', navigation);
    const { listener } = watch();
    vi.unstubAllGlobals();
    navigation.dispatchEvent(new Event('currententrychange'));
    await timers.pass();
    expect(listener).toHaveBeenCalledTimes(1);
  });
  test('in a head that replaced the first one', async () => {
    const { listener } = watch();
    document.head.replaceWith(document.createElement('head'));
    await timers.pass();
    addJsonLd('{}');
    await timers.pass();
    expect(listener).toHaveBeenCalledTimes(2);
  });
  test('to nobody who stopped listening, not even what was about to be told', async () => {
    const { stop } = watch();
    dispatchEvent(new PopStateEvent('popstate'));
    expect(timers.count()).toBe(1);
    stop();
    expect(timers.count()).toBe(0);
    const next = watch();
    next.stop();
    document.title = 'Two';
    dispatchEvent(new PopStateEvent('popstate'));
    await new Promise((resolve) => queueMicrotask(() => resolve(null)));
    expect(timers.count()).toBe(0);
  });
  test('and no function of the page is patched for it', () => {
    const read = () => [
      history.pushState,
      history.replaceState,
      window.addEventListener,
      document.createElement,
    ];
    const before = read();
    watch();
    expect(read()).toEqual(before);
  });
});

test('who listens through the page is told until he stops', async () => {
  const listener = vi.fn();
  const stop = page.onChange(listener);
  const undone = page.onChange(listener);
  undone();
  await vi.waitFor(() => {
    dispatchEvent(new PopStateEvent('popstate'));
    expect(timers.count()).toBe(1);
  });
  await timers.pass();
  expect(listener).toHaveBeenCalledTimes(1);
  stop();
  dispatchEvent(new PopStateEvent('popstate'));
  expect(timers.count()).toBe(0);
});
