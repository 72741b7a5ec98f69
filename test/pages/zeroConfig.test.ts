import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { askFromHome, NOTHING_STORED, openBell, readStorage, useShop } from './support/shop';

const shop = useShop();
/** The tag's own files. Everything else would be an answer from a server. */
const isOurs = (path: string) => path === '/shopbell.js' || /^\/\d+\.\d+\.\d+\/[\w-]+\.js$/.test(path);

const kettle = {
  '@context': 'https://schema.org',
  '@type': 'Product',
  sku: 'kettle',
  name: 'Pouring kettle',
  category: 'Kitchen',
  offers: {
    '@type': 'Offer',
    price: '79.00',
    priceCurrency: 'EUR',
    availability: 'https://schema.org/InStock',
  },
};
const mug = { ...kettle, sku: 'mug', name: 'Stone mug', offers: { ...kettle.offers, price: '12.50' } };
const faq = {
  '@context': 'https://schema.org',
  '@type': 'FAQPage',
  mainEntity: [
    ['Is delivery free?', 'Delivery is <b>free</b> from &euro;60, see <a href="/delivery">Delivery</a>.'],
    ['How do I descale the kettle?', 'With vinegar.'],
  ].map(([name, text]) => ({ '@type': 'Question', name, acceptedAnswer: { '@type': 'Answer', text } })),
};

const write = (blocks: readonly object[], attributes = '') => `<!doctype html><html lang="en"><head>
  <title>Pouring kettle – Shop</title><link rel="icon" href="data:,">
  ${blocks.map((block) => `<script type="application/ld+json">${JSON.stringify(block).replaceAll('<', '\\u003c')}</script>`).join('')}
  </head><body><h1>Pouring kettle</h1><script async src="/shopbell.js" ${attributes}></script></body></html>`;

async function serve(page: Page, files: Record<string, string | object>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    const isPage = typeof content === 'string';
    await page.route(`**${path}`, (route) =>
      route.fulfill({
        contentType: isPage ? 'text/html' : 'application/json',
        body: isPage ? content : JSON.stringify(content),
      }),
    );
  }
}

/** Keys of everything that IndexedDB holds for the page. */
const readKeys = (page: Page) =>
  page.evaluate(async () => {
    const keys: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('denied'));
      });
      for (const store of database.objectStoreNames) {
        const request = database.transaction(store).objectStore(store).getAllKeys();
        await new Promise((resolve) => (request.onsuccess = resolve));
        keys.push(...request.result.map((key) => key as string));
      }
      database.close();
    }
    return keys;
  });

describe('with nothing but src', () => {
  test('a question is answered from the page; after the click nothing was asked and nothing stored', async () => {
    const { page, requests, complaints } = await shop.visit();
    await serve(page, { '/bare.html': write([faq, kettle]) });
    await page.goto('/bare.html');
    await openBell(page);
    await page.getByRole('button', { name: 'Questions' }).waitFor();
    await page.getByRole('button', { name: 'Is delivery free?' }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await readStorage(page)).toEqual(NOTHING_STORED);
    await askFromHome(page, 'is the delivery free?');
    await page.getByRole('log').getByText('Delivery is free from €60').waitFor();
    const link = page.getByRole('log').getByRole('link', { name: 'Delivery' });
    expect(await link.getAttribute('href')).toBe(`${shop.url}/delivery`);
    await page.waitForLoadState('networkidle');
    expect(requests.filter((path) => path !== '/bare.html' && !isOurs(path))).toEqual([]);
    // The question is kept, as any conversation is; what was looked at is not.
    expect((await readKeys(page)).filter((key) => /page|catalog|faq/.test(key))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('products of the page and of those it became are found, without a server', async () => {
    const { page, requests, complaints } = await shop.visit();
    await serve(page, { '/p/kettle': write([kettle]) });
    await page.goto('/p/kettle');
    await openBell(page);
    await page.getByRole('button', { name: 'Find a product' }).waitFor();
    expect(await page.getByRole('button', { name: 'Questions' }).count()).toBe(0);
    await page.waitForLoadState('networkidle');
    await page.evaluate((text) => {
      history.pushState(null, '', '/p/mug');
      document.title = 'Stone mug – Shop';
      document.querySelector('script[type="application/ld+json"]')!.textContent = text;
    }, JSON.stringify(mug));
    await page.getByRole('button', { name: 'Find a product' }).click();
    const field = page.getByRole('searchbox', { name: 'What are you looking for?' });
    await expect
      .poll(async () => {
        await field.fill('');
        await field.fill('mugs');
        await page
          .getByRole('status')
          .getByText('Nothing fits')
          .or(page.getByText('Stone mug').last())
          .first()
          .waitFor();
        return page.locator('.sb').getByText('€12.50').count();
      })
      .toBe(1);
    await field.fill('kettle');
    await page.locator('.sb').getByText('€79.00').waitFor();
    expect(requests.filter((path) => path !== '/p/kettle' && !isOurs(path))).toEqual([]);
    expect(await readStorage(page)).toEqual(NOTHING_STORED);
    expect(complaints).toEqual([]);
  });

  test('on a page that says nothing the shopper still finds the ways to a person', async () => {
    const { page, complaints } = await shop.visit();
    await serve(page, { '/bare.html': write([], 'data-contact-email="help@shop.example"') });
    await page.goto('/bare.html');
    await openBell(page);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('.tiles button').allTextContents()).toEqual(['Talk to a person']);
    await page.locator('.tiles button').click();
    await page.getByText('help@shop.example').waitFor();
    expect(complaints).toEqual([]);
  });
});

test('with files named, answers and suggestions come from them, without a server', async () => {
  const { page, requests, complaints } = await shop.visit();
  const product = (id: string, title: string) => ({
    id,
    title,
    url: `/p/${id}`,
    price: { amount: 1250, currency: 'EUR' },
  });
  await serve(page, {
    '/shop/files.html': write(
      [faq],
      'data-faq="./faq.json" data-products="/products.json" data-suggestions="/lists/" data-product="kettle"',
    ),
    '/shop/faq.json': [{ id: 'a', question: 'Do you wrap gifts?', answer: 'Yes, for **€3**.' }],
    '/products.json': {
      items: [product('kettle', 'Pouring kettle'), product('mug', 'Stone mug'), product('tea', 'Green tea')],
    },
    '/lists/lists.json': {
      lists: [{ productId: 'kettle', items: [{ productId: 'tea', weight: 1 }] }],
      popular: ['mug'],
    },
  });
  await page.goto('/shop/files.html');
  await openBell(page);
  const rail = page.getByRole('list', { name: 'You may like' });
  await rail.getByText('Often bought with Pouring kettle').waitFor();
  expect(await rail.locator('.name').allTextContents()).toEqual(['Green tea', 'Stone mug']);
  expect(await readStorage(page)).toEqual(NOTHING_STORED);
  await askFromHome(page, 'do you wrap gifts?');
  await page.getByRole('log').getByText('€3').waitFor();
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: 'Find a product' }).click();
  await page.getByRole('searchbox', { name: 'What are you looking for?' }).fill('mugs');
  await page.locator('.sb .screen').getByText('Stone mug').waitFor();
  const asked = requests.filter((path) => !isOurs(path));
  expect(asked.filter((path) => path !== '/shop/faq.json').sort()).toEqual([
    '/lists/lists.json',
    '/products.json',
    '/shop/files.html',
  ]);
  expect(complaints).toEqual([]);
});

