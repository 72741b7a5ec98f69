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
  expect(complaints).toContain('[shopbell] data-adapter="htpt" is not known. Did you mean "http"?');
  expect(complaints).toContain('[shopbell] There is no option data-accnt. Did you mean data-accent?');
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
  const { page, complaints } = await open(tagPage('<script async src="/shopbell.js"></script>'));
  await openBell(page);
  await page.locator('.tile').click();
  await page.getByText('This shop has not named a way to reach a person here.').waitFor();
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
