import type { CaseContext } from '../kit/Case';
import type { Probe } from './Probe';

const POINTS = 1000;
const PRICE = 400;

/** A signed-in shopper with points for two offers. */
export async function seedPoints(context: CaseContext) {
  const shopperId = context.word();
  const offer = { id: `offer-${context.word()}`, title: '€5 off', points: PRICE };
  await context.world.seedRewards(shopperId, { points: POINTS, offer });
  return { shopperId, offer, points: POINTS, identity: await context.signIn(shopperId) };
}

/** What somebody who wants to be answered leaves. */
export function buildTicket(context: CaseContext) {
  const email = `${context.word()}@kit.example`;
  context.keepSecret(email);
  return { key: context.word(), kind: 'message', text: 'Do you engrave?', email } as const;
}

/** What one browser has decided. */
export function buildReceipt(context: CaseContext) {
  const at = new Date().toISOString();
  return { id: context.word(), entries: [{ at, level: 'granted', source: 'shopper' }] } as const;
}

/** Reaching people outside a conversation, and what is about the shopper. */
export const PEOPLE_PROBES: readonly Probe[] = [
  {
    capability: 'contact',
    method: 'ways',
    answer: 'ContactList',
    prepare: async (context) => (options) => context.adapter.contact!.ways(options),
  },
  {
    capability: 'tickets',
    method: 'create',
    answer: 'CreatedTicket',
    prepare: async (context) => (options) => context.adapter.tickets!.create(buildTicket(context), options),
  },
  {
    capability: 'tickets',
    method: 'find',
    answer: 'Ticket',
    isNullable: true,
    async prepare(context) {
      const { ticket, token } = await context.adapter.tickets!.create(
        buildTicket(context),
        context.options(),
      );
      context.keepSecret(token);
      return (options) => context.adapter.tickets!.find({ number: ticket.number, token }, options);
    },
  },
  {
    capability: 'rewards',
    method: 'status',
    needs: ['seedRewards', 'identify'],
    answer: 'RewardStatus',
    async prepare(context) {
      const { identity } = await seedPoints(context);
      return (options) => context.adapter.rewards!.status({ ...options, identity });
    },
  },
  {
    capability: 'rewards',
    method: 'coupons',
    needs: ['seedRewards', 'identify'],
    answer: ['Coupon'],
    isOptional: true,
    async prepare(context) {
      const { identity } = await seedPoints(context);
      return (options) => context.adapter.rewards!.coupons!({ ...options, identity });
    },
  },
  {
    capability: 'rewards',
    method: 'redeem',
    needs: ['seedRewards', 'identify'],
    answer: 'Coupon',
    isOptional: true,
    async prepare(context) {
      const { identity, offer } = await seedPoints(context);
      return (options) =>
        context.adapter.rewards!.redeem!(
          { key: context.word(), offerId: offer.id },
          { ...options, identity },
        );
    },
  },
  {
    capability: 'events',
    method: 'push',
    answer: 'nothing',
    prepare: async (context) => (options) =>
      context.adapter.events!.push(
        [{ id: context.word(), type: 'view', at: new Date().toISOString(), props: { productId: 'a' } }],
        options,
      ),
  },
  {
    capability: 'privacy',
    method: 'export',
    answer: 'PrivacyExport',
    prepare: async (context) => (options) => context.adapter.privacy!.export({ conversations: [] }, options),
  },
  {
    capability: 'privacy',
    method: 'erase',
    answer: 'nothing',
    prepare: async (context) => (options) => context.adapter.privacy!.erase({ conversations: [] }, options),
  },
  {
    capability: 'privacy',
    method: 'recordConsent',
    answer: 'nothing',
    isOptional: true,
    prepare: async (context) => (options) =>
      context.adapter.privacy!.recordConsent!(buildReceipt(context), options),
  },
];
