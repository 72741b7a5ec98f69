import type { Product } from '../../contract/types';
import { dropEmpty } from '../../lib/dropEmpty';
import { findProductId } from '../../lib/jsonLd/findMainProduct';
import { isNode, type JsonLd, type JsonLdNode } from '../../lib/jsonLd/readJsonLd';
import { cutText, MAX_ID_CHARS, MAX_LONG_CHARS } from './cutText';
import { findAddress } from './findAddress';
import { findImage } from './findImage';
import { htmlToText, toTitle } from './htmlToText';
import { findCheapest, joinStock, readOffers } from './readOffers';
import { readVariants } from './readVariants';

const BEST_RATING = 5;
/**
 * A product as the contract has it, completed by what the page says beside its JSON-LD; undefined where name
 * or price are missing. Relative addresses are resolved against the page's.
 */
export function readProduct(
  jsonLd: JsonLd,
  node: JsonLdNode,
  { base, beside = {} }: { readonly base: string; readonly beside?: Partial<Product> },
): Product | undefined {
  const { get, text } = jsonLd;
  const groups = get(node, 'hasVariant').filter(isNode);
  const own = readOffers(jsonLd, node);
  const offers = own.length > 0 ? own : groups.flatMap((variant) => readOffers(jsonLd, variant));
  const cheapest = findCheapest(offers);
  const urls = [node, ...offers.map((offer) => offer.node)].map((each) => text(each, 'url'));
  const found = dropEmpty({
    id: findProductId(jsonLd, node),
    title: toTitle(text(node, 'name')),
    url: findAddress(urls.find(Boolean), base),
    price: cheapest?.price,
    compareAtPrice: cheapest?.compareAtPrice,
    imageUrl: findImage(jsonLd, node, base),
    description: cutText(htmlToText(text(node, 'description')), MAX_LONG_CHARS),
    category: toTitle(text(node, 'category') || nameOf(jsonLd, get(node, 'category'))),
    rating: readRating(jsonLd, node),
    stock: joinStock(offers),
    variants: readVariants(jsonLd, groups.length > 0 ? groups : own.map((offer) => offer.node), base),
  });
  const { id, title, url, price, ...rest } = { ...beside, ...found };
  if (!title || !price) return undefined;
  return { id: id ?? cutText(url ?? title, MAX_ID_CHARS), title, url: url ?? base, price, ...rest };
}

const nameOf = ({ text }: JsonLd, things: readonly unknown[]) =>
  things
    .filter(isNode)
    .map((thing) => text(thing, 'name'))
    .find(Boolean) ?? '';

/** On the scale to five, whatever scale the shop uses. */
function readRating({ get, text }: JsonLd, node: JsonLdNode): Product['rating'] {
  const [rating] = get(node, 'aggregateRating').filter(isNode);
  if (!rating) return undefined;
  const read = (name: string) => Number(text(rating, name).replace(',', '.') || NaN);
  const value = (read('ratingValue') * BEST_RATING) / (read('bestRating') || BEST_RATING);
  const count = read('reviewCount') || read('ratingCount');
  const isSound = value >= 0 && value <= BEST_RATING && Number.isSafeInteger(count) && count > 0;
  return isSound ? { value, count } : undefined;
}
