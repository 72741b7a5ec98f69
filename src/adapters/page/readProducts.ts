import type { PageView, Product } from '../../contract/types';
import { findMainProduct, PRODUCT } from '../../lib/jsonLd/findMainProduct';
import { isNode, readJsonLd, type JsonLd, type JsonLdNode } from '../../lib/jsonLd/readJsonLd';
import { readCategory } from './readCategory';
import { readMeta } from './readMeta';
import { readProduct } from './readProduct';

const MAX_PRODUCTS = 200;

export interface PageProducts {
  /** The one the page is about first. */
  readonly products: readonly Product[];
  /** Id of the one product the page is about. */
  readonly productId: string | undefined;
}

/** The products that the page tells machines, at most 200, in the contract's shape. */
export function readProducts(page: PageView): PageProducts {
  const jsonLd = readJsonLd(page.jsonLd());
  const base = page.url();
  const main = findMainProduct(jsonLd, page);
  const own = readOwn(jsonLd, main, page);
  const others = findProducts(jsonLd)
    .filter((node) => node !== main)
    .slice(0, MAX_PRODUCTS)
    .flatMap((node) => readProduct(jsonLd, node, { base }) ?? []);
  const products = new Map<string, Product>();
  for (const each of own ? [own, ...others] : others) {
    if (!products.has(each.id)) products.set(each.id, each);
  }
  return { products: [...products.values()].slice(0, MAX_PRODUCTS), productId: own?.id };
}

/** From JSON-LD, completed by breadcrumbs and meta tags; from meta tags alone where no product is described. */
function readOwn(jsonLd: JsonLd, main: JsonLdNode | undefined, page: PageView): Product | undefined {
  const isListing = !main && findProducts(jsonLd).length > 0;
  if (isListing) return undefined;
  const meta = readMeta(page);
  const title = main ? jsonLd.text(main, 'name') : (meta.title ?? '');
  const category = readCategory(jsonLd, title);
  const beside = { ...meta, ...(category && { category }) };
  return readProduct(jsonLd, main ?? {}, { base: page.url(), beside });
}

/** Described on their own, or as the items of a list. */
function findProducts({ things, get, isA }: JsonLd): readonly JsonLdNode[] {
  const listed = things
    .filter((thing) => isA(thing, /^ItemList$/))
    .flatMap((list) => get(list, 'itemListElement').filter(isNode))
    .flatMap((item) => [item, ...get(item, 'item').filter(isNode)]);
  return [...things, ...listed].filter((thing) => isA(thing, PRODUCT));
}
