import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readBlock, writeGuide } from '../support/readDeveloperGuide';
import { bundleDoor } from './support/bundleDoor';
import { useShop } from './support/shop';
import { html, visitPages } from './support/visitPages';

const shop = useShop();
let folder = '';
beforeAll(() => {
  folder = writeGuide('developer-guide-pages');
});

/** A page whose script is this; `guide:<file>` is a file of the guide. */
async function open(code: string, body = '<main></main>') {
  const resolved = code.replaceAll(/guide:(\S+?)'/g, (_, name: string) => `${join(folder, name)}'`);
  const visit = await visitPages(shop, {
    '/app.js': await bundleDoor(resolved),
    '/guide.html': html(`${body}<script type="module" src="/app.js"></script>`),
    '/products.json': JSON.stringify([
      { id: 'a', title: 'From a file', url: '/a', price: { amount: 100, currency: 'EUR' } },
    ]),
    '/lists.json': '[]',
    '/faq-sales.json': '[]',
    '/faq-service.json': '[]',
  });
  const said: string[] = [];
  visit.page.on('console', (message) => said.push(message.text()));
  await visit.page.goto('/guide.html');
  return { ...visit, said };
}
const CART = `window.added = []; globalThis.addToCart = async (...line) => { added.push(line[0]); };`;
const added = 'window.added.length';

test('a bell, its events, its verbs, and the shop’s cart', async () => {
  const { page, said, complaints } = await open(
    `${CART} import { bell, openTracking } from 'guide:bell.ts'; import 'guide:cart.ts'; Object.assign(window, { bell, openTracking });`,
  );
  await page.locator('.bell').waitFor();
  await page.evaluate('bell.ask("is delivery free?")');
  await expect.poll(() => said.join()).toContain('answered');
  await page.evaluate('openTracking("20418")');
  expect(await page.locator('.form input').first().inputValue()).toBe('20418');
  await page.evaluate('bell.suggest()');
  await page.locator('.grid button.add').first().click();
  await expect.poll(() => page.evaluate(added)).toBe(1);
  const closed = await page.evaluate(
    '(bell.destroy(), bell.destroy(), Promise.all([bell.get("unread"), bell.order("1"), bell.export(), bell.open()]))',
  );
  expect(closed).toEqual([0, 'failed', {}, undefined]);
  expect(await page.locator('.bell').count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('several', async () => {
  const { page, complaints } = await open(
    `import { sales, service } from 'guide:several.ts'; await sales.open('faq'); await service.open('faq');`,
  );
  await expect.poll(() => page.locator('.sb:not([inert])').count()).toBe(2);
  expect(complaints).toEqual([]);
});

test('React', async () => {
  const { page, complaints } = await open(`
    import { createElement, useState } from 'react'; import { createRoot } from 'react-dom/client';
    import { App } from 'guide:App.tsx';
    const Page = () => { const [theme, setTheme] = useState('light'); window.setTheme = setTheme; return createElement(App, { theme }); };
    createRoot(document.querySelector('main')).render(createElement(Page));`);
  await page
    .getByRole('button', { name: /^Help\s*$/ })
    .first()
    .click();
  await page.getByRole('log').waitFor();
  await page.evaluate('setTheme("dark")');
  await page.locator('.sb.dark:not([inert])').waitFor();
  expect(complaints).toEqual([]);
});

test('Preact', async () => {
  const { page, complaints } = await open(
    "import { h, render } from 'preact'; import { PreactApp } from 'guide:PreactApp.tsx'; render(h(PreactApp), document.querySelector('main'));",
  );
  await page.locator('main button').click();
  expect(await page.locator('.sb:not([inert]) .head h2').textContent()).toBe('Oat & Elm');
  expect(complaints).toEqual([]);
});

test('elements, by attributes and from code', async () => {
  const [script = '', ...body] = readBlock('html').split('</script>');
  const { page, complaints } = await open(
    `${CART} ${script.replace('<script type="module">', '')} import 'guide:add.ts'; import 'guide:element.ts';`,
    `<main></main>${body.join('')}`,
  );
  await page.getByRole('heading', { name: 'Goes well with this kettle' }).waitFor();
  await page.locator('shopbell-suggestions[for] button.add').first().click();
  await expect.poll(() => page.evaluate(added)).toBe(1);
  await page.locator('shopbell-track input').first().waitFor();
  await page.getByText('From a file').waitFor();
  expect(await page.locator('.bell').count()).toBe(1);
  expect(complaints).toEqual([]);
});
