import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openBell, useShop } from './support/shop';
import { callVerb, openTagPage, QUEUE, readHeard } from './support/tagPage';

const shop = useShop();
const HTTP = 'data-adapter="http" data-endpoint="/shopbell/v1"';
const isOurs = (path: string) => path === '/shopbell.js' || /^\/\d+\.\d+\.\d+\//.test(path);

test('calls made before, while and after loading settle, in order', async () => {
  const { page, complaints } = await openTagPage(shop, {
    script: `${QUEUE}
      shopbell('on', 'open', () => heard.push('open'));
      shopbell('on', 'close', () => heard.push('close'));
      shopbell('open', 'track');`,
    tag: HTTP,
  });
  await page.locator('.head h2').getByText('Track an order').waitFor();
  await callVerb(page, 'close');
  await expect.poll(() => readHeard(page)).toEqual(['open', 'close']);
  expect(await callVerb(page, 'get', 'state')).toEqual({ open: false, screen: 'track' });
  expect(complaints).toEqual([]);
});

test('the function carries every verb as a method, and awaiting it is harmless', async () => {
  const { page } = await openTagPage(shop, { tag: HTTP });
  await page.locator('.bell').waitFor();
  const state = await page.evaluate(async () => {
    const { shopbell } = window as unknown as {
      shopbell: Record<string, (...args: unknown[]) => Promise<unknown>>;
    };
    const same = await Promise.resolve(shopbell);
    await same['open']?.('faq');
    return same['get']?.('state');
  });
  expect(state).toEqual({ open: true, screen: 'faq' });
});

test('what listens and waits does not fetch the panel; ten thousand such calls do not either', async () => {
  const { page, requests, complaints } = await openTagPage(shop, {
    script: `${QUEUE}
      for (let n = 0; n < 9999; n++) shopbell('set', 'n', n);
      shopbell('get', 'unread').then?.(() => {});
      shopbell('tag', 'vip');`.replace('.then?.(() => {})', ''),
  });
  await page.locator('.bell').waitFor();
  await page.waitForLoadState('networkidle');
  expect(requests.filter(isOurs)).toEqual(['/shopbell.js']);
  await openBell(page);
  expect(complaints).toEqual([]);
});

test('after destroy verbs settle and do nothing, and a second destroy is harmless', async () => {
  const { page, requests, complaints } = await openTagPage(shop);
  await page.locator('.bell').waitFor();
  const outcome = await page.evaluate(async () => {
    const held = (window as unknown as { shopbell: (verb: string) => Promise<unknown> }).shopbell;
    await held('destroy');
    return [await held('open'), await held('get'), await held('destroy'), 'shopbell' in window];
  });
  expect(outcome).toEqual([undefined, undefined, undefined, false]);
  expect(requests.filter(isOurs)).toEqual(['/shopbell.js']);
  expect(complaints).toEqual([]);
});

test('init in the queue adds to the tag; a later one is a no-op with a warning', async () => {
  const { page, complaints } = await openTagPage(shop, {
    script: `${QUEUE} shopbell('init', { name: 'By script', position: 'start' });`,
    tag: 'data-name="By tag"',
  });
  await openBell(page);
  expect(await page.locator('.head h2').textContent()).toBe('By script');
  await callVerb(page, 'init', { name: 'Too late' });
  expect(complaints).toEqual(['[shopbell] It runs already: init does nothing now.']);
});

test('an event is told to listeners, to the window, and to nobody after off', async () => {
  const { page } = await openTagPage(shop, { tag: HTTP });
  await page.evaluate(async () => {
    const { heard, shopbell } = window as unknown as {
      heard: unknown[];
      shopbell: (...args: unknown[]) => Promise<() => void>;
    };
    addEventListener('shopbell:open', (event) => heard.push(['window', (event as CustomEvent).detail]));
    const listener = ({ type }: { type: string }) => heard.push(type);
    void shopbell('on', 'open', listener);
    void shopbell('on', '*', ({ type }: { type: string }) => heard.push(`* ${type}`));
    await shopbell('open');
    await shopbell('off', 'open', listener);
    await shopbell('close');
    await shopbell('open');
  });
  const heard = await readHeard(page);
  expect(heard.filter((each) => each === 'open')).toEqual(['open']);
  expect(heard.filter((each) => each === '* open')).toHaveLength(2);
  expect(heard).toContainEqual(['window', { screen: 'home' }]);
});

test('the page may forbid opening, showing and sending', async () => {
  const { page } = await openTagPage(shop, {
    script: `addEventListener('shopbell:beforeshow', (event) => window.isQuiet && event.preventDefault());
      window.isQuiet = true;
      addEventListener('shopbell:beforeopen', (event) => window.isClosed && event.preventDefault());`,
    tag: HTTP,
  });
  await page.locator('.bell').waitFor({ state: 'attached' });
  expect(await page.locator('.bell').isVisible()).toBe(false);
  await page.evaluate(() => Object.assign(window, { isQuiet: false, isClosed: true }));
  await callVerb(page, 'show');
  await page.locator('.bell').click();
  await page.locator('.sb').waitFor({ state: 'attached' });
  expect(await callVerb(page, 'get', 'state')).toMatchObject({ open: false });
  await page.evaluate(() => Object.assign(window, { isClosed: false }));
  await openBell(page);
});

