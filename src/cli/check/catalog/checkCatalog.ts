import type { Product } from '../../../contract/types';
import type { Checked, CheckContext, Finding, Located } from '../Finding';
import { sayCount, sayList } from '../say';
import { checkCurrencies, checkMinorUnits } from './checkAmounts';
import { checkProduct } from './checkProduct';
import { checkStockAge } from './checkStockAge';
import { describeCatalog } from './describeCatalog';

/** What a shopper would meet in these products beyond their form: prices, links, pictures, stock. */
export function checkCatalog(products: readonly Located<Product>[], { now }: CheckContext): Checked {
  return {
    findings: [
      ...products.flatMap(checkProduct),
      ...findSameIds(products),
      ...checkMinorUnits(products),
      ...checkCurrencies(products),
      ...findWithoutPicture(products),
      ...checkStockAge(products, now),
    ],
    sees: describeCatalog(
      products.map(({ value }) => value),
      now,
    ),
  };
}

function findSameIds(products: readonly Located<Product>[]): readonly Finding[] {
  const first = new Map<string, string>();
  return products.flatMap(({ value: { id }, path }): Finding[] => {
    const known = first.get(id);
    if (known === undefined) first.set(id, path);
    if (known === undefined) return [];
    return [
      {
        level: 'error',
        rule: 'catalog.duplicate-id',
        path: `${path}.id`,
        entry: id,
        message: `${known} has the same id.`,
        shopper: 'Only the first of the two is shown.',
        mend: 'Give it an id of its own, or make both variants of one product.',
      },
    ];
  });
}

function findWithoutPicture(products: readonly Located<Product>[]): readonly Finding[] {
  const bare = products.filter(({ value }) => !value.imageUrl?.trim());
  const [first] = bare;
  if (!first) return [];
  const ids = bare.map(({ value }) => value.id);
  return [
    {
      level: 'advice',
      rule: 'catalog.no-picture',
      path: first.path,
      message: `${sayCount(bare.length, 'product')} of ${products.length} without "imageUrl": ${sayList(ids)}.`,
      shopper: 'An empty frame stands where the picture would be.',
      mend: 'Add "imageUrl", best about 280 × 350 pixels.',
    },
  ];
}
