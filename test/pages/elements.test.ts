import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { bundleDoor } from './support/bundleDoor';
import { NOTHING_STORED, readStorage, useShop } from './support/shop';
import { html, visitPages, type Pages } from './support/visitPages';

const shop = useShop();
const scripts: Record<string, string> = {};

beforeAll(async () => {
  scripts['/elements.js'] = await bundleDoor("export * from 'shopbell/elements';");
  scripts['/other.js'] = await bundleDoor(
    "import { memoryAdapter } from 'shopbell/adapters/memory'; export { defineElements } from 'shopbell/elements'; export { memoryAdapter };",
  );
});

const LOAD = '<script type="module">import "/elements.js"; window.ready = true;</script>';
const suggestions = (more = '') =>
  `<shopbell-suggestions endpoint="/shopbell/v1" placement="product" for="pour-over-kettle" ${more}><h2 slot="heading">Goes well with it</h2></shopbell-suggestions>`;

async function open(body: string, more: { readonly pages?: Pages; readonly head?: string } = {}) {
  const pages = { ...scripts, ...more.pages, '/page.html': html(body, more) };
  const visit = await visitPages(shop, pages);
  await visit.page.goto('/page.html');
  await visit.page.waitForFunction(() => 'ready' in window);
  return visit;
}
const cards = (page: Page) => page.locator('shopbell-suggestions .cards > li');
const ours = (requests: readonly string[]) => requests.filter((path) => path.startsWith('/shopbell'));

test('suggestions far below are not fetched; near the viewport they come, and say nothing of the shopper', async () => {
  const { page, requests, complaints } = await open(
    `<p id="far" hidden></p><main>${suggestions()}</main>${LOAD}`,
    { head: '<style>main{margin-top:4000px}</style>' },
  );
  const headers: Record<string, string>[] = [];
  page.on('request', async (request) => {
    if (request.url().includes('/shopbell/v1')) headers.push(await request.allHeaders());
  });
  await page.evaluate(() => (document.cookie = 'shop=1'));
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  expect(ours(requests)).toEqual([]);
  expect(await page.getByRole('heading', { name: 'Goes well with it' }).isVisible()).toBe(false);

  await page.locator('main').scrollIntoViewIfNeeded();
  await cards(page).first().waitFor();
  expect(await page.getByRole('heading', { name: 'Goes well with it' }).isVisible()).toBe(true);
  expect(await cards(page).first().locator('.why').textContent()).toContain('Pour-over kettle');
  expect(new Set(ours(requests))).toEqual(new Set(['/shopbell/v1/suggestions']));
  expect(headers.flatMap((sent) => Object.keys(sent))).not.toContain('cookie');
  expect(headers.flatMap((sent) => Object.keys(sent))).not.toContain('authorization');
  await page.evaluate(() => (document.cookie = 'shop=; max-age=0'));
  expect(await readStorage(page)).toEqual(NOTHING_STORED);
  expect(await page.evaluate(() => 'shopbell' in window)).toBe(false);
  expect(complaints).toEqual([]);
});

test('adding is the page’s own: it answers, and what it refuses is said on the card', async () => {
  const { page } = await open(`${suggestions('add')}${LOAD}`);
  await page.evaluate(() => {
    const added: unknown[] = [];
    Object.assign(window, { added });
    document.addEventListener('shopbell-add', (event) => {
      const { respondWith, ...line } = (event as CustomEvent).detail;
      respondWith(added.length ? Promise.reject(new Error('only one each')) : Promise.resolve());
      added.push(line);
    });
  });
  const button = cards(page).first().locator('button.add');
  await button.click();
  await cards(page).first().getByText('is in your cart').waitFor({ state: 'attached' });
  expect(await page.evaluate(() => (window as unknown as { added: unknown[] }).added)).toEqual([
    expect.objectContaining({ quantity: 1, productId: expect.any(String) }),
  ]);
  await cards(page).nth(1).locator('button.add').click();
  await cards(page).nth(1).getByText('only one each').waitFor();
});

test('without a cart and without a listener there is nothing to add, but a product to see', async () => {
  const list = [{ id: 'a', title: 'A thing', url: '/a', price: { amount: 100, currency: 'EUR' } }];
  const { page } = await open(
    `<shopbell-suggestions adapter="files" products="/some.json" suggestions="/lists.json"></shopbell-suggestions>${LOAD}`,
    { pages: { '/some.json': JSON.stringify(list), '/lists.json': '[]' } },
  );
  await cards(page).getByRole('link', { name: 'View' }).waitFor();
  expect(await cards(page).locator('button').count()).toBe(0);
  expect(await page.getByRole('heading', { name: 'You may like' }).isVisible()).toBe(true);
});

