import { join } from 'node:path';
import { build } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import { dist } from '../support/readDist';
import { askFromHome, openBell, say, useShop } from './support/shop';

const shop = useShop();

const STRICTEST =
  "default-src 'none'; script-src 'nonce-r4nd0m' 'strict-dynamic'; style-src 'none'; connect-src 'self'; img-src 'self'; media-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

test('the strictest policy sees no violation while every journey is walked', async () => {
  const { page, complaints } = await shop.visit();
  await page.route('**/strict.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: { 'content-security-policy': STRICTEST },
      body: `<!doctype html><html lang="en"><title>Strict</title><body><script nonce="r4nd0m">
        window.violations = [];
        document.addEventListener('securitypolicyviolation', (e) => violations.push(e.violatedDirective + ' ' + e.blockedURI));
      </script><script nonce="r4nd0m" async src="/shopbell.js" data-adapter="http" data-endpoint="/shopbell/v1" data-accent="#7a2ea0" data-radius="4"></script></body></html>`,
    }),
  );
  await page.goto('/strict.html');
  await openBell(page);
  await page.locator('.rail li').first().waitFor();
  await askFromHome(page, 'is delivery free?');
  await page.getByRole('log').getByText('free from €60').waitFor();
  await say(page, 'order 20311');
  await page.locator('.in-chat input').nth(1).fill('sam@okafor.example');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'See all steps' }).click();
  await page.locator('.timeline').waitFor();
  await page.locator('.head').getByRole('button', { name: 'Talk to a person' }).click();
  await page.locator('.field textarea').fill('Strictly speaking');
  await page.getByRole('button', { name: 'Send to the team' }).click();
  await page.getByText('Leave the queue').waitFor();
  expect(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual([]);
  expect(complaints).toEqual([]);
  // The style sheets are there in spite of style-src 'none': the bell is round and in the merchant's colour.
  expect(await page.locator('.bell').evaluate((bell) => getComputedStyle(bell).borderRadius)).toBe('50%');
});

let library = '';
beforeAll(async () => {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: join(dist, 'npm/index.js'),
        preserveEntrySignatures: 'strict',
        output: { codeSplitting: false },
      },
    },
  });
  const [result] = [output].flat() as { output: { code?: string }[] }[];
  library = result?.output[0]?.code ?? '';
});

async function openLibraryPage() {
  const visit = await shop.visit();
  await visit.page.route('**/library.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: library }),
  );
  await visit.page.route('**/library.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><html lang="en"><title>Library</title><body><script type="module">import { createShopbell } from "/library.js"; window.createShopbell = createShopbell;</script></body></html>',
    }),
  );
  await visit.page.goto('/library.html');
  return visit;
}

test('two bells made from npm live side by side and share nothing', async () => {
  const { page, complaints } = await openLibraryPage();
  await page.evaluate(async () => {
    const { createShopbell } = window as unknown as typeof import('../../src/index');
    const first = createShopbell({ name: 'First' });
    const second = createShopbell({ name: 'Second', position: 'start' });
    await first.open('chat');
    await second.open();
  });
  const panels = page.locator('.sb:not([inert])');
  await expect.poll(() => panels.count()).toBe(2);
  expect(await panels.locator('.head h2').allTextContents()).toEqual(['First', 'Second']);
  await panels.nth(0).locator('textarea').fill('only for the first');
  await page.keyboard.press('Enter');
  await panels.nth(0).getByRole('log').getByText('I have no answer I trust').waitFor();
  expect(await panels.nth(1).getByText('only for the first').count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('made and destroyed fifty times, no node, listener or database handle is left', async () => {
  const { page } = await openLibraryPage();
  const session = await page.context().newCDPSession(page);
  const count = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
    return { nodes, jsEventListeners };
  };
  const live = async (times: number) =>
    page.evaluate(async (rounds) => {
      const { createShopbell } = window as unknown as typeof import('../../src/index');
      for (let round = 0; round < rounds; round++) {
        const bell = createShopbell({ name: 'Again' });
        await bell.open();
        await bell.ask('is anybody there');
        bell.destroy();
      }
      return document.documentElement.childElementCount; // head and body
    }, times);
  await live(2);
  const before = await count();
  expect(await live(50)).toBe(2);
  await expect.poll(async () => (await count()).nodes).toBeLessThanOrEqual(before.nodes + 20);
  const after = await count();
  expect(after.jsEventListeners).toBeLessThanOrEqual(before.jsEventListeners + 5);
  // An open handle would block the deletion.
  const outcome = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.deleteDatabase('shopbell:Again');
        request.onsuccess = () => resolve('deleted');
        request.onblocked = () => resolve('blocked');
      }),
  );
  expect(outcome).toBe('deleted');
});
