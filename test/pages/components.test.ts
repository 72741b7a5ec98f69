import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { dist } from '../support/readDist';
import { bundleDoor } from './support/bundleDoor';
import { NOTHING_STORED, readStorage, useShop } from './support/shop';
import { html, visitPages } from './support/visitPages';

const shop = useShop();

/** The same app in both libraries. */
const app = (library: 'react' | 'preact') => `
import { ${library === 'react' ? 'StrictMode' : 'Fragment as StrictMode'}, createElement as h } from '${library}';
import { useEffect, useState } from '${library === 'react' ? 'react' : 'preact/hooks'}';
import { ShopbellProvider, useShopbell, useShopbellEvent, useUnread } from 'shopbell/${library}';

const Help = () => {
  const bell = useShopbell();
  const unread = useUnread();
  const [opened, setOpened] = useState(0);
  useShopbellEvent('open', () => setOpened(opened + 1));
  return h('button', { onClick: () => void bell.open('track') }, 'Help ' + unread + ' ' + opened);
};
const Shop = () => {
  const [name, setName] = useState('First');
  const [isOn, setOn] = useState(true);
  return h('div', null,
    h('button', { onClick: () => setName('Second') }, 'Rename'),
    h('button', { onClick: () => setOn(!isOn) }, 'Toggle'),
    isOn && h(ShopbellProvider, { name, endpoint: '/shopbell/v1' }, h('main', null, h(Help))));
};
export const App = () => h(StrictMode, null, h(Shop));
export { h };
`;
const LIBRARIES = {
  react: {
    server: "import { renderToString } from 'react-dom/server.browser';",
    client: "import { hydrateRoot } from 'react-dom/client';",
    hydrate: "hydrateRoot(document.querySelector('#root'), h(App));",
  },
  preact: {
    server: "import { renderToString } from 'preact-render-to-string';",
    client: "import { hydrate } from 'preact';",
    hydrate: "hydrate(h(App), document.querySelector('#root'));",
  },
} as const;

async function renderOnServer(library: keyof typeof LIBRARIES): Promise<string> {
  const code = await bundleDoor(
    `${LIBRARIES[library].server}${app(library)}export const markup = renderToString(h(App));`,
  );
  const file = join(dist, '../.cache/components', `${library}.mjs`);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, code);
  return ((await import(/* @vite-ignore */ file)) as { markup: string }).markup;
}

describe.each(['react', 'preact'] as const)('%s', (library) => {
  let pages: Record<string, string> = {};
  beforeAll(async () => {
    const { client, hydrate } = LIBRARIES[library];
    const markup = await renderOnServer(library);
    pages = {
      '/app.js': await bundleDoor(`${client}${app(library)}${hydrate}`),
      '/app.html': html(`<div id="root">${markup}</div><script type="module" src="/app.js"></script>`),
    };
  });
  const open = async () => {
    const visit = await visitPages(shop, pages);
    await visit.page.goto('/app.html');
    await visit.page.locator('.bell').waitFor();
    return visit;
  };

  test('what a server drew is taken over without a complaint, and there is one bell', async () => {
    expect(pages['/app.html']).toContain('<main><button>Help 0 0</button></main>');
    const { page, complaints, requests } = await open();
    expect(await page.locator('.bell').count()).toBe(1);
    expect(requests.filter((path) => path.startsWith('/shopbell'))).toEqual([]);
    expect(await readStorage(page)).toEqual(NOTHING_STORED);
    expect(complaints).toEqual([]);
  });

  test('components open the panel and hear of it; a changed option starts the bell anew, and they still hear', async () => {
    const { page, complaints } = await open();
    await page.getByRole('button', { name: 'Help 0 0' }).click();
    await page.locator('.sb:not([inert])').getByText('Where is it?').waitFor();
    await page.getByRole('button', { name: 'Help 0 1' }).waitFor();

    await page.getByRole('button', { name: 'Rename' }).click();
    await page.locator('.sb').waitFor({ state: 'detached' });
    expect(await page.locator('.bell').count()).toBe(1);
    await page.getByRole('button', { name: 'Help 0 1' }).click();
    await page.getByRole('button', { name: 'Help 0 2' }).waitFor();
    expect(await page.locator('.sb:not([inert])').textContent()).toContain('Second');
    expect(complaints).toEqual([]);
  });

  test('unmounted it is gone, mounted again it is there', async () => {
    const { page, complaints } = await open();
    const toggle = page.getByRole('button', { name: 'Toggle' });
    await toggle.click();
    await page.locator('.bell').waitFor({ state: 'detached' });
    expect(
      await page.evaluate(() => document.body.querySelectorAll(':scope > :not(#root,script)').length),
    ).toBe(0);
    await toggle.click();
    await page.locator('.bell').click();
    await page.locator('.sb:not([inert])').waitFor();
    await page.getByRole('button', { name: 'Help 0 1' }).waitFor();
    expect(complaints).toEqual([]);
  });
});

test('a component outside of the bell’s is told so once, and does not break', async () => {
  const code = await bundleDoor(`
    import { createElement as h, render } from 'preact';
    import { useShopbell, useUnread } from 'shopbell/preact';
    const Lost = () => { const bell = useShopbell(); return h('button', { onClick: () => bell.open().then(() => (window.done = true)) }, useUnread()); };
    render(h(Lost), document.body);`);
  const { page, complaints } = await visitPages(shop, {
    '/app.js': code,
    '/app.html': html('<script type="module" src="/app.js"></script>'),
  });
  await page.goto('/app.html');
  await page.getByRole('button', { name: '0' }).click();
  await page.waitForFunction(() => 'done' in window);
  expect(complaints).toEqual([expect.stringContaining('outside of <Shopbell>')]);
});