test('several stand side by side, and changed attributes, moves and removal are followed', async () => {
  const { page, complaints } = await open(
    `<main>${suggestions('id="one"')}${suggestions('id="two" product="x"').replace('pour-over-kettle', 'linen-towel')}</main><aside></aside>${LOAD}`,
  );
  const because = (id: string) => page.locator(`#${id} .why`).first().textContent();
  await page.locator('#one .why').first().waitFor();
  await page.locator('#two li').first().waitFor();
  expect(await because('one')).not.toBe(await because('two'));

  // A move keeps what is drawn.
  const isSame = await page.evaluate(async () => {
    const one = document.querySelector('#one')!;
    const before = one.shadowRoot!.querySelector('li');
    document.querySelector('aside')!.append(one);
    await new Promise((done) => setTimeout(done));
    return one.shadowRoot!.querySelector('li') === before;
  });
  expect(isSame).toBe(true);

  await page.evaluate(() => document.querySelector('#one')!.setAttribute('locale', 'zh-Hans'));
  await page.locator('#one .sb[lang="zh-Hans"] li').first().waitFor();
  expect(await page.locator('#one .sb').count()).toBe(1);

  await page.evaluate(() => {
    const one = document.querySelector('#one')!;
    one.remove();
    Object.assign(window, { one });
  });
  const left = () =>
    page.evaluate(() => (window as never as { one: Element }).one.shadowRoot!.childElementCount);
  await expect.poll(left).toBe(0);
  await page.evaluate(() => document.body.append((window as never as { one: Element }).one));
  await page.locator('#one li').first().waitFor();
  expect(complaints).toEqual([]);
});

test('defining twice is harmless, the first definition wins, and a backend may be given as code', async () => {
  const { page, complaints } = await open(`<main></main>${LOAD}`);
  await page.addScriptTag({
    type: 'module',
    content: `
      const first = customElements.get('shopbell-suggestions');
      const { defineElements, memoryAdapter } = await import('/other.js');
      defineElements();
      const element = document.createElement('shopbell-suggestions');
      element.adapter = memoryAdapter({
        products: [{ id: 'a', title: 'From code', url: '/a', price: { amount: 100, currency: 'EUR' } }],
      });
      document.querySelector('main').append(element);
      window.isFirst = first === customElements.get('shopbell-suggestions') && element instanceof first;`,
  });
  await page.getByText('From code').waitFor();
  expect(await page.evaluate(() => (window as never as { isFirst: boolean }).isFirst)).toBe(true);
  expect(complaints).toEqual([]);
});

test('the order form asks nobody and reads nothing before the shopper touches it; then it finds the order', async () => {
  const { page, requests, complaints } = await open(
    `<shopbell-track endpoint="/shopbell/v1" number="20418"></shopbell-track>${LOAD}`,
  );
  const fields = page.locator('shopbell-track input');
  await fields.first().waitFor();
  expect(ours(requests)).toEqual([]);
  expect(await readStorage(page)).toEqual(NOTHING_STORED);
  expect(await fields.first().inputValue()).toBe('20418');

  await fields.nth(1).fill('maya@verbeke.example');
  await page.keyboard.press('Enter');
  await page.locator('shopbell-track .timeline').waitFor();
  expect(new Set(ours(requests))).toEqual(new Set(['/shopbell/v1/orders/lookup']));
  await page.getByRole('button', { name: 'Back' }).click();
  // What was looked up once is there again.
  await page.locator('shopbell-track .known').waitFor();
  // What is erased elsewhere vanishes here.
  await page.evaluate(() => indexedDB.deleteDatabase('shopbell:/shopbell/v1'));
  await page.locator('shopbell-track .known').waitFor({ state: 'detached' });
  await fields.first().waitFor();
  expect(complaints).toEqual([]);
});

