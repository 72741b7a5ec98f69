import { isNode, type JsonLd, type JsonLdNode } from './readJsonLd';

const ID_PROPERTIES = ['sku', 'productID', 'productGroupID'];
const MAX_ID_CHARS = 200;

/** A product or a group of its variants. */
export const PRODUCT = /^(Product(Group|Model)?|IndividualProduct)$/;

/** What the shop calls the product: its `sku`, `productID` or `productGroupID`. */
export function findProductId({ text }: JsonLd, product: JsonLdNode): string | undefined {
  return ID_PROPERTIES.map((name) => text(product, name).slice(0, MAX_ID_CHARS)).find(Boolean);
}

/**
 * The one product a page is about. Among several it is the one with the page's address, else the one whose
 * name stands in the page's title; a page with neither is a listing and has none.
 */
export function findMainProduct(
  jsonLd: JsonLd,
  page: { url(): string; title(): string },
): JsonLdNode | undefined {
  const { things, get, text, isA } = jsonLd;
  const products = things.filter((thing) => isA(thing, PRODUCT));
  const url = page.url();
  const nameOf = (product: JsonLdNode) => text(product, 'name');
  const isHere = (product: JsonLdNode) =>
    [product, ...get(product, 'offers').filter(isNode)].some(
      (node) => toPlace(text(node, 'url'), url) === url,
    );
  const isInTitle = (product: JsonLdNode) => nameOf(product) && page.title().includes(nameOf(product));
  for (const fitting of [products, products.filter(isHere), products.filter(isInTitle)]) {
    // Themes and review apps often describe the same product twice, the second time without its id.
    const names = new Set(fitting.map(nameOf).filter(Boolean));
    if (names.size < 2 && fitting[0]) {
      return fitting.find((product) => findProductId(jsonLd, product)) ?? fitting[0];
    }
  }
  return undefined;
}

function toPlace(href: string, base: string): string | undefined {
  try {
    const { origin, pathname } = new URL(href, href ? base : undefined);
    return origin + pathname;
  } catch {
    return undefined;
  }
}
