import type { Product } from '../../../contract/types';
import { createFormat } from '../../../lib/createFormat';
import type { Finding, Located } from '../Finding';
import { sayList } from '../say';
import { countDigits } from '../shape/explainMoney';

const FEWEST = 3;

/** All prices below one of the currency: they were written in euros rather than in cents. */
export function checkMinorUnits(products: readonly Located<Product>[]): readonly Finding[] {
  const priced = products.filter(({ value: { price } }) => price.amount > 0);
  const [first] = priced;
  const isTiny = ({ value: { price } }: Located<Product>) => price.amount < 10 ** countDigits(price.currency);
  if (!first || priced.length < FEWEST || !priced.every(isTiny)) return [];
  const { price } = first.value;
  const digits = countDigits(price.currency);
  const shown = createFormat('en', () => 0).money(price);
  return [
    {
      level: 'warning',
      rule: 'catalog.minor-units',
      path: `${first.path}.price.amount`,
      entry: first.value.id,
      message: `Every price is below 1 ${price.currency}; were the amounts written in ${price.currency} instead of minor units?`,
      shopper: `${shown} instead of ${price.amount.toFixed(digits)} ${price.currency}.`,
      mend: `Write ${price.amount * 10 ** digits} for ${price.amount.toFixed(digits)} ${price.currency}, and so on.`,
    },
  ];
}

/** More than one currency in one list, or one that does not exist. */
export function checkCurrencies(products: readonly Located<Product>[]): readonly Finding[] {
  const first = new Map<string, Located<Product>>();
  for (const product of products) {
    const { currency } = product.value.price;
    if (!first.has(currency)) first.set(currency, product);
  }
  const known = new Set(Intl.supportedValuesOf('currency'));
  const unknown = [...first].flatMap(([currency, { value, path }]): Finding[] =>
    known.has(currency)
      ? []
      : [
          {
            level: 'warning',
            rule: 'catalog.currency',
            path: `${path}.price.currency`,
            entry: value.id,
            message: `There is no currency "${currency}".`,
            shopper: `The price stands there with “${currency}” before it.`,
            mend: 'Write the code of ISO 4217, e.g. "EUR".',
          },
        ],
  );
  if (first.size < 2) return unknown;
  const second = [...first.values()][1];
  return [
    ...unknown,
    {
      level: 'warning',
      rule: 'catalog.currency-mix',
      path: `${second?.path ?? ''}.price.currency`,
      ...(second && { entry: second.value.id }),
      message: `The prices are in ${sayList([...first.keys()], 5)}.`,
      shopper: 'Prices beside each other cannot be compared.',
      mend: 'Write one list for each currency.',
    },
  ];
}
