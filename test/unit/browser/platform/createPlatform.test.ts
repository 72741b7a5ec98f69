// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { createPlatform } from '../../../../src/browser/platform/createPlatform';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('what the page patches later does not reach the widget', async () => {
  const answer = new Response('clean');
  vi.stubGlobal('fetch', async () => answer);
  const platform = createPlatform();
  const patched = () => {
    throw new Error('patched');
  };
  for (const name of ['fetch', 'setTimeout', 'clearTimeout']) vi.stubGlobal(name, patched);
  vi.spyOn(Math, 'random').mockImplementation(patched);
  vi.spyOn(Date, 'now').mockImplementation(patched);

  expect(await platform.fetch('/x')).toBe(answer);
  expect(platform.clock.now()).toBeGreaterThan(0);
  expect(platform.random()).toBeLessThan(1);
  platform.clock.after(0, patched)();
  await new Promise<void>((resolve) => void platform.clock.after(0, resolve));
});

test.each([
  ['as everywhere', {}],
  ['on a page over plain http', { crypto: { getRandomValues: crypto.getRandomValues.bind(crypto) } }],
  ['without any crypto', { crypto: undefined }],
])('ids are unique %s', (_, globals) => {
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
  const { createId } = createPlatform();
  const ids = Array.from({ length: 1000 }, createId);
  expect(new Set(ids).size).toBe(1000);
  expect(ids.every((id) => /^[\da-f-]{32,36}$/.test(id))).toBe(true);
});

test('who asked hears of the connection, until they no longer ask', () => {
  const heard = vi.fn();
  const stop = createPlatform().onOnlineChange(heard);
  window.dispatchEvent(new Event('offline'));
  window.dispatchEvent(new Event('online'));
  expect(heard).toHaveBeenCalledTimes(2);
  stop();
  window.dispatchEvent(new Event('offline'));
  expect(heard).toHaveBeenCalledTimes(2);
});
