import type { Product } from '../../contract/types';

/** A kettle of €79 in stock; the same every time but for what is given. */
export function buildProduct(given: Partial<Product> = {}): Product {
  return {
    id: 'pour-over-kettle',
    title: 'Pour-over kettle',
    url: '/products/pour-over-kettle',
    price: { amount: 7900, currency: 'EUR' },
    description: 'A narrow spout for a slow, even pour.',
    category: 'coffee',
    stock: { level: 'in', quantity: 12 },
    ...given,
  };
}
