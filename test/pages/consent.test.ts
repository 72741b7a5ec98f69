import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { NOTHING_STORED, openBell, readStorage, useShop } from './support/shop';
import { callVerb } from './support/tagPage';

const shop = useShop();

const product = (sku: string, name: string) => ({
  '@context': 'https://schema.org',
  '@type': 'Product',
  sku,
  name,
  category: 'Kitchen',
  offers: {
    '@type': 'Offer',
    price: '79.00',
    priceCurrency: 'EUR',
    availability: 'https://schema.org/InStock',
  },
});

interface ShopPage {
  readonly sku?: string;
  readonly name?: string;
  /** Of the tag. */
  readonly attributes?: string;
  /** A script before the tag: the page's consent tool. */
  readonly tool?: string;
}

const write = ({ sku = 'kettle', name = 'Pouring kettle', attributes = '', tool = '' }: ShopPage) =>
  `<!doctype html><html lang="en"><head><title>${name} – Shop</title><link rel="icon" href="data:,">
  <script type="application/ld+json">${JSON.stringify(product(sku, name))}</script><script>${tool}</script></head>
  <body><h1>${name}</h1><script async src="/shopbell.js" data-name="Shop" ${attributes}></script></body></html>`;

/** The shop's pages, for every tab of the browser. */
async function serve(context: BrowserContext, common: ShopPage, names = ['kettle', 'mug']): Promise<void> {
  for (const sku of names) {
    const name = sku === 'kettle' ? 'Pouring kettle' : 'Stone mug';
    await context.route(`**/p/${sku}`, (route) =>
      route.fulfill({ contentType: 'text/html', body: write({ ...common, sku, name }) }),
    );
  }
}

/** Keys of the personal tier on the disk, and whether the decision is there. */
const readPersonal = (page: Page) =>
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
    return keys.filter((key) => /personal:|adapter:page:catalog/.test(key));
  });

const suggestions = async (page: Page) => {
  // Not by the bell: a panel that was left open on the page before is open by itself.
  await page.locator('.bell').waitFor();
  await callVerb(page, 'open', 'suggestions');
  await page.getByRole('searchbox').waitFor();
};
const card = (page: Page) => page.getByRole('region', { name: 'May we remember what you look at?' });
const shown = (page: Page) => page.locator('.sb .grid .name').allTextContents();

/** A plugin of the page that speaks for the shopper's privacy screen. */
const choose = (page: Page, level: 'granted' | 'denied') =>
  page.evaluate((level) => {
    type Choose = { consent: { choose(level: string): Promise<void> } };
    const { shopbell } = window as unknown as { shopbell: (verb: string, plugin: object) => Promise<void> };
    return new Promise<void>((resolve, reject) => {
      void shopbell('use', {
        id: 'chooser',
        strings: {},
        createModel: ({ consent }: Choose) => void consent.choose(level).then(resolve, reject),
      });
    });
  }, level);
const isUncaught = (message: string) => message.startsWith('uncaught');