test('words that the page will not have sent are in the composer again', async () => {
  const { page } = await openTagPage(shop, {
    tag: HTTP,
    script: `${QUEUE} shopbell('on', 'beforesend', (event) => /parcel/.test(event.text) && event.preventDefault());`,
  });
  await openBell(page);
  await callVerb(page, 'say', 'where is my parcel');
  await expect.poll(() => page.locator('.composer textarea').inputValue()).toBe('where is my parcel');
  expect(await page.getByRole('log').getByText('parcel').count()).toBe(0);
  await callVerb(page, 'say', 'is delivery free?');
  await page.getByRole('log').getByText('free from €60').waitFor();
});

test('a listener may forbid opening too, also when it was queued before loading', async () => {
  const { page } = await openTagPage(shop, {
    script: `${QUEUE} shopbell('on', 'beforeopen', (event) => { heard.push(event.screen); event.preventDefault(); });`,
  });
  await page.locator('.bell').click();
  await expect.poll(() => readHeard(page)).toEqual(['home']);
  expect(await page.locator('.sb').getAttribute('inert')).not.toBeNull();
});

test('a link #shopbell=track, a button data-shopbell, and an address open their screens', async () => {
  const { page } = await openTagPage(shop, {
    tag: HTTP,
    body: `<a href="#shopbell=track&order=20311">Where is it</a>
      <button data-shopbell="open:faq">Questions</button>
      <button data-shopbell="ask:is delivery free?"><span>Delivery</span></button>`,
  });
  const title = (text: string) => page.locator('.head h2').getByText(text).waitFor();
  await page.locator('.bell').waitFor();
  await page.getByText('Where is it').click();
  await title('Track an order');
  await expect.poll(() => page.locator('.sb input').first().inputValue()).toBe('20311');
  expect(new URL(page.url()).hash).toBe('');
  await page.getByText('Questions').first().click();
  await title('Questions');
  await page.locator('span', { hasText: /^Delivery$/ }).click();
  await page.getByRole('log').getByText('free from €60').waitFor();
  await page.keyboard.press('Escape');
  await page.goto('/tag.html?again#shopbell=track&order=20418');
  await title('Track an order');
  await page.evaluate(() => (location.hash = 'shopbell=faq'));
  await title('Questions');
});

test('a screen that does not exist is named, and home is shown', async () => {
  const { page, complaints } = await openTagPage(shop, { path: '/tag.html#shopbell=trak', tag: HTTP });
  await page.locator('.search').waitFor();
  await expect.poll(() => complaints.join()).toContain('There is no screen "trak". Did you mean "track"?');
});

test('an own launcher takes the bell’s place, also one that comes later', async () => {
  const { page } = await openTagPage(shop, {
    tag: 'data-launcher=".help"',
    body: '<button class="help">Help me</button>',
  });
  await page.locator('.bell').waitFor({ state: 'attached' });
  expect(await page.locator('.bell').isVisible()).toBe(false);
  await page.getByText('Help me').click();
  await page.locator('.sb:not([inert])').waitFor();
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('help');
  await page.evaluate(() => {
    const later = document.createElement('a');
    later.className = 'help';
    later.textContent = 'Later';
    later.href = '/elsewhere';
    document.body.append(later);
  });
  await page.getByText('Later').click();
  await page.locator('.sb:not([inert])').waitFor();
  expect(new URL(page.url()).pathname).toBe('/tag.html');
});

test('path rules hide the bell, and follow a page that moves on without loading', async () => {
  const { page } = await openTagPage(shop, {
    tag: 'data-hide-on="/*/checkout*, /cart"',
    path: '/de/checkout/address',
    body: '<button data-shopbell="open">Help</button>',
  });
  const isShown = () => page.locator('.bell').isVisible();
  await page.locator('.bell').waitFor({ state: 'attached' });
  expect(await isShown()).toBe(false);
  await page.evaluate(() => history.pushState(null, '', '/de/carton'));
  await expect.poll(isShown).toBe(true);
  await page.evaluate(() => history.pushState(null, '', '/cart'));
  await expect.poll(isShown).toBe(false);
  // Whoever asks for help by name gets it there too.
  await page.getByText('Help').click();
  await page.locator('.sb:not([inert])').waitFor();
});

