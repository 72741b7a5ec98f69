import assert from 'node:assert/strict';
import { chatOf, openConversation, textParts } from '../../actors/openConversation';
import { buildPacket } from '../../builders/buildMessage';
import type { Case, CaseContext } from '../../kit/Case';
import { buildUpload } from '../../probes/chatProbes';
import { findAction, placeDelivered } from '../../probes/orderProbes';
import { buildTicket, seedPoints } from '../../probes/peopleProbes';
import { seedPair } from '../../probes/shopProbes';
import { readTexts } from '../chat/talkCases';

const MOST_TRIES = 6;

/** Tries until it works, as an outbox does; whoever tries again by itself may need only one. */
async function insist<T>(context: CaseContext, call: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await call();
    } catch (error) {
      const { retryable } = context.verify(error);
      assert.ok(retryable, 'What was lost on the way may be tried again.');
      assert.ok(tries < MOST_TRIES, 'It does not work again.');
    }
  }
}

/** The first answer is lost on its way; what comes by trying again must be the same answer. */
async function loseAnswer<T>(context: CaseContext, call: () => Promise<T>): Promise<T> {
  context.proxy.dropNextAnswer();
  const answer = await insist(context, call);
  assert.deepEqual(await insist(context, call), answer, 'The same key answers the same.');
  return answer;
}

const shared = { isTransport: true } as const;
const row = (capability: string) => `${capability} · lost answers`;

/** The backend did it and the answer was lost: doing it again does it once. */
export const LOSS_CASES: readonly Case[] = [
  {
    ...shared,
    id: 'a message whose receipt was lost is there once',
    row: row('chat'),
    capability: 'chat',
    async run(context) {
      const handle = await openConversation(context);
      for (const text of ['one', 'two', 'three']) {
        const message = { clientId: context.word(), parts: textParts(text) };
        await loseAnswer(context, () => chatOf(context.adapter).send(handle, message, context.options()));
      }
      assert.deepEqual(await readTexts(context, handle), ['one', 'two', 'three']);
    },
  },
  {
    ...shared,
    id: 'a conversation whose handle was lost is the same one',
    row: row('chat'),
    capability: 'chat',
    async run(context) {
      const start = { key: context.word(), packet: buildPacket() };
      const handle = await loseAnswer(context, () => chatOf(context.adapter).open(start, context.options()));
      assert.deepEqual(await readTexts(context, handle), []);
    },
  },
  {
    ...shared,
    id: 'a file whose receipt was lost is there once',
    row: row('chat'),
    capability: 'chat',
    methods: ['chat.upload'],
    async run(context) {
      const handle = await openConversation(context);
      const file = buildUpload(context);
      await loseAnswer(context, () => chatOf(context.adapter).upload(handle, file, context.options()));
    },
  },
  {
    ...shared,
    id: 'a ticket whose number was lost is the same one',
    row: row('tickets'),
    capability: 'tickets',
    async run(context) {
      const ticket = buildTicket(context);
      await loseAnswer(context, () => context.adapter.tickets!.create(ticket, context.options()));
    },
  },
  {
    ...shared,
    id: 'a return whose number was lost is the same one',
    row: row('returns'),
    capability: 'returns',
    needs: ['seedOrder'],
    async run(context) {
      const { query: order } = await placeDelivered(context);
      const found = await context.adapter.returns!.eligibility(order, context.options());
      const items = [{ itemId: found!.items[0]!.itemId, quantity: 1, reason: found!.reasons[0]!.code }];
      const request = { key: context.word(), order, items, outcome: found!.outcomes[0]! };
      await loseAnswer(context, () => context.adapter.returns!.create(request, context.options()));
    },
  },
  {
    ...shared,
    id: 'an action whose result was lost is done once',
    row: row('orders'),
    capability: 'orders',
    methods: ['orders.act'],
    needs: ['seedOrder'],
    async run(context) {
      const { query: order, name } = await findAction(context);
      const request = { key: context.word(), order, name };
      await loseAnswer(context, () => context.adapter.orders!.act!(request, context.options()));
    },
  },
  {
    ...shared,
    id: 'points whose coupon was lost are spent once',
    row: row('rewards'),
    capability: 'rewards',
    methods: ['rewards.redeem'],
    needs: ['seedRewards', 'identify'],
    async run(context) {
      const { identity, offer, points } = await seedPoints(context);
      const options = context.options({ identity });
      const wish = { key: context.word(), offerId: offer.id };
      await loseAnswer(context, () => context.adapter.rewards!.redeem!(wish, options));
      assert.equal((await context.adapter.rewards!.status(options)).points, points - offer.points);
    },
  },
  {
    ...shared,
    id: 'a product whose receipt was lost is in the cart once',
    row: row('cart'),
    capability: 'cart',
    methods: ['cart.read'],
    needs: ['seedProducts'],
    async run(context) {
      const [{ id: productId }] = await seedPair(context);
      const cart = context.adapter.cart!;
      const line = { key: context.word(), productId, quantity: 2 };
      await loseAnswer(context, () => cart.add(line, context.options()));
      const { lines } = await cart.read!(context.options());
      assert.deepEqual(
        lines.map(({ quantity }) => quantity),
        [2],
      );
    },
  },
];
