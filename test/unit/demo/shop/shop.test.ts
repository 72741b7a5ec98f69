// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

type Listener = (event: object) => void;
const catalog = {
  'paper-filters': { title: 'Paper filters, 100', url: '/', image: '/', price: 650, stock: 9, variants: {} },
  'milk-jug': { title: 'Milk jug, clay', url: '/', image: '/', price: 2600, stock: 0, variants: {} },
};
const page = window as unknown as { shopbell?: { q?: unknown[][] } & ((...args: unknown[]) => void) };

beforeEach(() => {
  vi.resetModules();
  localStorage.clear();
  delete page.shopbell;
  document.documentElement.lang = 'en';
  document.body.innerHTML = '<b data-cart-count hidden></b>';
  vi.stubGlobal('fetch', async () => Response.json(catalog));
});
afterEach(() => vi.unstubAllGlobals());

/** What the widget does when a shopper adds a suggestion. */
async function suggest(listener: unknown, productId: string): Promise<unknown> {
  let response: unknown;
  (listener as Listener)({ productId, respondWith: (answer: unknown) => (response = answer) });
  return response;
}

it('puts what is added in the widget into the cart, and says no in plain words', async () => {
  await import('../../../../demo/shop/shop');
  const [verb, event, listener] = page.shopbell?.q?.[0] ?? [];
  expect([verb, event]).toEqual(['on', 'suggestion:add']);
  await suggest(listener, 'paper-filters');
  const badge = document.querySelector<HTMLElement>('[data-cart-count]');
  expect(badge?.hidden).toBe(false);
  expect(badge?.textContent).toBe('1');
  await expect(suggest(listener, 'milk-jug')).rejects.toThrow('Milk jug, clay is sold out.');
});

it('uses the widget that is already there and stores nothing by itself', async () => {
  const shopbell = vi.fn();
  page.shopbell = shopbell;
  await import('../../../../demo/shop/shop');
  expect(shopbell).toHaveBeenCalledWith('on', 'suggestion:add', expect.any(Function));
  expect(localStorage.length).toBe(0);
});

it('is not disturbed when the widget does not arrive', async () => {
  const onRejection = vi.fn();
  process.on('unhandledRejection', onRejection);
  page.shopbell = () => Promise.reject(new Error('The panel did not load.'));
  await import('../../../../demo/shop/shop');
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', onRejection);
  expect(onRejection).not.toHaveBeenCalled();
});
