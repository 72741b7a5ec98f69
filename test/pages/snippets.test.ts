import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dist } from '../support/readDist';
import { bundleDoor } from './support/bundleDoor';
import { openBell, useShop, type Visit } from './support/shop';
import { html, visitPages, type Pages } from './support/visitPages';
import { fillLiquid } from './snippets/fillLiquid';
import { clientRouter, delayUntilTouch, nextScript, rocketLoader, tagManager } from './snippets/hosts';
import { printWordPress } from './snippets/printWordPress';
import { readSnippet } from './snippets/readSnippet';

const shop = useShop();

/** A visit to a shop's own page, with the files of the script on another host. */
async function visit(pages: Pages, path = Object.keys(pages)[0]!): Promise<Visit> {
  const visited = await visitPages(shop, pages);
  await visited.page.route('https://cdn.example/**', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      headers: { 'access-control-allow-origin': '*' },
      body: readFileSync(join(dist, 'cdn', new URL(route.request().url()).pathname)),
    }),
  );
  await visited.page.goto(path);
  return visited;
}

/** One bell, that opens with the options of the snippet, and nobody complains. */
async function tryBell({ page, complaints }: Visit, name = 'Oat & Elm') {
  await page.locator('.bell').waitFor();
  expect(await page.locator('.bell').count()).toBe(1);
  await openBell(page);
  expect(await page.locator('.head h2').textContent()).toBe(name);
  await page.locator('.search input').fill('is delivery free?');
  await page.keyboard.press('Enter');
  await page.getByRole('log').getByText('free from €60').waitFor();
  expect(complaints).toEqual([]);
}

test('any page', async () => {
  await tryBell(await visit({ '/any.html': html(`<h1>Shop</h1>${readSnippet('Any page', 'html')}`) }));
});

describe('Google Tag Manager', () => {
  const container = (customHtml: string) => html(`<h1>Shop</h1><script>${tagManager(customHtml)}</script>`);

  test('the Custom HTML tag', async () => {
    await tryBell(await visit({ '/gtm.html': container(readSnippet('Google Tag Manager', 'html')) }));
  });
  test('a trigger that fires again is told so, and nothing else happens', async () => {
    const visited = await visit({ '/gtm.html': container(readSnippet('Google Tag Manager', 'html')) });
    await tryBell(visited);
    await visited.page.evaluate(() => (window as never as { fireTag(): void }).fireTag());
    await expect.poll(() => visited.complaints).toEqual(['[shopbell] The tag was found twice.']);
    expect(await visited.page.locator('.bell').count()).toBe(1);
  });
  test('the plain tag would work there too, but without its attributes', async () => {
    const { page, complaints } = await visit({ '/gtm.html': container(readSnippet('Any page', 'html')) });
    await openBell(page);
    expect(await page.locator('.head h2').textContent()).toBe('Help');
    expect(complaints).toEqual([]);
  });
});

describe('WordPress', () => {
  const printed = printWordPress(readSnippet('WordPress', 'php'));
  const others = { '/other.js': '' };
  const page = (scripts: string, loader = '') => html(`${loader}<h1>Shop</h1>${scripts}`);

  test('as it is printed', async () => {
    expect(printed).toMatch(
      /<script async data-wp-strategy="async" data-endpoint="\/shopbell\/v1" data-name="Oat &amp; Elm"/,
    );
    await tryBell(await visit({ '/wp.html': page(printed), ...others }));
  });
  test('deferred by a plugin', async () => {
    await tryBell(
      await visit({ '/wp.html': page(printed.replaceAll('<script async', '<script defer')), ...others }),
    );
  });
  test('delayed until the first touch under a type of its own', async () => {
    const delayed = printed.replaceAll(
      /<script async(.*?) src=/g,
      '<script type="rocketlazyloadscript"$1 data-rocket-src=',
    );
    const visited = await visit({
      '/wp.html': page(delayed, `<script>${delayUntilTouch}</script>`),
      ...others,
    });
    expect(await visited.page.locator('.bell').count()).toBe(0);
    await visited.page.mouse.move(40, 40);
    await tryBell(visited);
  });
  test('run by a loader that hides the current script', async () => {
    const renamed = printed.replaceAll('<script async', '<script type="0a1b2c-text/javascript" async');
    const loader = `<script data-cf-settings="0a1b2c-|49">${rocketLoader}</script>`;
    await tryBell(await visit({ '/wp.html': page(renamed, loader), ...others }));
  });
  test('joined into one file it finds no panel and says so, and the page goes on', async () => {
    const visited = await visit({
      '/wp.html': html('<script src="/cache/joined.js"></script>'),
      '/cache/joined.js': `var before = 1;\n${readFileSync(join(dist, 'cdn/shopbell.js'), 'utf8')}\nwindow.after = 1;`,
    });
    expect(await visited.page.evaluate(() => 'after' in window)).toBe(true);
    await visited.page.locator('.bell').hover();
    await expect.poll(() => visited.complaints.join()).toContain('The panel did not load');
  });
});

