import type { ProductVariant } from '../../contract/types';
import { dropEmpty } from '../../lib/dropEmpty';
import { findProductId } from '../../lib/jsonLd/findMainProduct';
import type { JsonLd, JsonLdNode } from '../../lib/jsonLd/readJsonLd';
import { findImage } from './findImage';
import { toTitle } from './htmlToText';
import { findCheapest, readOffer, readOffers } from './readOffers';

const MAX_VARIANTS = 200;
/** Properties by which variants of a product usually differ. */
const VARIES_BY = ['color', 'size', 'material', 'pattern'];

/** Variants given as products or as offers of their own; undefined where there are not at least two. */
export function readVariants(
  jsonLd: JsonLd,
  nodes: readonly JsonLdNode[],
  base: string,
): readonly ProductVariant[] | undefined {
  const variants = nodes.slice(0, MAX_VARIANTS).flatMap((node) => {
    const id = findProductId(jsonLd, node);
    const varying = VARIES_BY.map((name) => jsonLd.text(node, name)).filter(Boolean);
    const title = toTitle(varying.join(' / ') || jsonLd.text(node, 'name'));
    const offer = findCheapest(readOffers(jsonLd, node)) ?? readOffer(jsonLd, node);
    const { price, stock } = offer ?? {};
    return id && title
      ? { id, title, ...dropEmpty({ price, stock, imageUrl: findImage(jsonLd, node, base) }) }
      : [];
  });
  return variants.length > 1 ? variants : undefined;
}
