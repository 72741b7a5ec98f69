import { describe, expect, test } from 'vitest';
import type { Route } from 'playwright-core';
import { askFromHome, openBell, useShop } from './support/shop';

const shop = useShop();

const SERVERS: readonly (readonly [string, (route: Route) => Promise<void>])[] = [
  ['is down', (route) => route.abort()],
  ['answers 500', (route) => route.fulfill({ status: 500, body: 'oh' })],
  [
    'answers HTML',
    (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Hello</h1>' }),
  ],
  [
    'answers torn JSON',
    (route) => route.fulfill({ status: 200, contentType: 'application/json', body: '{"items":[{"id' }),
  ],
];

describe.each(SERVERS)('a server that %s', (_, answer) => {
  test('the panel says so in plain words, offers the contact ways, and keeps what was typed', async () => {
    const { page, complaints } = await shop.visit();
    await page.route('**/shopbell/v1/**', answer);
    await page.route('**/shopbell/v1', answer);
    await page.goto('/');
    await openBell(page);
    await page.getByText('The shop is not answering right now.').waitFor();
    await page.getByText('hello@oatandelm.example').waitFor();

    await page.locator('.head').getByRole('button', { name: 'Talk to a person' }).click();
    await page.locator('.field textarea').fill('The lid rattles');
    await page.getByRole('button', { name: 'Send to the team' }).click();
    await page.getByText('It was not sent').waitFor();
    expect(await page.locator('.field textarea').inputValue()).toBe('The lid rattles');
    expect(complaints.filter((line) => line.startsWith('uncaught'))).toEqual([]);
  });
});

test('a server that does not answer at all is noticed when its time is up', async () => {
  const { page } = await shop.visit();
  await page.clock.install();
  await page.route('**/shopbell/v1**', () => {});
  await page.route('**/shopbell/v1/**', () => {});
  await page.goto('/');
  await openBell(page);
  await expect
    .poll(async () => {
      await page.clock.runFor(2000);
      return page.getByText('The shop is not answering right now.').count();
    })
    .toBe(1);
});

test('a server that comes back is noticed without a reload', async () => {
  const { page } = await shop.visit();
  let isDown = true;
  const answer = (route: Route) => (isDown ? route.abort() : route.continue());
  await page.route('**/shopbell/v1/**', answer);
  await page.route('**/shopbell/v1', answer);
  await page.goto('/');
  await openBell(page);
  const note = page.getByText('The shop is not answering right now.');
  await note.waitFor();
  isDown = false;
  await note.waitFor({ state: 'detached' });
  await askFromHome(page, 'is delivery free?');
  await page.getByRole('log').getByText('free from €60').waitFor();
});

test('a wrong number and a wrong e-mail get the same sentence', async () => {
  const { page } = await shop.visit();
  await page.goto('/');
  await openBell(page);
  await page.getByRole('button', { name: 'Track an order' }).click();
  const inputs = page.locator('.form input');
  const sentences: (string | null)[] = [];
  for (const [number, email] of [
    ['99999', 'maya@verbeke.example'],
    ['20418', 'somebody@else.example'],
  ]) {
    await inputs.nth(0).fill(number ?? '');
    await inputs.nth(1).fill(email ?? '');
    await page.getByRole('button', { name: 'Find the order' }).click();
    const alert = page.locator('.form [role=alert] small');
    await alert.waitFor();
    sentences.push(await alert.textContent());
    await inputs.nth(0).fill('');
    await page.getByRole('button', { name: 'Find the order' }).click();
    await page.getByText('Type the number of the order.').waitFor();
  }
  expect(sentences[0]).toBe('There is no order with this number and these details. Look at both once more.');
  expect(sentences[1]).toBe(sentences[0]);
});

test('the panel’s code that does not arrive leaves the shop alone; the next click tries again, and who listens still hears', async () => {
  const { page, complaints } = await shop.visit();
  let isDown = true;
  await page.route('**/0.1.0/**', (route) => (isDown ? route.abort() : route.continue()));
  await page.goto('/p/pour-over-kettle/');
  await page.locator('.bell').click();
  await expect.poll(() => complaints.join()).toContain('The panel did not load');
  isDown = false;
  await openBell(page);
  await page.locator('.rail .add').first().click();
  await page.locator('[data-cart-count]', { hasText: '1' }).waitFor();
  expect(complaints.filter((line) => line.startsWith('uncaught'))).toEqual([]);
});
