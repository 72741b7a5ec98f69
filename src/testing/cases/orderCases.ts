import assert from 'node:assert/strict';
import type { Order, OrderQuery } from '../../contract/types';
import { placeOrder } from '../actors/placeOrder';
import { readAllPages } from '../actors/readAllPages';

import { buildShipment } from '../builders/buildShipment';
import type { Case, CaseContext } from '../kit/Case';
import { findAction, placeDelivered } from '../probes/orderProbes';

const MANY = 27;
const MINUTE_MS = 60_000;

const lookup = (context: CaseContext, query: OrderQuery) =>
  context.adapter.orders!.lookup!(query, context.options());

const shared = { capability: 'orders', needs: ['seedOrder'] } as const;

/** Orders as a guest finds them. */
const LOOKUP_CASES: readonly Case[] = [
  {
    ...shared,
    id: 'an order is found by its number and any factor that the form asks for',
    row: 'orders.lookup',
    methods: ['orders.lookup'],
    async run(context) {
      const { order, owner } = await placeOrder(context);
      assert.ok(context.adapter.orders!.lookupFields.length > 0, 'The form asks for nothing.');
      for (const field of context.adapter.orders!.lookupFields) {
        const found = await lookup(context, { number: order.number, [field]: owner[field] });
        assert.equal(found?.number, order.number, `Not found by ${field}.`);
      }
    },
  },
  {
    ...shared,
    id: 'number and e-mail count however they are typed',
    row: 'orders.lookup',
    methods: ['orders.lookup'],
    async run(context) {
      const { order, owner } = await placeOrder(context);
      const found = await lookup(context, {
        number: ` #${order.number} `,
        email: ` ${owner.email.toUpperCase()} `,
      });
      assert.equal(found?.number, order.number);
    },
  },
  {
    ...shared,
    id: 'a wrong e-mail, an unknown number and somebody else’s order all look the same',
    row: 'orders.lookup',
    methods: ['orders.lookup'],
    async run(context) {
      const [mine, other] = [await placeOrder(context), await placeOrder(context)];
      assert.equal((await lookup(context, mine.query))?.number, mine.order.number);
      const { number } = mine.order;
      const wrong: readonly OrderQuery[] = [
        { number, email: `${context.word()}@kit.example` },
        { number: context.digits(), email: mine.owner.email },
        { number, email: other.owner.email },
        { number: other.order.number, email: mine.owner.email },
      ];
      for (const query of wrong) assert.equal(await lookup(context, query), null);
    },
  },
  {
    ...shared,
    id: 'a number alone opens nothing',
    row: 'orders.lookup',
    methods: ['orders.lookup'],
    async run(context) {
      const { order } = await placeOrder(context);
      for (const query of [{ number: order.number }, { number: order.number, email: '' }]) {
        const found = await lookup(context, query).catch((error: unknown) =>
          context.verify(error, 'invalid_input', 'unauthenticated'),
        );
        assert.ok(found === null || found instanceof Error, 'The number alone opened the order.');
      }
    },
  },
  {
    ...shared,
    id: 'words that a carrier or shop made up come along as they are',
    row: 'orders.lookup',
    methods: ['orders.lookup'],
    async run(context) {
      const events = [
        { status: 'stuck_in_a_tree', occurredAt: '2026-05-10T08:00:00+02:00', place: 'Łódź 🙂' },
      ];
      const { query } = await placeOrder(context, {
        shipments: [buildShipment({ status: 'stuck_in_a_tree', events })],
      });
      const found = await lookup(context, query);
      context.fits('Order', found);
      assert.equal(found?.shipments[0]?.events[0]?.place, 'Łódź 🙂');
    },
  },
];

