import assert from 'node:assert/strict';
import type { OrderQuery, ReturnRequest } from '../../contract/types';
import { placeOrder } from '../actors/placeOrder';
import type { Case, CaseContext } from '../kit/Case';
import { placeDelivered } from '../probes/orderProbes';

/** A request for all that may go back of an order. */
async function buildRequest(context: CaseContext, order: OrderQuery): Promise<ReturnRequest> {
  const found = await context.adapter.returns!.eligibility(order, context.options());
  const items = (found?.items ?? []).filter(({ isReturnable }) => isReturnable);
  assert.ok(items.length > 0, 'Nothing of an order delivered yesterday may go back.');
  return {
    key: context.word(),
    order,
    items: items.map(({ itemId, quantity }) => ({ itemId, quantity, reason: found!.reasons[0]!.code })),
    outcome: found!.outcomes[0]!,
  };
}

const shared = { capability: 'returns', needs: ['seedOrder'] } as const;

/** Returns. */
export const RETURN_CASES: readonly Case[] = [
  {
    ...shared,
    id: 'what was delivered yesterday may go back, for a reason and an outcome',
    row: 'returns.eligibility',
    async run(context) {
      const { query, order } = await placeDelivered(context);
      const found = await context.adapter.returns!.eligibility(query, context.options());
      assert.equal(found?.items.length, order.items.length);
      assert.ok(found.items[0]!.isReturnable && found.reasons.length > 0 && found.outcomes.length > 0);
    },
  },
  {
    ...shared,
    id: 'a wrong e-mail and an unknown number look the same',
    row: 'returns.eligibility',
    async run(context) {
      const { query, owner } = await placeDelivered(context);
      const ask = (wrong: OrderQuery) => context.adapter.returns!.eligibility(wrong, context.options());
      assert.equal(await ask({ number: query.number, email: `${context.word()}@kit.example` }), null);
      assert.equal(await ask({ number: context.digits(), email: owner.email }), null);
    },
  },
  {
    ...shared,
    id: 'a return with the same key is the same return, and nothing goes back twice',
    row: 'returns.create',
    async run(context) {
      const { query } = await placeDelivered(context);
      const request = await buildRequest(context, query);
      const create = (key: string) => context.adapter.returns!.create({ ...request, key }, context.options());
      const record = await create(request.key);
      assert.deepEqual(await create(request.key), record);
      await context.refused(() => create(context.word()), 'conflict');
    },
  },
  {
    ...shared,
    id: 'what was not delivered does not go back, and nobody sends back what is not theirs',
    row: 'returns.create',
    async run(context) {
      const { query } = await placeDelivered(context);
      const request = await buildRequest(context, query);
      const create = (order: OrderQuery) => () =>
        context.adapter.returns!.create({ ...request, key: context.word(), order }, context.options());
      const onItsWay = await placeOrder(context, { status: 'placed', shipments: [] });
      await context.refused(create(onItsWay.query), 'conflict');
      const stranger = { number: query.number, email: `${context.word()}@kit.example` };
      await context.refused(create(stranger), 'not_found');
    },
  },
  {
    ...shared,
    id: 'the returns of an order are found by who may see it',
    row: 'returns.find',
    methods: ['returns.find'],
    async run(context) {
      const { query } = await placeDelivered(context);
      const { find, create } = context.adapter.returns!;
      assert.deepEqual(await find!(query, context.options()), []);
      const { number } = await create(await buildRequest(context, query), context.options());
      const found = await find!(query, context.options());
      assert.deepEqual(
        found?.map((record) => record.number),
        [number],
      );
      const stranger = { number: query.number, email: `${context.word()}@kit.example` };
      assert.equal(await find!(stranger, context.options()), null);
    },
  },
];
