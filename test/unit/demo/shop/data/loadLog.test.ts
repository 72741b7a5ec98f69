import { describe, expect, it } from 'vitest';
import { loadLog, products } from '../../../../../demo/shop/data';

const log = loadLog();
const baskets = new Map<string, Set<string>>();
for (const { order, product } of log) {
  if (order) baskets.set(order, (baskets.get(order) ?? new Set()).add(product));
}
const together = (a: string, b: string) =>
  [...baskets.values()].filter((basket) => basket.has(a) && basket.has(b)).length;

describe('the log', () => {
  it('has some thousand lines of products the shop sells', () => {
    expect(log.length).toBeGreaterThanOrEqual(4000);
    expect(log.length).toBeLessThanOrEqual(6000);
    const ids = new Set(products.map(({ id }) => id));
    expect(log.filter(({ product }) => !ids.has(product))).toEqual([]);
  });

  it('runs forward in time', () => {
    const times = log.map(({ time }) => Date.parse(time));
    expect(times.some(Number.isNaN)).toBe(false);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('names an order on purchases and nowhere else, each of one shopper', () => {
    expect(log.filter(({ type, order }) => (type === 'purchase') !== (order !== undefined))).toEqual([]);
    const owners = new Map<string, string>();
    for (const { order, shopper } of log) {
      if (!order) continue;
      expect(owners.get(order) ?? shopper).toBe(shopper);
      owners.set(order, shopper);
    }
  });

  it('lets every purchase follow a view of that shopper', () => {
    const viewed = new Set<string>();
    for (const { type, shopper, product } of log) {
      if (type === 'view') viewed.add(`${shopper} ${product}`);
      if (type === 'purchase') expect(viewed.has(`${shopper} ${product}`)).toBe(true);
    }
  });

  it.each([
    ['pour-over-kettle', 'paper-filters', 'olive-soap'],
    ['linen-tablecloth', 'linen-napkins', 'hand-grinder'],
    ['bath-towel', 'hand-towel', 'beans-canal'],
  ])('sells %s with %s more often than with %s', (product, companion, stranger) => {
    expect(together(product, companion)).toBeGreaterThan(together(product, stranger));
  });
});
