import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBell, useShop } from '../pages/support/shop';
import { startFramework, type RunningFramework } from './support/startFramework';

const LIMIT_MS = 300_000;
const shop = useShop();

/** A page of the framework's own server, with the backend of the demo shop at its place. */
async function visit(url: string) {
  const visited = await shop.visit({ baseURL: url });
  await visited.page.route('**/shopbell/v1/**', async (route) => {
    const { pathname, search } = new URL(route.request().url());
    await route.fulfill({ response: await route.fetch({ url: `${shop.url}${pathname}${search}` }) });
  });
  return visited;
}

/** The tag's own bell. */
const bells = (page: Page) => page.locator('.bell:not([hidden])');

async function askAndKeepDraft(page: Page) {
  await openBell(page);
  expect(await page.locator('.head h2').textContent()).toBe('Oat & Elm');
  await page.locator('.search input').fill('is delivery free?');
  await page.keyboard.press('Enter');
  await page.getByRole('log').getByText('free from €60').waitFor();
  await page.locator('.composer textarea').fill('half a sentence');
}

describe('Next.js', () => {
  let next: RunningFramework;
  beforeAll(async () => {
    next = await startFramework({
      name: 'next',
      layout: { heading: 'Next.js', language: 'tsx', path: 'app/layout.tsx' },
      build: ['next/dist/bin/next', 'build'],
      start: ['next/dist/bin/next', 'start', '--port'],
    });
  }, LIMIT_MS);
  afterAll(() => next?.stop());

  test('the tag of the docs: one bell, and client navigations leave it and what is being typed alone', async () => {
    const { page, complaints } = await visit(next.url);
    await page.goto('/');
    await askAndKeepDraft(page);
    await page.getByRole('link', { name: 'To two' }).click();
    await page.getByRole('heading', { name: 'Two' }).waitFor();
    expect(await page.locator('.composer textarea').inputValue()).toBe('half a sentence');
    await page.getByRole('link', { name: 'To one' }).click();
    await page.getByRole('heading', { name: 'One' }).waitFor();
    expect(await bells(page).count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  test('shopbell/react from a server component: drawn on the server, hydrated without a word, gone when left', async () => {
    const html = await (await fetch(`${next.url}/npm`)).text();
    expect(html).toContain('By npm</h1>');
    const { page, complaints } = await visit(next.url);
    await page.goto('/npm');
    await page.getByRole('button', { name: 'Help, opened' }).click();
    await page.locator('.sb:not([inert])').getByText('Questions').first().waitFor();
    await page.getByRole('button', { name: /opened 1 times/ }).waitFor();
    await page.getByRole('link', { name: 'To inner' }).press('Enter');
    await page.getByRole('heading', { name: 'Inner' }).waitFor();
    expect(await bells(page).count()).toBe(2);
    expect(await page.locator('.sb:not([inert])').count()).toBe(1);
    await page.goBack();
    await page.goto('/');
    await expect.poll(() => bells(page).count()).toBe(1);
    expect(complaints).toEqual([]);
  });
});

describe('Astro', () => {
  let astro: RunningFramework;
  beforeAll(async () => {
    astro = await startFramework({
      name: 'astro',
      layout: { heading: 'Astro', language: 'astro', path: 'src/layouts/Layout.astro' },
      build: ['astro/astro.js', 'build'],
      start: ['astro/astro.js', 'preview', '--host', '127.0.0.1', '--port'],
    });
  }, LIMIT_MS);
  afterAll(() => astro?.stop());

  test('the tag of the docs: through swaps of the body there is one bell, and what is being typed stays', async () => {
    const { page, complaints } = await visit(astro.url);
    await page.goto('/');
    await askAndKeepDraft(page);
    const isSame = await page.evaluate(() => void Object.assign(window, { same: true }));
    expect(isSame).toBeUndefined();
    await page.getByRole('link', { name: 'To two' }).click();
    await page.getByRole('heading', { name: 'Two' }).waitFor();
    expect(await page.locator('.composer textarea').inputValue()).toBe('half a sentence');
    await page.getByRole('link', { name: 'To one' }).click();
    await page.getByRole('heading', { name: 'One' }).waitFor();
    expect(await page.locator('.sb:not([inert])').count()).toBe(1);
    expect(await bells(page).count()).toBe(1);
    // It was the router, not the browser.
    expect(await page.evaluate(() => 'same' in window)).toBe(true);
    expect(complaints).toEqual([]);
  });
});
