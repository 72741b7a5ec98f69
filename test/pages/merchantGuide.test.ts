import { expect, test } from 'vitest';
import { isCssColor } from '../../src/cli/check/page/isCssColor';
import { readBlocks } from '../support/readGuide';
import { useShop } from './support/shop';

const shop = useShop();
const snippets = readBlocks('docs/merchant-guide.md', 'html');

async function open(code: string) {
  const visit = await shop.visit();
  const { page } = visit;
  const html = `<!doctype html><html lang="en"><title>Shop</title><body><h1>Shop</h1>${code}</body></html>`;
  const content = html.replaceAll('https://cdn.example/', '/').replaceAll('https://api.shop.example/', '/');
  await page.route('**/guide.html', (route) => route.fulfill({ contentType: 'text/html', body: content }));
  await page.route(/\/(faq|products|lists)\.json$/, (route) =>
    route.fulfill({ contentType: 'application/json', body: '[]' }),
  );
  await page.goto('/guide.html');
  await page.waitForFunction(() =>
    Boolean((window as unknown as { shopbell?: { destroy?: unknown } }).shopbell?.destroy),
  );
  return visit;
}

test.each(snippets)('the page is fine with the snippet under “%s”', async (_, code) => {
  const { page, complaints } = await open(code);
  await page.evaluate(() => (window as unknown as { shopbell: (verb: string) => unknown }).shopbell('open'));
  await page.locator('.sb:not([inert])').waitFor();
  // Longer than anything that would be said needs to arrive: the words for what is wrong come after the panel.
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('explainMistakes')),
  );
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  expect(complaints).toEqual([]);
});

test('the command takes for a colour what the browser does', async () => {
  const { page } = await open(snippets[0]![1]);
  const words = [
    '#fff|#ffff|#0a7c3d|#0a7c3dff|#ff|#ggg|17694e|red|rebeccapurple|currentcolor|greenish|none|',
    'rgb(0 0 0 / 50%)|oklch(0.5 0.1 200)|hsl(120deg 50% 50%)|color-mix(in oklab, red, blue)',
    'var(--brand)|rgb(0|url(x)',
  ].flatMap((line) => line.split('|'));
  const taken = await page.evaluate((all) => all.filter((word) => CSS.supports('color', word)), words);
  expect(words.filter((word) => isCssColor(word))).toEqual(taken);
});