test('a wrong file is said on the console with the command that tells more, and the rest works', async () => {
  const { page, complaints } = await shop.visit();
  await serve(page, {
    '/files.html': write([], 'data-faq="/faq.json" data-products="/products.json"'),
    '/faq.json': { questions: [] },
    '/products.json': [
      { id: 'mug', title: 'Stone mug', url: '/p/mug', price: { amount: 1250, currency: 'EUR' } },
    ],
  });
  await page.goto('/files.html');
  await openBell(page);
  await page.getByRole('button', { name: 'Find a product' }).click();
  await page.getByRole('searchbox', { name: 'What are you looking for?' }).fill('mug');
  await page.locator('.sb .screen').getByText('Stone mug').waitFor();
  expect(complaints).toEqual([
    '[shopbell] FAQ file: not in the form that is read. npx shopbell check faq.json says why.',
  ]);
});

describe('what an HTTP backend says it can do', () => {
  const describeAs = (page: Page, answer: { status?: number; json: object }) =>
    page.route(/\/shopbell\/v1\/?$/, (route) => route.fulfill(answer));
  const tiles = (page: Page) => page.locator('.tiles button').allTextContents();

  test('is all that a shopper is offered', async () => {
    const { page } = await shop.visit();
    await describeAs(page, { json: { protocol: 1, capabilities: ['faq', 'of a newer server'] } });
    await page.goto('/');
    await openBell(page);
    await expect.poll(() => tiles(page)).toEqual(['Questions', 'Talk to a person']);
    await page.waitForLoadState('networkidle');
    expect(await page.getByText('You may like').count()).toBe(0);
    expect(await tiles(page)).toEqual(['Questions', 'Talk to a person']);
    await page.locator('.tiles').getByRole('button', { name: 'Talk to a person' }).click();
    await page.getByRole('heading', { name: 'Talk to a person' }).waitFor();
    expect(await page.getByRole('button', { name: 'Send to the team' }).count()).toBe(0);
  });
  test('takes the shopper home from a screen that is no more', async () => {
    const { page } = await shop.visit();
    let answer = () => {};
    const asked = new Promise<void>((resolve) => (answer = resolve));
    await page.route(/\/shopbell\/v1\/?$/, async (route) => {
      await asked;
      await route.fulfill({ json: { protocol: 1, capabilities: ['faq'] } });
    });
    await page.goto('/');
    await openBell(page);
    await page.getByRole('button', { name: 'Track an order' }).click();
    await page.getByLabel('Order number').waitFor();
    answer();
    await page.getByRole('heading', { name: 'How can we help?' }).waitFor();
    expect(await tiles(page)).toEqual(['Questions', 'Talk to a person']);
  });
  test('changes nothing while it cannot be asked', async () => {
    const { page } = await shop.visit();
    await describeAs(page, { status: 503, json: {} });
    await page.goto('/');
    await openBell(page);
    await page.getByText('The shop is not answering right now').first().waitFor();
    expect(await tiles(page)).toEqual(['Track an order', 'Questions', 'Find a product', 'Talk to a person']);
  });
});