describe('Shopify', () => {
  const theme = readSnippet('Shopify', 'liquid');
  const privacy = `<script>window.Shopify = { customerPrivacy: { preferencesProcessingAllowed: () => true, analyticsProcessingAllowed: () => true } };</script>`;
  const values = {
    'shop.name': `Maya's "Oat & Elm"`,
    'request.locale.iso_code': 'zh-CN',
    'cart.currency.iso_code': 'EUR',
  };
  test('on a product page: its name, its language, its currency, its product', async () => {
    const filled = fillLiquid(theme, { ...values, product: 'drop', 'product.id': 'pour-over-kettle' });
    const { page, complaints } = await visit({
      '/products/kettle': html(`<h1>Shop</h1>${privacy}${filled}`),
    });
    const asked = page.waitForRequest((request) => request.url().includes('/v1/suggestions'));
    await openBell(page);
    expect(await page.locator('.head h2').textContent()).toBe(`Maya's "Oat & Elm"`);
    expect(await page.locator('.sb').getAttribute('lang')).toBe('zh-Hans');
    expect((await asked).postDataJSON()).toMatchObject({ productId: 'pour-over-kettle' });
    expect((await asked).url()).toContain('currency=EUR');
    const consent = () => page.evaluate<unknown>("shopbell.get('consent').then(({ personal }) => personal)");
    await expect.poll(consent).toBe('granted');
    expect(complaints).toEqual([]);
  });
  test('on another page there is no product', async () => {
    const filled = fillLiquid(theme, {
      ...values,
      'shop.name': 'Oat & Elm',
      'request.locale.iso_code': 'en',
    });
    expect(filled).not.toContain('data-product');
    await tryBell(await visit({ '/collections': html(`<h1>Shop</h1>${privacy}${filled}`) }));
  });
});

test('Next.js: after hydration, and through client navigations', async () => {
  const [, props = ''] = /<Script\s(.*?)\/>/s.exec(readSnippet('Next.js', 'tsx')) ?? [];
  const attributes = Object.fromEntries(
    [...props.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!]),
  );
  expect(attributes).toMatchObject({ strategy: 'afterInteractive', 'data-endpoint': '/shopbell/v1' });
  const visited = await visit({
    '/next.html': html(`<main>One</main><script>${nextScript(attributes)}</script>`),
  });
  await tryBell(visited);
  const { page, complaints } = visited;
  await page.locator('.composer textarea').fill('half a sentence');
  await page.evaluate(() =>
    (window as never as { navigate(path: string, text: string): void }).navigate('/two', 'Two'),
  );
  expect(await page.locator('.composer textarea').inputValue()).toBe('half a sentence');
  expect(await page.locator('.bell').count()).toBe(1);
  expect(complaints).toEqual([]);
});

test('Astro: through a swap of the body within a view transition', async () => {
  const [, layout = ''] = readSnippet('Astro', 'astro').split(/^---$/ms).slice(1);
  const page = (content: string) =>
    `<!doctype html>${layout
      .replace('<ClientRouter />', `<script>${clientRouter}</script>`)
      .replace(' is:inline', '')
      .replaceAll('\n      is:inline', '')
      .replace('<slot />', `<main>${content}</main>`)}`;
  const visited = await visit({ '/one': page('One'), '/two': page('Two') });
  await tryBell(visited);
  const { page: tab, complaints } = visited;
  await tab.locator('.composer textarea').fill('half a sentence');
  await tab.evaluate(() => (window as never as { navigate(path: string): Promise<void> }).navigate('/two'));
  await tab.getByText('Two').waitFor();
  await tab.locator('.sb:not([inert])').waitFor();
  expect(await tab.locator('.composer textarea').inputValue()).toBe('half a sentence');
  expect(await tab.locator('.bell').count()).toBe(1);
  expect(complaints).toEqual([]);
});

test('from npm', async () => {
  const code = await bundleDoor(readSnippet('From npm', 'ts'));
  await tryBell(
    await visit({
      '/npm.html': html('<h1>Shop</h1><script type="module" src="/app.js"></script>'),
      '/app.js': code,
    }),
  );
});
