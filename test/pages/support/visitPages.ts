import type { BrowserContextOptions } from 'playwright-core';
import type { useShop, Visit } from './shop';

/** Pages of a merchant's own beside the demo shop: what each path answers. */
export type Pages = Readonly<Record<string, string>>;

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', json: 'application/json' };

/** A visit on which the paths are answered with these texts, before the shop's own. */
export async function visitPages(
  shop: ReturnType<typeof useShop>,
  pages: Pages,
  options?: BrowserContextOptions,
): Promise<Visit> {
  const visit = await shop.visit(options);
  for (const [path, body] of Object.entries(pages)) {
    const contentType = TYPES[path.split('.').at(-1) ?? ''] ?? 'text/html; charset=utf-8';
    await visit.page.route(
      ({ pathname }) => pathname === path,
      (route) => route.fulfill({ contentType, body }),
    );
  }
  return visit;
}

/** A bare page with this body. */
export const html = (body: string, { lang = 'en', head = '' } = {}) =>
  `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Page</title>${head}<body>${body}`;
