import type { PageView, Product } from '../../contract/types';
import { dropEmpty } from '../../lib/dropEmpty';
import { cutText, MAX_ID_CHARS, MAX_LONG_CHARS, MAX_SHORT_CHARS } from './cutText';
import { findAddress } from './findAddress';
import { parseMoney } from './parseMoney';
import { readLevel } from './readOffers';

/** What Open Graph and meta tags say of the page's product; empty on a page of another kind. */
export function readMeta(page: PageView): Partial<Product> {
  const read = (...names: readonly string[]) =>
    names.map((name) => page.meta(name)?.trim()).find(Boolean) ?? '';
  const price = parseMoney(
    read('product:price:amount', 'og:price:amount'),
    read('product:price:currency', 'og:price:currency'),
  );
  if (!price && !/product/i.test(read('og:type'))) return {};
  const base = page.url();
  const level = readLevel(read('product:availability', 'og:availability'));
  return dropEmpty({
    id: cutText(read('product:retailer_item_id'), MAX_ID_CHARS),
    title: cutText(read('og:title') || page.title(), MAX_SHORT_CHARS),
    url: findAddress(read('og:url'), base),
    price,
    imageUrl: findAddress(read('og:image', 'og:image:url'), base),
    description: cutText(read('og:description', 'description'), MAX_LONG_CHARS),
    category: cutText(read('product:category'), MAX_SHORT_CHARS),
    stock: level && { level },
  });
}