describe('where the shopper is asked', () => {
  test('nothing is stored before the answer, and the card is there where suggestions are', async () => {
    const { page, complaints } = await shop.visit();
    await serve(page.context(), {});
    await page.goto('/p/kettle');
    await openBell(page);
    await page.getByRole('button', { name: 'Find a product' }).waitFor();
    expect(await card(page).count()).toBe(0);
    await page.getByRole('button', { name: 'Find a product' }).click();
    await card(page).waitFor();
    expect(await card(page).getByRole('button').allTextContents()).toEqual([
      'Remember',
      'Do not',
      'What is kept',
    ]);
    expect(await readStorage(page)).toEqual(NOTHING_STORED);
    expect(complaints).toEqual([]);
  });
  test('a yes keeps what was looked at for the next page', async () => {
    const { page, complaints } = await shop.visit();
    await serve(page.context(), {});
    await page.goto('/p/kettle');
    await suggestions(page);
    await card(page).getByRole('button', { name: 'Remember' }).click();
    await page.getByText('What you look at is remembered on this device.').waitFor();
    await expect.poll(() => readPersonal(page)).toHaveLength(1);
    await page.goto('/p/mug');
    await suggestions(page);
    await expect.poll(() => shown(page)).toContain('Pouring kettle');
    expect(await card(page).count()).toBe(0);
    expect(complaints).toEqual([]);
  });
  test('a no is kept, so that nobody asks again, and nothing else is', async () => {
    const { page } = await shop.visit();
    await serve(page.context(), {});
    await page.goto('/p/kettle');
    await suggestions(page);
    await card(page).getByRole('button', { name: 'Do not' }).click();
    await page.getByText('What you look at is not remembered.').waitFor();
    await page.goto('/p/mug');
    await suggestions(page);
    await page.waitForLoadState('networkidle');
    expect(await card(page).count()).toBe(0);
    expect(await shown(page)).not.toContain('Pouring kettle');
    expect(await readPersonal(page)).toEqual([]);
  });
  test('by the keyboard alone: the answer gets the focus when the buttons go', async () => {
    const { page } = await shop.visit();
    await serve(page.context(), {});
    await page.goto('/p/kettle');
    await suggestions(page);
    await card(page).getByRole('button', { name: 'Remember' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const focused = page.locator('.sb .note:focus');
    await expect.poll(() => focused.textContent()).toBe('What you look at is not remembered.');
  });
  test('the shop’s privacy notice is one tap away, and only an address one may follow', async () => {
    const { page } = await shop.visit();
    await serve(page.context(), { attributes: 'data-privacy-url="/privacy"' }, ['kettle']);
    await serve(page.context(), { attributes: 'data-privacy-url="javascript:alert(1)"' }, ['mug']);
    await page.goto('/p/kettle');
    await suggestions(page);
    const link = card(page).getByRole('link', { name: 'Privacy notice' });
    expect(await link.getAttribute('href')).toBe(`${shop.url}/privacy`);
    await page.goto('/p/mug');
    await suggestions(page);
    await card(page).waitFor();
    expect(await card(page).getByRole('link').count()).toBe(0);
  });
});

describe('a withdrawal', () => {
  test('erases what was looked at in every tab, on the disk and in memory', async () => {
    const { page, complaints } = await shop.visit();
    await serve(page.context(), {});
    await page.goto('/p/kettle');
    await suggestions(page);
    await card(page).getByRole('button', { name: 'Remember' }).click();
    await expect.poll(() => readPersonal(page)).toHaveLength(1);
    const other = await page.context().newPage();
    await other.goto('/p/mug');
    await suggestions(other);
    await expect.poll(() => shown(other)).toContain('Pouring kettle');
    await choose(page, 'denied');
    expect(await readPersonal(page)).toEqual([]);
    // Within a second, which is how long `poll` tries.
    await expect.poll(() => shown(other)).not.toContain('Pouring kettle');
    expect(await readPersonal(other)).toEqual([]);
    await other.getByRole('searchbox').fill('kettle');
    await other.getByText('Nothing fits').waitFor();
    expect(complaints.filter(isUncaught)).toEqual([]);
  });
  test('holds in a tab without BroadcastChannel when the shopper comes back to it', async () => {
    const { page } = await shop.visit();
    await page.context().addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'));
    await serve(page.context(), {});
    await page.goto('/p/kettle');
    await suggestions(page);
    await card(page).getByRole('button', { name: 'Remember' }).click();
    await expect.poll(() => readPersonal(page)).toHaveLength(1);
    const other = await page.context().newPage();
    await other.goto('/p/mug');
    await suggestions(other);
    await expect.poll(() => shown(other)).toContain('Pouring kettle');
    await choose(page, 'denied');
    await other.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect.poll(() => shown(other)).not.toContain('Pouring kettle');
    expect(await readPersonal(other)).toEqual([]);
  });
});

test('data-consent="denied" erases what an earlier visit left', async () => {
  const { page } = await shop.visit();
  await serve(page.context(), { attributes: 'data-consent="granted"' }, ['kettle']);
  await serve(page.context(), { attributes: 'data-consent="denied"' }, ['mug']);
  await page.goto('/p/kettle');
  await openBell(page);
  await expect.poll(() => readPersonal(page)).toHaveLength(1);
  await page.goto('/p/mug');
  await openBell(page);
  await expect.poll(() => readPersonal(page)).toEqual([]);
});

test('Global Privacy Control is a no, and nobody is asked', async () => {
  const { page } = await shop.visit();
  await page.context().addInitScript(() => {
    Object.defineProperty(navigator, 'globalPrivacyControl', { value: true });
  });
  await serve(page.context(), { attributes: 'data-consent="granted"' });
  await page.goto('/p/kettle');
  await suggestions(page);
  await page.waitForLoadState('networkidle');
  expect(await card(page).count()).toBe(0);
  expect(await readStorage(page)).toEqual(NOTHING_STORED);
});

/** Fakes that speak the documented interface; `tell(true)` is a visitor who accepts everything. */
const TOOLS = {
  shopify: `let isYes = '';
    window.tell = (is) => {
      isYes = is ? 'yes' : 'no';
      document.dispatchEvent(new CustomEvent('visitorConsentCollected', { detail: { preferencesAllowed: is } }));
    };
    window.arrive = () => { window.Shopify = { customerPrivacy: {
      preferencesProcessingAllowed: () => isYes === 'yes',
      analyticsProcessingAllowed: () => isYes === 'yes',
      currentVisitorConsent: () => ({ preferences: isYes, analytics: isYes, marketing: '', sale_of_data: '' }),
    } } };`,
  google: `window.arrive = () => {
      window.dataLayer = window.dataLayer || [];
      window.gtag = function () { dataLayer.push(arguments) };
      const all = (value) => ({ ad_storage: value, analytics_storage: value, personalization_storage: value });
      gtag('consent', 'default', { ...all('denied'), wait_for_update: 500 });
      window.tell = (is) => gtag('consent', 'update', all(is ? 'granted' : 'denied'));
    };`,
  tcf: `window.arrive = () => {
      const listeners = new Map();
      let state = { eventStatus: 'cmpuishown', purpose: { consents: {} } };
      const data = (listenerId) => ({ ...state, listenerId, gdprApplies: true, cmpStatus: 'loaded', tcString: 'C' });
      window.__tcfapi = (command, version, callback, id) => {
        if (command === 'addEventListener') { const key = listeners.size + 1; listeners.set(key, callback); callback(data(key), true); }
        if (command === 'removeEventListener') callback(listeners.delete(id));
      };
      window.tell = (is) => {
        const consents = Object.fromEntries(Array.from({ length: 11 }, (_, at) => [at + 1, is]));
        state = { eventStatus: 'useractioncomplete', purpose: { consents } };
        for (const [key, listener] of listeners) listener(data(key), true);
      };
    };`,
} as const;

describe.each(Object.entries(TOOLS))('with the consent tool %s', (_, tool) => {
  const external = (more: string) => ({ attributes: 'data-consent="external"', tool: `${tool}${more}` });
  const run = (page: Page, script: string) => page.evaluate(script);

  test('its yes opens the personal tier, its no erases it in every tab, and it may come late', async () => {
    const { page, complaints } = await shop.visit();
    await serve(page.context(), external(''));
    await page.goto('/p/kettle');
    await suggestions(page);
    await page.waitForLoadState('networkidle');
    expect(await card(page).count()).toBe(0);
    expect(await readStorage(page)).toEqual(NOTHING_STORED);
    await run(page, 'arrive()');
    await run(page, 'tell(true)');
    await expect.poll(() => readPersonal(page)).toHaveLength(1);
    const other = await page.context().newPage();
    await other.goto('/p/mug');
    await run(other, 'arrive(); tell(true)');
    await suggestions(other);
    await expect.poll(() => shown(other)).toContain('Pouring kettle');
    await run(page, 'tell(false)');
    await expect.poll(() => readPersonal(page)).toEqual([]);
    await expect.poll(() => shown(other)).not.toContain('Pouring kettle');
    expect(complaints.filter(isUncaught)).toEqual([]);
  });
  test('that is there before us is believed at once', async () => {
    const { page } = await shop.visit();
    await serve(page.context(), external('arrive(); tell(true);'));
    await page.goto('/p/kettle');
    await suggestions(page);
    await expect.poll(() => readPersonal(page)).toHaveLength(1);
  });
});

test('a consent tool that throws opens nothing, and disturbs nobody', async () => {
  const { page, complaints } = await shop.visit();
  const tool = `window.__tcfapi = () => { throw new Error('broken') };
    window.Shopify = { get customerPrivacy() { throw new Error('broken') } };`;
  await serve(page.context(), { attributes: 'data-consent="external"', tool });
  await page.goto('/p/kettle');
  await suggestions(page);
  await page.waitForLoadState('networkidle');
  expect(await readStorage(page)).toEqual(NOTHING_STORED);
  expect(complaints.filter(isUncaught)).toEqual([]);
});

test('the code that decides is not fetched before there is anything to decide', async () => {
  const { page, requests } = await shop.visit();
  await serve(page.context(), {}, ['kettle']);
  await serve(page.context(), { attributes: 'data-consent="external"' }, ['mug']);
  const isConsent = (path: string) => /consent\.js/.test(path);
  await page.goto('/p/kettle');
  await suggestions(page);
  await page.waitForLoadState('networkidle');
  expect(requests.filter(isConsent)).toEqual([]);
  await page.goto('/p/mug');
  await openBell(page);
  await expect.poll(() => requests.filter(isConsent).length).toBe(1);
});

test('a backend that keeps receipts is sent what was decided, under an id that is nobody’s name', async () => {
  const { page } = await shop.visit();
  const bodies: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/privacy/consents')) bodies.push(request.postData() ?? '');
  });
  await page.goto('/');
  await openBell(page);
  await page.locator('.questions').waitFor();
  expect(bodies).toEqual([]);
  await choose(page, 'granted');
  await expect.poll(() => bodies.length).toBe(1);
  await choose(page, 'denied');
  await expect.poll(() => bodies.length).toBe(2);
  const { id, entries } = JSON.parse(bodies[1]!) as {
    id: string;
    entries: { level: string; source: string }[];
  };
  expect(id).toMatch(/^[\w-]{16,}$/);
  expect(entries.map(({ level, source }) => `${source} ${level}`)).toEqual([
    'shopper granted',
    'shopper denied',
  ]);
});