/** Orders as they change. */
const CHANGE_CASES: readonly Case[] = [
  {
    ...shared,
    id: 'who watches an order sees it now and after each change',
    row: 'orders.subscribe',
    methods: ['orders.subscribe'],
    async run(context) {
      const { order, owner, query } = await placeOrder(context, { status: 'paid', shipments: [] });
      const aborter = new AbortController();
      const seen: Order[] = [];
      const watch = async () => {
        const options = context.options({ signal: aborter.signal });
        for await (const each of context.adapter.orders!.subscribe!(query, options)) seen.push(each);
      };
      const watching = watch();
      await context.until('the order is told', () => seen.length > 0);
      assert.equal(seen[0]?.status, 'paid');
      await context.world.seedOrder({ ...order, status: 'shipped' }, owner);
      await context.until('the change is told', () => seen.at(-1)?.status === 'shipped');
      aborter.abort();
      await watching;
    },
  },
  {
    ...shared,
    id: 'nobody watches an order that is not theirs',
    row: 'orders.subscribe',
    methods: ['orders.subscribe'],
    async run(context) {
      const { order, owner } = await placeOrder(context);
      const watch = (query: OrderQuery) => async () => {
        for await (const each of context.adapter.orders!.subscribe!(query, context.options())) return each;
        return undefined;
      };
      await context.refused(
        watch({ number: order.number, email: `${context.word()}@kit.example` }),
        'not_found',
      );
      await context.refused(watch({ number: context.digits(), email: owner.email }), 'not_found');
    },
  },
  {
    ...shared,
    id: 'an action offered is done, and once for each key',
    row: 'orders.act',
    methods: ['orders.lookup', 'orders.act'],
    async run(context) {
      const { query: order, name } = await findAction(context);
      const offered = (await lookup(context, order))?.actions?.map((action) => action.name) ?? [];
      assert.ok(offered.includes(name), 'An order of just now offers something to do.');
      const key = context.word();
      const act = () => context.adapter.orders!.act!({ key, order, name }, context.options());
      const result = await act();
      assert.equal(result.order.number, order.number);
      assert.deepEqual(await act(), result);
    },
  },
  {
    ...shared,
    id: 'what is not legal (any more) is a conflict, and nobody acts on an order that is not theirs',
    row: 'orders.act',
    methods: ['orders.act'],
    async run(context) {
      const { query: order } = await placeDelivered(context);
      const act = (query: OrderQuery) => () =>
        context.adapter.orders!.act!(
          { key: context.word(), order: query, name: 'cancel' },
          context.options(),
        );
      await context.refused(act(order), 'conflict');
      const stranger = { number: order.number, email: `${context.word()}@kit.example` };
      await context.refused(act(stranger), 'not_found');
    },
  },
];

/** Orders of who has signed in. */
const OWN_CASES: readonly Case[] = [
  {
    id: 'all orders of the shopper come, newest first, page by page, each once',
    row: 'orders.list',
    capability: 'orders',
    methods: ['orders.list'],
    needs: ['seedOrder', 'identify'],
    async run(context) {
      const shopperId = context.word();
      const identity = await context.signIn(shopperId);
      const start = Date.now() - MANY * MINUTE_MS;
      const place = (at: number) => placeOrder(context, { placedAt: new Date(at).toISOString() }, shopperId);
      const numbers: string[] = [];
      for (let count = 0; count < MANY; count++)
        numbers.unshift((await place(start + count * MINUTE_MS)).order.number);
      const options = context.options({ identity });
      const found = await readAllPages(
        (cursor) => context.adapter.orders!.list!(cursor === undefined ? {} : { cursor }, options),
        async () => void (await place(Date.now())),
      );
      const seen = found.map(({ number }) => number);
      assert.equal(new Set(seen).size, seen.length, 'An order came twice.');
      assert.deepEqual(
        seen.filter((number) => numbers.includes(number)),
        numbers,
      );
    },
  },
  {
    id: 'a shopper’s orders are nobody else’s, before and after',
    row: 'orders · identity',
    capability: 'orders',
    methods: ['orders.list', 'orders.lookup'],
    needs: ['seedOrder', 'identify'],
    async run(context) {
      const [maya, noor] = [context.word(), context.word()];
      const { order } = await placeOrder(context, {}, maya);
      const [asMaya, asNoor] = [await context.signIn(maya), await context.signIn(noor)];
      const { list, lookup } = context.adapter.orders!;
      const numbers = async (identity: typeof asMaya) =>
        (await list!({}, context.options({ identity }))).items.map(({ number }) => number);
      const { number } = order;
      assert.deepEqual(await numbers(asMaya), [number]);
      assert.equal((await lookup!({ number }, context.options({ identity: asMaya })))?.number, number);
      assert.deepEqual(await numbers(asNoor), []);
      assert.equal(await lookup!({ number }, context.options({ identity: asNoor })), null);
      await context.refused(() => list!({}, context.options()), 'unauthenticated');
      assert.deepEqual(await numbers(asMaya), [number]);
    },
  },
  {
    id: 'a failing backend tells nobody the orders of who was there before',
    row: 'orders · identity',
    capability: 'orders',
    methods: ['orders.list', 'orders.lookup'],
    needs: ['seedOrder', 'identify'],
    isTransport: true,
    async run(context) {
      const [maya, noor] = [context.word(), context.word()];
      const { order } = await placeOrder(context, {}, maya);
      const identity = await context.signIn(maya);
      const other = await context.signIn(noor);
      const { list, lookup } = context.adapter.orders!;
      const { number } = order;
      await list!({}, context.options({ identity }));
      await lookup!({ number }, context.options({ identity }));
      context.proxy.refuseAll();
      for (const given of [{ identity: other }, {}]) {
        await context.refused(() => lookup!({ number }, context.options(given)));
        await context.refused(() => list!({}, context.options(given)));
      }
    },
  },
];

/** Orders. */
export const ORDER_CASES: readonly Case[] = [...LOOKUP_CASES, ...CHANGE_CASES, ...OWN_CASES];
