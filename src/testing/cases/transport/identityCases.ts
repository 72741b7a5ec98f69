import assert from 'node:assert/strict';
import type { Identity } from '../../../contract/types';
import { placeOrder } from '../../actors/placeOrder';
import type { Case, CaseContext } from '../../kit/Case';

/** A signed-in shopper's identity as one that hands out its token only when asked, with a count. */
async function signInLazily(context: CaseContext, shopperId: string) {
  const identity = await context.signIn(shopperId);
  const asked: boolean[] = [];
  const lazy: Identity = {
    id: identity.id,
    async getToken(isRefresh) {
      asked.push(isRefresh);
      return identity.token ?? (await identity.getToken!(isRefresh));
    },
  };
  return { lazy, asked };
}

const shared = {
  row: 'orders · identity',
  capability: 'orders',
  methods: ['orders.list'],
  needs: ['seedOrder', 'identify'],
  isTransport: true,
} as const;

/** Tokens that the page hands out. */
export const IDENTITY_CASES: readonly Case[] = [
  {
    ...shared,
    id: 'a token that was refused is asked for anew, once, and the call repeated',
    async run(context) {
      const shopperId = context.word();
      const { order } = await placeOrder(context, {}, shopperId);
      const { lazy, asked } = await signInLazily(context, shopperId);
      const list = () => context.adapter.orders!.list!({}, context.options({ identity: lazy }));
      context.proxy.answerNext({ status: 401, body: '{}' });
      assert.deepEqual(
        (await list()).items.map(({ number }) => number),
        [order.number],
      );
      assert.equal(asked.at(-1), true, 'The second token is a fresh one.');
      context.proxy.answerAll({ status: 401, body: '{}' });
      const before = context.proxy.seen.length;
      await context.refused(list, 'unauthenticated');
      assert.ok(context.proxy.seen.length - before <= 3, 'It is asked again and again.');
    },
  },
  {
    ...shared,
    id: 'a page that has no token to give is told so',
    async run(context) {
      const identity: Identity = {
        id: context.word(),
        getToken: () => Promise.reject(new Error('The session is over.')),
      };
      await context.refused(
        () => context.adapter.orders!.list!({}, context.options({ identity })),
        'unauthenticated',
      );
    },
  },
];