test('inline the panel is a part of the page, and asks for nothing before it is touched', async () => {
  const { page, requests } = await openTagPage(shop, {
    tag: `${HTTP} data-inline="#help"`,
    body: '<main id="help" style="height:600px;width:420px"></main>',
  });
  await page.locator('#help .search').waitFor();
  await page.waitForLoadState('networkidle');
  expect(requests.filter((path) => path.startsWith('/shopbell/v1'))).toEqual([]);
  expect(await page.locator('.bell').isVisible()).toBe(false);
  const box = await page.locator('.sb').boundingBox();
  expect(box).toMatchObject({ width: 420, height: 600 });
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  await page.locator('.search input').fill('is delivery free?');
  await page.keyboard.press('Enter');
  await page.getByRole('log').getByText('free from €60').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('log').waitFor();
});

test('where its container is missing, an inline tag has a bell after all', async () => {
  const { page } = await openTagPage(shop, { tag: 'data-inline="#help"' });
  await openBell(page);
});

test('theme, position and language change while the panel is open', async () => {
  const { page } = await openTagPage(shop, { tag: HTTP });
  await callVerb(page, 'open', 'chat');
  await page.locator('.composer textarea').fill('is delivery free?');
  await page.keyboard.press('Enter');
  await page.getByRole('log').getByText('free from €60').waitFor();
  await callVerb(page, 'theme', 'dark');
  await page.locator('.sb.dark').waitFor();
  await callVerb(page, 'position', 'start');
  await expect.poll(async () => (await page.locator('.sb').boundingBox())?.x).toBe(24);
  await callVerb(page, 'locale', 'zh-CN');
  await page.locator('.sb[lang=zh-Hans]').waitFor();
  await page.getByRole('log').getByText('free from €60').waitFor();
  expect(await page.locator('.composer textarea').getAttribute('placeholder')).toBe('关于本店的任何问题');
});

test('what the page says of the shopper, and what it measures', async () => {
  const { page } = await openTagPage(shop, {
    tag: `${HTTP} data-metrics="dataLayer"`,
    script: `${QUEUE} shopbell('set', { plan: 'gold' }); shopbell('tag', 'vip');`,
  });
  await openBell(page);
  await callVerb(page, 'ask', 'is delivery free?');
  await page.getByRole('log').getByText('free from €60').waitFor();
  await expect.poll(() => callVerb(page, 'get', 'metrics')).toMatchObject({ answer: 1 });
  const pushed = await page.evaluate(() =>
    JSON.stringify((window as unknown as { dataLayer: unknown[] }).dataLayer),
  );
  expect(pushed).toContain('"event":"shopbell_answer","confidence"');
  expect(pushed).not.toContain('delivery');
});

test('what the page says of the shopper is shown to them, goes along, and may be left out', async () => {
  const { page } = await openTagPage(shop, {
    tag: HTTP,
    script: `${QUEUE} shopbell('set', { plan: 'gold' }); shopbell('tag', 'vip');`,
  });
  const desk = await shop.agent();
  await openBell(page);
  await callVerb(page, 'handoff', 'a complaint');
  await page.getByText('plan: gold, vip').waitFor();
  await page.locator('.field textarea').fill('With what you know');
  await page.getByRole('button', { name: 'Send to the team' }).click();
  await page.getByText('Leave the queue').waitFor();
  await desk.getByText('With what you know').first().click();
  const side = desk.getByRole('complementary').last();
  for (const known of ['gold', 'vip', 'a complaint']) await side.getByText(known).first().waitFor();
});

test('a suggestion that is seen, and one that is followed, are told once each', async () => {
  const { page } = await openTagPage(shop, {
    tag: HTTP,
    script: `${QUEUE} for (const what of ['view', 'click'])
      shopbell('on', 'suggestion:' + what, ({ type, productId, placement }) => heard.push([type, productId, placement]));
      addEventListener('click', (event) => event.preventDefault());`,
  });
  await openBell(page);
  const first = page.locator('.rail li').first();
  await first.waitFor();
  await first.locator('.name').scrollIntoViewIfNeeded();
  await expect.poll(async () => (await readHeard(page)).length).toBeGreaterThan(0);
  await first.locator('.name').click();
  await expect.poll(() => readHeard(page)).toContainEqual(['suggestion:click', expect.anything(), 'home']);
  const views = (await readHeard(page)).filter((each) => (each as string[])[0] === 'suggestion:view');
  expect(new Set(views.map((each) => (each as string[])[1])).size).toBe(views.length);
});

test('the plugin of the docs brings a screen, an intent and a verb, without any library of its own', async () => {
  const [, code = ''] = /```js\n([\s\S]*?)```/.exec(readFileSync('docs/plugins.md', 'utf8')) ?? [];
  const { page, complaints } = await openTagPage(shop, { tag: HTTP, script: QUEUE + code });
  await openBell(page);
  await callVerb(page, 'ask', 'is there a store in Antwerp?');
  await page.getByText('Antwerp: open until 19').waitFor();
  await callVerb(page, 'open', 'home');
  await callVerb(page, 'stores', 'Ghent');
  await page.getByText('Ghent: open until 18').waitFor();
  await page.evaluate(() => (location.hash = 'shopbell=stores&town=Nowhere'));
  await page.getByText('There is no store there.').waitFor();
  expect(complaints).toEqual([]);
});