test.each([
  ['light', '#ffffff'],
  ['dark', 'rgb(20 24 27)'],
  ['dark', 'oklch(0.25 0.03 150)'],
])(
  'on a %s page of %s the words are readable, and the page grows no scroll bar',
  async (kind, background) => {
    const { page } = await open(`${suggestions('add')}${LOAD}`, {
      head: `<style>body{background:${background}}</style>`,
    });
    await cards(page).first().waitFor();
    await expect
      .poll(() =>
        page.locator('shopbell-suggestions .sb').evaluate((stage) => stage.classList.contains('dark')),
      )
      .toBe(kind === 'dark');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    // A shop that turns dark is followed.
    await page.evaluate(() => (document.body.style.background = '#000'));
    await page.locator('shopbell-suggestions .sb.dark').waitFor();
  },
);

test('on a page that hides and resets everything the cards still show', async () => {
  const { page } = await open(`<main>${suggestions()}</main>${LOAD}`, {
    head: '<style>body *{all:unset!important;display:none!important} main{display:block!important}</style>',
  });
  await cards(page).first().waitFor();
  expect(await page.locator('shopbell-suggestions').evaluate((one) => one.clientHeight)).toBeGreaterThan(200);
});

test('the bell as an element: its verbs, its options, and nothing left when it goes', async () => {
  const { page, requests, complaints } = await open(
    `<shopbell-widget endpoint="/shopbell/v1" name="By element" offset-y="80"></shopbell-widget>${LOAD}`,
  );
  await page.locator('.bell').waitFor();
  expect(ours(requests)).toEqual([]);
  const run = <T>(code: string) =>
    page.evaluate<T>(`document.querySelector('shopbell-widget').shopbell.${code}`);
  await run('open("track")');
  expect(await page.locator('.sb:not([inert])').textContent()).toContain('By element');
  expect(await run('get("state")')).toEqual({ open: true, screen: 'track' });
  await page.evaluate(() => document.querySelector('shopbell-widget')!.remove());
  await page.locator('.bell').waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.documentElement.childElementCount)).toBe(2);
  expect(complaints).toEqual([]);
});

test('the panel in the element’s own place: nobody is asked before the shopper touches it', async () => {
  const { page, requests, complaints } = await open(
    `<main><shopbell-widget inline endpoint="/shopbell/v1" name="In the page"></shopbell-widget></main>${LOAD}`,
    { head: '<style>main{width:480px;margin:auto}shopbell-widget{height:600px}</style>' },
  );
  const panel = page.locator('shopbell-widget .sb');
  await panel.waitFor();
  expect(await page.locator('.bell').count()).toBe(0);
  const size = () =>
    panel.evaluate((each) => [each.getBoundingClientRect().width, each.getBoundingClientRect().height]);
  await expect.poll(size).toEqual([480, 600]);
  expect(ours(requests)).toEqual([]);
  expect(await readStorage(page)).toEqual(NOTHING_STORED);
  await panel.locator('.search input').fill('is delivery free?');
  await page.keyboard.press('Enter');
  await panel.getByRole('log').getByText('free from €60').waitFor();
  await page.evaluate(() => document.querySelector('shopbell-widget')!.setAttribute('locale', 'zh-Hans'));
  await page.locator('shopbell-widget .sb[lang="zh-Hans"]').waitFor();
  expect(await panel.count()).toBe(1);
  expect(complaints).toEqual([]);
});

test.each(['#ffffff', '#14181b'])('axe finds nothing in them on a page of %s', async (background) => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const { page } = await open(
    `<main><h1>Shop</h1>${suggestions('add')}<shopbell-track endpoint="/shopbell/v1" accent="#17694e"></shopbell-track></main>${LOAD}`,
    { head: `<style>body{background:${background}}h1,h2{color:#777}</style>` },
  );
  await cards(page).first().waitFor();
  await page.locator('shopbell-track input').first().waitFor();
  await page.evaluate(axe);
  const found = await page.evaluate(
    "axe.run('shopbell-suggestions,shopbell-track').then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))",
  );
  expect(found).toEqual([]);
});

test('cards are reached and added by the keyboard alone, and the row moves by its buttons', async () => {
  const { page } = await open(`${suggestions('add')}${LOAD}`);
  await cards(page).first().waitFor();
  await page.getByRole('button', { name: 'On in the row' }).focus();
  const row = page.locator('shopbell-suggestions .cards');
  await page.keyboard.press('Enter');
  await expect.poll(() => row.evaluate((list) => list.scrollLeft)).toBeGreaterThan(0);
  await page.evaluate(() =>
    document.addEventListener('shopbell-add', () => void Object.assign(window, { isAdded: true }), {
      once: true,
    }),
  );
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => 'isAdded' in window)).toBe(true);
});
