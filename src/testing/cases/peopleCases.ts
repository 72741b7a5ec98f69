import assert from 'node:assert/strict';
import { buildFile } from '../builders/buildFile';
import type { Case } from '../kit/Case';
import { buildTicket, seedPoints } from '../probes/peopleProbes';
import { TEXTS } from './texts';

const LARGE = 70_000;

/** Tickets, events, rewards. */
export const PEOPLE_CASES: readonly Case[] = [
  {
    id: 'a ticket with the same key is the same ticket, also at the same moment',
    row: 'tickets.create',
    capability: 'tickets',
    async run(context) {
      const wanted = buildTicket(context);
      const create = () => context.adapter.tickets!.create(wanted, context.options());
      const first = await create();
      assert.deepEqual(await create(), first);
      const again = buildTicket(context);
      const both = await Promise.all([
        context.adapter.tickets!.create(again, context.options()),
        context.openTab().tickets!.create(again, context.options()),
      ]);
      assert.deepEqual(both[0], both[1]);
      assert.notEqual(both[0].ticket.number, first.ticket.number);
    },
  },
  {
    id: 'a ticket takes any words, and files as evidence',
    row: 'tickets.create',
    capability: 'tickets',
    async run(context) {
      const evidence = [0, LARGE].map((padding) => {
        const { name, mediaType, data } = buildFile(['image/png'], padding);
        return { name, type: mediaType, data };
      });
      const complaint = { ...buildTicket(context), kind: 'complaint', category: 'damaged' } as const;
      const text = TEXTS.join('\n');
      const { ticket, token } = await context.adapter.tickets!.create(
        { ...complaint, text, evidence },
        context.options(),
      );
      const found = await context.adapter.tickets!.find({ number: ticket.number, token }, context.options());
      assert.equal(found?.number, ticket.number);
    },
  },
  {
    id: 'who leaves no way to be answered is told',
    row: 'tickets.create',
    capability: 'tickets',
    async run(context) {
      const { email: _, ...nameless } = buildTicket(context);
      await context.refused(
        () => context.adapter.tickets!.create(nameless, context.options()),
        'invalid_input',
      );
    },
  },
  {
    id: 'a wrong token, somebody else’s and an unknown number all look the same',
    row: 'tickets.find',
    capability: 'tickets',
    async run(context) {
      const create = () => context.adapter.tickets!.create(buildTicket(context), context.options());
      const [mine, other] = [await create(), await create()];
      const find = (number: string, token: string) =>
        context.adapter.tickets!.find({ number, token }, context.options());
      assert.deepEqual(await find(mine.ticket.number, mine.token), mine.ticket);
      assert.equal(await find(mine.ticket.number, context.word()), null);
      assert.equal(await find(mine.ticket.number, other.token), null);
      assert.equal(await find(`T${context.digits()}`, mine.token), null);
    },
  },
  {
    id: 'an event may be sent again with its id',
    row: 'events.push',
    capability: 'events',
    async run(context) {
      const at = new Date().toISOString();
      const batch = TEXTS.slice(0, 10).map((text) => ({
        id: context.word(),
        type: 'search',
        at,
        props: { text, count: 1, isFirst: true },
      }));
      await context.adapter.events!.push(batch, context.options());
      await context.adapter.events!.push(batch.slice(3), context.options());
    },
  },
  {
    id: 'points are the shopper’s own, and nobody’s without an identity',
    row: 'rewards.status',
    capability: 'rewards',
    needs: ['seedRewards', 'identify'],
    async run(context) {
      const { identity, points } = await seedPoints(context);
      const { rewards } = context.adapter;
      assert.equal((await rewards!.status(context.options({ identity }))).points, points);
      const nobody = await context.signIn(context.word());
      assert.equal((await rewards!.status(context.options({ identity: nobody }))).points, 0);
      await context.refused(() => rewards!.status(context.options()), 'unauthenticated');
    },
  },
  {
    id: 'points become a coupon once for each key, and not when there are too few',
    row: 'rewards.redeem',
    capability: 'rewards',
    methods: ['rewards.redeem'],
    needs: ['seedRewards', 'identify'],
    async run(context) {
      const { identity, offer, points } = await seedPoints(context);
      const options = context.options({ identity });
      const rewards = context.adapter.rewards!;
      const redeem = (key: string) => rewards.redeem!({ key, offerId: offer.id }, options);
      const key = context.word();
      const coupon = await redeem(key);
      assert.deepEqual(await redeem(key), coupon);
      assert.equal((await rewards.status(options)).points, points - offer.points);
      if (rewards.coupons) {
        const codes = (await rewards.coupons(options)).map(({ code }) => code);
        assert.ok(codes.includes(coupon.code), 'The coupon is in the list.');
      }
      await redeem(context.word());
      await context.refused(() => redeem(context.word()), 'conflict');
    },
  },
];
