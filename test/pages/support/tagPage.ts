import type { Page } from 'playwright-core';
import type { useShop, Visit } from './shop';

/** The snippet of the docs: calls before the tag's own code is there. */
export const QUEUE =
  'window.shopbell=window.shopbell||function(){(shopbell.q=shopbell.q||[]).push(arguments)};';

export interface TagPage {
  /** Attributes of the tag. */
  readonly tag?: string;
  /** Runs before the tag. */
  readonly script?: string;
  readonly body?: string;
  readonly path?: string;
}

/** Opens a page of a shop with nothing but a tag of these attributes on it. */
export async function openTagPage(shop: ReturnType<typeof useShop>, page: TagPage = {}): Promise<Visit> {
  const visit = await shop.visit();
  await routeTagPage(visit.page, page);
  await visit.page.goto(page.path ?? '/tag.html');
  return visit;
}

export async function routeTagPage(
  page: Page,
  { tag = '', script = '', body = '', path = '/tag.html' }: TagPage,
): Promise<void> {
  const html = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Tag</title><body><h1>Shop</h1><script>window.heard=[];${script}</script>${body}<script async src="/shopbell.js" ${tag}></script></body></html>`;
  const { pathname } = new URL(path, 'http://shop.example');
  await page.route(
    (url) => url.pathname === pathname,
    (route) => route.fulfill({ contentType: 'text/html', body: html }),
  );
}

/** What the page's own script has noted in `window.heard`. */
export const readHeard = (page: Page) =>
  page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);

/** Runs a verb as the page would. */
export function callVerb(page: Page, verb: string, ...args: readonly unknown[]): Promise<unknown> {
  return page.evaluate(
    async ([name, values]) => {
      const { shopbell } = window as unknown as { shopbell: (verb: string, ...rest: unknown[]) => unknown };
      return shopbell(name, ...values);
    },
    [verb, args] as const,
  );
}
