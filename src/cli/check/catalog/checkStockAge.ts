import type { Product } from '../../../contract/types';
import type { Finding, Located } from '../Finding';
import { sayCount, sayAge } from '../say';

const OLD_MS = 7 * 86_400_000;

/** One finding about all products whose stock was last known too long ago. */
export function checkStockAge(products: readonly Located<Product>[], now: number): readonly Finding[] {
  const aged = products.flatMap((product) => {
    const at = new Date(product.value.stock?.asOf ?? NaN).getTime();
    return now - at > OLD_MS ? [{ ...product, at }] : [];
  });
  const [first] = aged;
  if (!first) return [];
  const oldest = aged.reduce((old, each) => (each.at < old.at ? each : old), first);
  return [
    {
      level: 'warning',
      rule: 'catalog.stock-age',
      path: `${oldest.path}.stock.asOf`,
      entry: oldest.value.id,
      message: `The stock of ${sayCount(aged.length, 'product')} is more than a week old, the oldest ${sayAge(now - oldest.at)}.`,
      shopper: 'What is said to be there may be gone.',
      mend: 'Write the file anew each day, or leave "stock" out.',
    },
  ];
}
