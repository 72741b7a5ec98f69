import type { PageView } from '../../contract/types';
import { findMainProduct, findProductId } from '../../lib/jsonLd/findMainProduct';
import { readJsonLd } from '../../lib/jsonLd/readJsonLd';

/** The `sku` or `productID` of the one product that the page's JSON-LD describes, read as text; else undefined. */
export function findPageProduct(page: PageView): string | undefined {
  const jsonLd = readJsonLd(page.jsonLd());
  const product = findMainProduct(jsonLd, page);
  return product && findProductId(jsonLd, product);
}
