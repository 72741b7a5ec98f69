import type { Money, Stock } from '../../contract/types';
import { isNode, type JsonLd, type JsonLdNode } from '../../lib/jsonLd/readJsonLd';
import { parseMoney } from './parseMoney';

/** What shops may say of a price that is not to be paid. */
const FORMER_PRICE = /ListPrice|Strikethrough|RetailPrice|SRP/i;

export interface Offer {
  readonly node: JsonLdNode;
  readonly price: Money;
  /** The former price, when higher. */
  readonly compareAtPrice?: Money;
  readonly stock?: Stock;
}

/** The offers of a product that name a price; a range of offers counts with its lowest. */
export function readOffers(jsonLd: JsonLd, product: JsonLdNode): readonly Offer[] {
  const { get, isA } = jsonLd;
  return get(product, 'offers')
    .filter(isNode)
    .flatMap((offer) => {
      const inside = isA(offer, /^AggregateOffer$/) ? get(offer, 'offers').filter(isNode) : [];
      const read = inside.flatMap((each) => readOffer(jsonLd, each) ?? []);
      return read.length > 0 ? read : (readOffer(jsonLd, offer) ?? []);
    });
}

/** The lowest of those that can be bought; of all where none can. */
export function findCheapest(offers: readonly Offer[]): Offer | undefined {
  const there = offers.filter(({ stock }) => stock?.level !== 'out');
  return (there.length > 0 ? there : offers).reduce<Offer | undefined>(
    (best, each) =>
      best && (best.price.currency !== each.price.currency || best.price.amount <= each.price.amount)
        ? best
        : each,
    undefined,
  );
}

/** In stock where any offer is; sold out where all are; unknown where they do not say. */
export function joinStock(offers: readonly Offer[]): Stock | undefined {
  const stocks = offers.flatMap(({ stock }) => stock ?? []);
  const find = (level: string) => stocks.find((stock) => stock.level === level);
  return find('in') ?? find('low') ?? (stocks.length === offers.length ? find('out') : undefined);
}

/** One offer; undefined where it names no price. */
export function readOffer({ get, text }: JsonLd, node: JsonLdNode): Offer | undefined {
  const currency = text(node, 'priceCurrency');
  const specifications = get(node, 'priceSpecification')
    .filter(isNode)
    .map((each) => ({
      isFormer: FORMER_PRICE.test(text(each, 'priceType')),
      money: parseMoney(text(each, 'price'), text(each, 'priceCurrency') || currency),
    }));
  const price =
    parseMoney(text(node, 'price') || text(node, 'lowPrice'), currency) ??
    specifications.find(({ isFormer, money }) => money && !isFormer)?.money;
  const former = specifications.find(({ isFormer }) => isFormer)?.money;
  if (!price) return undefined;
  const isHigher = former && former.currency === price.currency && former.amount > price.amount;
  const level = readLevel(text(node, 'availability'));
  const stock = level && { level };
  return { node, price, ...(isHigher && { compareAtPrice: former }), ...(stock && { stock }) };
}

/** The level for an availability of schema.org or Open Graph; undefined for those that are neither. */
export function readLevel(availability: string): 'in' | 'low' | 'out' | undefined {
  const word = availability.replace(/.*[/:]/, '').replace(/[\s_-]/g, '');
  if (/^(instock|instoreonly|onlineonly|available|availablefororder)$/i.test(word)) return 'in';
  if (/^limitedavailability$/i.test(word)) return 'low';
  return /^(outofstock|soldout|oos|discontinued)$/i.test(word) ? 'out' : undefined;
}
