import type { Product } from '../../../contract/types';
import { createFormat } from '../../../lib/createFormat';
import { quote, sayCount } from '../say';

/** How many products from which price to which, and one as its card shows it. */
export function describeCatalog(products: readonly Product[], now: number): readonly string[] {
  const [first] = products;
  if (!first) return ['No product is there to be found.'];
  const { money } = createFormat('en', () => now);
  const sameCurrency = products
    .map(({ price }) => price)
    .filter(({ currency }) => currency === first.price.currency);
  const amounts = sameCurrency.map(({ amount }) => amount).sort((a, b) => a - b);
  const { currency } = first.price;
  const lowest = money({ amount: amounts[0] ?? 0, currency });
  const highest = money({ amount: amounts.at(-1) ?? 0, currency });
  const categories = new Set(products.flatMap(({ category }) => category ?? []));
  return [
    `${sayCount(products.length, 'product')}${categories.size > 0 ? ` in ${sayCount(categories.size, 'category')}` : ''}, ${lowest === highest ? `at ${lowest}` : `from ${lowest} to ${highest}`}.`,
    `A card: ${describeProduct(products.find(({ rating, compareAtPrice }) => rating ?? compareAtPrice) ?? first, now)}`,
  ];
}

/** One product in a line, as its card has it. */
export function describeProduct(
  { title, price, compareAtPrice, rating, stock }: Product,
  now: number,
): string {
  const { money } = createFormat('en', () => now);
  const isLess =
    compareAtPrice && compareAtPrice.amount > price.amount && compareAtPrice.currency === price.currency;
  const parts = [
    quote(title),
    money(price),
    isLess && `was ${money(compareAtPrice)}`,
    rating && rating.count > 0 && `★ ${rating.value.toFixed(1)} (${rating.count})`,
    stock?.level === 'low' && stock.quantity !== undefined && `only ${stock.quantity} left`,
    stock?.level === 'out' && 'sold out',
  ];
  return parts.filter(Boolean).join(' · ');
}
