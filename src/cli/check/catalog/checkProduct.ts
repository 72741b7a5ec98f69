import type { Product, Stock } from '../../../contract/types';
import { findNearest } from '../../../lib/findNearest';
import { checkMarkup } from '../faq/checkRichText';
import type { Finding, Located } from '../Finding';
import { checkAddress } from './checkAddress';

const LEVELS = ['in', 'low', 'out'];
type Place = Pick<Finding, 'path' | 'entry'>;

/** One product by itself. */
export function checkProduct({ value, path }: Located<Product>): readonly Finding[] {
  const { id, title, url, imageUrl, description = '', stock } = value;
  const at = (field: string): Place => ({ path: `${path}.${field}`, entry: id });
  return [
    ...(title.trim() ? checkMarkup(title, at('title')) : [sayNoTitle(at('title'))]),
    ...checkMarkup(description, at('description')),
    ...checkAddress(url, { ...at('url'), isPicture: false }),
    ...(imageUrl?.trim() ? checkAddress(imageUrl, { ...at('imageUrl'), isPicture: true }) : []),
    ...checkPrices(value, at),
    ...(stock ? checkLevel(stock, at('stock.level')) : []),
    ...checkVariants(value, at),
  ];
}

function sayNoTitle(place: Place): Finding {
  return {
    level: 'error',
    rule: 'catalog.empty-title',
    ...place,
    message: 'The title is empty.',
    shopper: 'A product without a name.',
    mend: 'Write its name.',
  };
}

function checkPrices({ price, compareAtPrice }: Product, at: (field: string) => Place): readonly Finding[] {
  const findings: Finding[] = [];
  if (price.amount <= 0) {
    findings.push({
      level: price.amount < 0 ? 'error' : 'warning',
      rule: 'catalog.price',
      ...at('price.amount'),
      message: `The price is ${price.amount}.`,
      shopper: price.amount === 0 ? 'It seems to be free.' : 'A price below nothing.',
      mend: 'Write the price in minor units, 7900 for 79.00 EUR, or leave the product out.',
    });
  }
  if (!compareAtPrice) return findings;
  const isOtherCurrency = compareAtPrice.currency !== price.currency;
  if (!isOtherCurrency && compareAtPrice.amount > price.amount) return findings;
  findings.push({
    level: 'warning',
    rule: 'catalog.compare-at-price',
    ...at('compareAtPrice'),
    message: isOtherCurrency
      ? `The former price is in ${compareAtPrice.currency}, the price in ${price.currency}.`
      : 'The former price is not above the price.',
    shopper: isOtherCurrency ? 'The two prices cannot be compared.' : 'No former price is shown.',
    mend: 'Write the price before, or leave "compareAtPrice" out.',
  });
  return findings;
}

function checkLevel({ level }: Stock, place: Place): readonly Finding[] {
  if (LEVELS.includes(level)) return [];
  const near = guessLevel(level);
  return [
    {
      level: 'warning',
      rule: 'catalog.stock-level',
      ...place,
      message: `"${level}" is none of in, low and out.`,
      shopper: 'Nothing is said about the stock, and what is sold out is suggested.',
      mend: near ? `Write "${near}".` : 'Write "in", "low" or "out", or leave "stock" out.',
    },
  ];
}

function guessLevel(level: string): string | null {
  if (/out|sold/i.test(level)) return 'out';
  if (/low|few|limited/i.test(level)) return 'low';
  return /in|avail|yes/i.test(level) ? 'in' : findNearest(level, LEVELS);
}

function checkVariants({ variants = [], price }: Product, at: (field: string) => Place): readonly Finding[] {
  const ids = new Set<string>();
  return variants.flatMap((variant, index): Finding[] => {
    const isDouble = ids.has(variant.id);
    ids.add(variant.id);
    const isOtherCurrency = variant.price !== undefined && variant.price.currency !== price.currency;
    if (!isDouble && !isOtherCurrency) return [];
    const place = at(`variants[${index}]`);
    return [
      isDouble
        ? {
            level: 'error',
            rule: 'catalog.duplicate-variant',
            ...place,
            message: `Two variants have the id "${variant.id}".`,
            shopper: 'Choosing one may put the other into the cart.',
            mend: 'Give each an id of its own.',
          }
        : {
            level: 'warning',
            rule: 'catalog.currency-mix',
            ...place,
            message: `The variant’s price is in ${variant.price?.currency}, the product’s in ${price.currency}.`,
            shopper: 'Another currency appears when a variant is chosen.',
            mend: `Write both in ${price.currency}.`,
          },
    ];
  });
}
