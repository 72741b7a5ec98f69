import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { audit } from './support/audit';
import { askFromHome, openBell, say, useShop } from './support/shop';

const shop = useShop();
const STATES: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['the bell', (page) => page.locator('.bell').waitFor()],
  [
    'home',
    async (page) => {
      await openBell(page);
      await page.locator('.rail li').first().waitFor();
    },
  ],
  [
    'the list of questions',
    async (page) => {
      await openBell(page);
      await page.getByRole('button', { name: 'Questions' }).click();
      await page.locator('.questions').waitFor();
    },
  ],
  [
    'an article',
    async (page) => {
      await openBell(page);
      await page.locator('.questions button').first().click();
      await page.locator('.article').waitFor();
    },
  ],
  [
    'an answer',
    async (page) => {
      await openBell(page);
      await askFromHome(page, 'is delivery free');
      await page.locator('.vote').waitFor();
    },
  ],
  [
    'guesses or a miss',
    async (page) => {
      await openBell(page);
      await askFromHome(page, 'my flux capacitor hums');
      await page.getByText('I have no answer I trust').last().waitFor();
    },
  ],
  [
    'the look-up',
    async (page) => {
      await openBell(page);
      await page.getByRole('button', { name: 'Track an order' }).click();
      await page.locator('.form input').first().waitFor();
    },
  ],
  [
    'an order',
    async (page) => {
      await openBell(page);
      await page.getByRole('button', { name: 'Track an order' }).click();
      await page.locator('.form input').nth(0).fill('20398');
      await page.locator('.form input').nth(1).fill('elif@kaya.example');
      await page.keyboard.press('Enter');
      await page.locator('.timeline').first().waitFor();
    },
  ],
  [
    'products',
    async (page) => {
      await openBell(page);
      await page.getByRole('button', { name: 'Find a product' }).click();
      await page.locator('.grid li').first().waitFor();
    },
  ],
  [
    'the packet',
    async (page) => {
      await openBell(page);
      await askFromHome(page, 'is delivery free');
      await page.locator('.vote').waitFor();
      await page.locator('.head').getByRole('button', { name: 'Talk to a person' }).click();
      await page.locator('.rows').waitFor();
    },
  ],
  [
    'waiting for a person',
    async (page) => {
      await openBell(page);
      await page.locator('.head').getByRole('button', { name: 'Talk to a person' }).click();
      await page.locator('.field textarea').fill('The lid rattles');
      await page.getByRole('button', { name: 'Send to the team' }).click();
      await page.getByText('Leave the queue').waitFor();
    },
  ],
];

describe.each(['light', 'dark'] as const)('axe finds nothing, %s', (colorScheme) => {
  test.each(STATES)('%s', async (_, reach) => {
    const { page } = await shop.visit({ colorScheme, reducedMotion: 'reduce' });
    await page.goto('/p/pour-over-kettle/');
    await reach(page);
    expect(await audit(page)).toEqual([]);
  });
});

test('with the keyboard alone: open, ask, reach a person, close, and be back at the bell', async () => {
  const { page } = await shop.visit();
  await page.goto('/cart/');
  await page.locator('.bell').focus();
  await page.keyboard.press('Enter');
  await page.locator('.sb:not([inert])').waitFor();
  const focused = () =>
    page.evaluate(() => {
      const root = [...document.documentElement.children].find(({ shadowRoot }) => shadowRoot)?.shadowRoot;
      return root?.activeElement?.getAttribute('aria-label') ?? root?.activeElement?.className;
    });
  expect(await focused()).toBe('Search or ask a question');
  await page.keyboard.type('is delivery free');
  await page.keyboard.press('Enter');
  await page.getByRole('log').getByText('free from €60').waitFor();
  await expect.poll(focused).toBe('Ask about anything in the shop');
  await page.keyboard.press('Escape');
  await expect.poll(focused).toBe('Help');
  expect(await page.locator('.bell').getAttribute('aria-expanded')).toBe('false');
});

test('a composition in Chinese never sends, in either order of events', async () => {
  const { page } = await shop.visit();
  await page.goto('/zh/');
  await openBell(page);
  await askFromHome(page, '运费多少');
  await page.locator('.vote').waitFor();
  const sent = await page.locator('.composer textarea').evaluate((field: HTMLTextAreaElement) => {
    field.value = '壶';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const press = (init: KeyboardEventInit & { keyCode?: number }) =>
      field.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init }),
      );
    press({ isComposing: true });
    press({ keyCode: 229 });
    return field.value;
  });
  expect(sent).toBe('壶');
  await say(page, '壶能放电磁炉吗');
  await page.getByRole('log').getByText('钢胎珐琅').waitFor();
});

/** Every string of a table between marks, so that a string that did not come from a table shows. */
const mark = (value: unknown): unknown => {
  if (typeof value === 'string') return `⟦${value}⟧`;
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mark(each)]));
  return value;
};

test('no string is hard-coded: in a pseudo-language every word of the panel is marked', async () => {
  const { page } = await shop.visit();
  await page.route('**/0.1.0/locales-zh-Hans*.js', async (route) => {
    const source = await (await route.fetch()).text();
    const tables = (await import(`data:text/javascript,${encodeURIComponent(source)}`)) as Record<
      string,
      unknown
    >;
    const body = Object.entries(tables)
      .map(
        ([name, table], index) =>
          `const t${index}=${JSON.stringify(mark(table))};export{t${index} as ${name}};`,
      )
      .join('');
    await route.fulfill({ contentType: 'text/javascript', body });
  });
  await page.route('**/zh/cart/', async (route) => {
    const response = await route.fetch();
    // No backend: what merchants write (names, answers, products) is not in our tables.
    const body = (await response.text()).replace('data-endpoint="/shopbell/v1"', 'data-endpoint="/nowhere"');
    await route.fulfill({ response, body });
  });
  await page.goto('/zh/cart/');
  await openBell(page);
  const found: string[] = [];
  const read = async () => {
    const texts = await page.evaluate(() => {
      const root = [...document.documentElement.children].find(({ shadowRoot }) => shadowRoot)?.shadowRoot;
      const panel = root?.querySelector('.sb');
      if (!panel) return [];
      const walker = document.createTreeWalker(panel, NodeFilter.SHOW_TEXT);
      const all: string[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) all.push(node.textContent ?? '');
      for (const element of panel.querySelectorAll('[aria-label],[placeholder]')) {
        all.push(element.getAttribute('aria-label') ?? '', element.getAttribute('placeholder') ?? '');
      }
      return all;
    });
    found.push(...texts);
  };
  await page.getByText('⟦商店暂时没有响应').waitFor();
  await read();
  for (const tile of await page.locator('.tile').all()) {
    await tile.click();
    await page
      .locator('.sb .skeleton')
      .waitFor({ state: 'detached' })
      .catch(() => {});
    await read();
    await page.locator('.head .bare').first().click();
  }
  await askFromHome(page, 'x1');
  await page.getByRole('log').getByText('⟦这个问题我没有把握回答').waitFor();
  await read();
  const known = ['燕麦与榆', 'hello@oatandelm.example', '+32 9 555 01 20', '周一至周五 9:00–17:00', 'x1'];
  const bare = found
    .map((text) =>
      text
        .replace(/⟦[^⟦⟧]*⟧/g, '')
        .replace(/⟦[^⟦⟧]*⟧/g, '')
        .trim(),
    )
    .filter((text) => /\p{L}{2}/u.test(text) && !known.some((each) => text.includes(each)));
  expect(found.filter((text) => text.includes('⟦')).length).toBeGreaterThan(30);
  expect(bare).toEqual([]);
});
