import assert from 'node:assert/strict';
import type { Case } from '../kit/Case';
import { seedPair } from '../probes/shopProbes';

/** Suggestions: lists to blend on the device, or chosen by the backend. */
export const SUGGESTION_CASES: readonly Case[] = [
  {
    id: 'one of lists and get is there',
    row: 'suggestions',
    capability: 'suggestions',
    run: async ({ adapter }) => {
      assert.ok(adapter.suggestions?.lists ?? adapter.suggestions?.get, 'Neither is there.');
    },
  },
  {
    id: 'lists come as they were trained; products without one are left out',
    row: 'suggestions.lists',
    capability: 'suggestions',
    methods: ['suggestions.lists'],
    needs: ['seedProducts', 'seedLists'],
    async run(context) {
      const [one, two] = await seedPair(context);
      const list = { productId: one.id, items: [{ productId: two.id, weight: 0.75 }] };
      await context.world.seedLists([list]);
      await context.until('the list is told', async () => {
        const lists = await context.openTab().suggestions!.lists!(
          [context.word(), one.id],
          context.options(),
        );
        return lists.length > 0;
      });
      const lists = await context.adapter.suggestions!.lists!([context.word(), one.id], context.options());
      assert.deepEqual(lists, [list]);
    },
  },
  {
    id: 'no more than wanted, and neither the page’s own product nor the cart’s',
    row: 'suggestions.get',
    capability: 'suggestions',
    methods: ['suggestions.get'],
    needs: ['seedProducts'],
    async run(context) {
      const pairs = [await seedPair(context), await seedPair(context)];
      const [[{ id: productId }, inCart]] = pairs as [(typeof pairs)[0], (typeof pairs)[0]];
      for (const limit of [1, 2, 50]) {
        const given = await context.adapter.suggestions!.get!(
          { placement: 'product', productId, cart: [inCart.id], limit },
          context.options(),
        );
        assert.ok(given.length <= limit, `${given.length} instead of ${limit}.`);
        const ids = given.map(({ product }) => product.id);
        assert.ok(!ids.includes(productId), 'The page’s own product was suggested.');
        assert.ok(!ids.includes(inCart.id), 'What is in the cart was suggested.');
        assert.equal(new Set(ids).size, ids.length, 'A product came twice.');
      }
    },
  },
];
