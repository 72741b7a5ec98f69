import assert from 'node:assert/strict';
import type { Case } from '../kit/Case';

const COUNTRIES = ['BE', 'DE', 'US', 'CN', 'GB', 'FR', 'JP', 'BR', 'IN', 'AU'];

/** Delivery. */
export const DELIVERY_CASES: readonly Case[] = [
  {
    id: 'something is delivered somewhere, and the cheapest way comes first',
    row: 'delivery.options',
    capability: 'delivery',
    async run(context) {
      const cartTotal = { amount: 4200, currency: 'EUR' };
      let count = 0;
      for (const country of COUNTRIES) {
        const options = await context.adapter.delivery!.options({ country, cartTotal }, context.options());
        const prices = options.map(({ price }) => price.amount);
        assert.deepEqual(
          prices,
          prices.toSorted((a, b) => a - b),
          `In ${country} a dearer way comes first.`,
        );
        count += prices.length;
      }
      assert.ok(count > 0, 'Nothing is delivered anywhere.');
    },
  },
];
