import { expect, test } from 'vitest';
import { openBell, useShop } from './support/shop';

const shop = useShop();
const tagPage = (tag: string, script = '') =>
  `<!doctype html><html lang="en"><title>Tag</title><body><h1>Shop</h1>${script}${tag}</body></html>`;

async function open(html: string) {
  const visit = await shop.visit();
  await visit.page.route('**/tag.html', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await visit.page.goto('/tag.html');
  return visit;
}

test('an unknown attribute and a wrong value are named once, each with the nearest right one', async () => {
  const { page, complaints } = await open(
    tagPage('<script async src="/shopbell.js" data-adapter="htpt" data-accnt="#0a7"></script>'),
  );
  await openBell(page);
  await expect.poll(() => complaints.length).toBe(2);
  expect(complaints).toContain(
    '[shopbell] data-adapter="htpt" is not known. Did you mean "http"? auto is used.',
  );
  expect(complaints).toContain('[shopbell] There is no option data-accnt. Did you mean data-accent?');
});

test('colours, selectors and addresses are judged by the browser itself, and the panel opens all the same', async () => {
  const { page, complaints, requests } = await open(
    tagPage(
      '<script async src="/shopbell.js" data-accent="greenish" data-launcher="#a[" data-locale="en_US" data-currency="euro" data-color="red" data-app-id="x1" data-cfasync="false"></script>',
    ),
  );
  await page.evaluate(() => (window as unknown as { shopbell: (verb: string) => unknown }).shopbell('open'));
  await page.locator('.sb:not([inert])').waitFor();
  await page.getByRole('heading', { name: 'Shop' }).click();
  await expect.poll(() => complaints.length).toBe(6);
  expect(complaints).toEqual([
    '[shopbell] data-accent="greenish" is not a colour. Write one such as #17694e. It counts as not given.',
    '[shopbell] data-launcher="#a[" is not a CSS selector. Write one such as #help. It counts as not given.',
    '[shopbell] data-locale="en_US" is not a language tag (BCP 47). Write "en-US". The language that begins like it is used, or English.',
    '[shopbell] data-currency="euro" is not a currency (ISO 4217). Write "EUR". It counts as not given.',
    '[shopbell] There is no option data-color. Write data-accent.',
    '[shopbell] There is no option data-app-id. It is not needed: there are no accounts.',
  ]);
  expect(requests.filter((path) => path.includes('sayMistakes'))).toHaveLength(1);
});

test('with debug the console says what is in force', async () => {
  const visit = await shop.visit();
  const { page } = visit;
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  const tag = '<script async src="/shopbell.js" data-debug data-faq="/faq.json" data-radius="99"></script>';
  await page.route('**/tag.html', (route) => route.fulfill({ contentType: 'text/html', body: tagPage(tag) }));
  await page.route('**/faq.json', (route) => route.fulfill({ contentType: 'application/json', body: '[]' }));
  await page.goto('/tag.html');
  await openBell(page);
  await expect.poll(() => said.join('\n')).toContain('By default: adapter auto');
  expect(said.join('\n')).toMatch(/\[shopbell\] \d+\.\d+\.\d+\n/);
  expect(said.join('\n')).toContain(
    'Backend: files, then page\nSet:\n  faq /faq.json\n  radius 20\n  debug on\n',
  );
});

test('an unknown verb is named with the nearest right one, and the page goes on', async () => {
  const { page, complaints } = await open(tagPage('<script async src="/shopbell.js"></script>'));
  await openBell(page);
  await page.evaluate(() => {
    const { shopbell } = window as unknown as { shopbell: (verb: string) => void };
    shopbell('daft');
  });
  await expect.poll(() => complaints.join()).toContain('There is no verb "daft". Did you mean "draft"?');
});

test('with nothing but src there is a bell, and the panel says what it can', async () => {
  const { page, complaints, requests } = await open(tagPage('<script async src="/shopbell.js"></script>'));
  await openBell(page);
  await page.locator('.tile').click();
  await page.getByText('This shop has not named a way to reach a person here.').waitFor();
  // The words for what is wrong are for shops where something is.
  expect(requests.filter((path) => /sayMistakes/.test(path))).toEqual([]);
  expect(complaints).toEqual([]);
});

test('a second tag is a no-op with a warning', async () => {
  const tag = '<script src="/shopbell.js"></script>';
  const { page, complaints } = await open(tagPage(tag + tag));
  expect(complaints).toEqual(['[shopbell] The tag was found twice.']);
  expect(
    await page.evaluate(
      () => [...document.documentElement.children].filter(({ shadowRoot }) => shadowRoot).length,
    ),
  ).toBe(1);
});

test('currentScript null, as with tag managers: the tag is found by its name', async () => {
  const hide = '<script>Object.defineProperty(document, "currentScript", { get: () => null })</script>';
  const { page } = await open(tagPage('<script async src="/shopbell.js" data-name="Found"></script>', hide));
  await openBell(page);
  expect(await page.locator('.head h2').textContent()).toBe('Found');
});

test('calls queued before load run in order once the panel is there', async () => {
  const queue = `<script>
    window.shopbell = window.shopbell || function () { (shopbell.q = shopbell.q || []).push(arguments) };
    window.heard = [];
    shopbell('on', 'open', () => heard.push('open'));
    shopbell('on', 'close', () => heard.push('close'));
    shopbell('open', 'chat');
  </script>`;
  const { page } = await open(tagPage('<script async src="/shopbell.js"></script>', queue));
  await page.getByRole('log').waitFor();
  await page.keyboard.press('Escape');
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  await expect.poll(heard).toEqual(['open', 'close']);
});
