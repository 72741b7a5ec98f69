import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { DEMO_AGENTS, DEMO_PASSWORD } from '../../../demo/server/jobs/demoAgents';
import { launchBrowser } from '../../support/launchBrowser';
import { startDemo, type Demo } from './startDemo';

export interface Visit {
  readonly page: Page;
  /** Warnings and errors on the console, and errors nobody caught. */
  readonly complaints: string[];
  /** Paths asked of the server, in order. */
  readonly requests: string[];
}

/** The built files, the real server with the demo's data, and a real browser, for one test file. */
export function useShop() {
  let server: Demo;
  let browser: Browser;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startDemo(), launchBrowser()]);
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  const visit = async (options: BrowserContextOptions = {}): Promise<Visit> => {
    const context = await browser.newContext({
      baseURL: server.url,
      viewport: { width: 1280, height: 860 },
      ...options,
    });
    contexts.push(context);
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const complaints: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => {
      if (['warning', 'error'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    return { page, complaints, requests };
  };

  return {
    visit,
    get url() {
      return server.url;
    },
    /** What the server has printed so far. */
    printed: () => server.output(),
    /** An agent at the desk, signed in. */
    async agent(index = 0): Promise<Page> {
      const { page } = await visit({ viewport: { width: 1440, height: 900 }, locale: 'en-US' });
      await page.goto('/desk/');
      await page.fill('input[type=email]', DEMO_AGENTS[index]?.email ?? '');
      await page.fill('input[type=password]', DEMO_PASSWORD);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Inbox' }).waitFor();
      return page;
    },
  };
}

/** What the browser holds for the page: names of databases, and counts of everything else. */
export function readStorage(page: Page) {
  return page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name ?? ''),
    localStorage: localStorage.length,
    sessionStorage: sessionStorage.length,
    cookies: document.cookie,
    caches: (await caches.keys()).length,
  }));
}

export const NOTHING_STORED = { databases: [], localStorage: 0, sessionStorage: 0, cookies: '', caches: 0 };

/** Opens the panel with the pointer, as a shopper does. */
export async function openBell(page: Page): Promise<void> {
  await page.locator('.bell').click();
  await page.locator('.sb:not([inert])').waitFor();
}

/** Types into the home screen's search and presses Enter. */
export async function askFromHome(page: Page, text: string): Promise<void> {
  await page.locator('.search input').fill(text);
  await page.keyboard.press('Enter');
}

/** Types into the composer and presses Enter. */
export async function say(page: Page, text: string): Promise<void> {
  await page.locator('.composer textarea').fill(text);
  await page.keyboard.press('Enter');
}
