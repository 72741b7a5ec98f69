import {
  isCoupon,
  isCouponList,
  isCreatedTicket,
  isDeliveryOptions,
  isPickupShops,
  isPrivacyExport,
  isReturnCase,
  isReturnCases,
  isReturnEligibility,
  isRewardStatus,
  isTicketAnswer,
} from 'virtual:shopbell-guards';
import type { Adapter, AdapterContext, TicketsPort } from '../../contract/types';
import { stringifyJson } from '../../lib/stringifyJson';
import { itemsOf, orNull } from './answers';
import type { Caller } from './createCaller';
import type { CallerOf } from './httpAdapter';
import { createHttpCart } from './createHttpCart';

const MINE = { isMine: true };

/** After buying, about the shopper, and the cart. */
export function createHttpService(
  of: CallerOf,
  context: AdapterContext,
): Pick<Adapter, 'cart' | 'delivery' | 'events' | 'privacy' | 'returns' | 'rewards' | 'tickets'> {
  const returns = of('returns');
  const delivery = of('delivery');
  const rewards = of('rewards');
  const privacy = of('privacy');
  return {
    tickets: createHttpTickets(of('tickets')),
    rewards: {
      status: rewards.get('/rewards', isRewardStatus, MINE),
      coupons: itemsOf(rewards.get('/rewards/coupons', isCouponList, MINE)),
      redeem: rewards.post('/rewards/redemptions', isCoupon, MINE),
    },
    events: {
      push: async (items, options) =>
        void (await of('events').send('/events', options, { json: { items }, keepalive: true })),
    },
    privacy: {
      export: privacy.post('/privacy/export', isPrivacyExport, MINE),
      erase: privacy.tell('/privacy/erase', { ...MINE, tries: 3 }),
    },
    cart: createHttpCart(of('cart'), context),
    returns: {
      eligibility: orNull(returns.post('/returns/eligibility', isReturnEligibility, MINE)),
      create: returns.post('/returns', isReturnCase, MINE),
      find: orNull(itemsOf(returns.post('/returns/lookup', isReturnCases, MINE))),
    },
    delivery: {
      options: itemsOf(delivery.post('/delivery/options', isDeliveryOptions)),
      pickupShops: itemsOf(delivery.post('/delivery/pickup-shops', isPickupShops)),
    },
  };
}

function createHttpTickets({ read }: Caller): TicketsPort {
  return {
    create({ key, evidence, ...json }, options) {
      const body = new FormData();
      body.append('ticket', stringifyJson(json) ?? '');
      for (const { name, type, data } of evidence ?? []) {
        body.append('evidence', new Blob([data], { type }), name);
      }
      const ask = { ...(evidence?.length ? { body } : { json }), key, ...MINE };
      return read('/tickets', isCreatedTicket, [options, ask]);
    },
    find: orNull(
      async ({ number, token }, options) =>
        (await read(`/tickets/${encodeURIComponent(number)}`, isTicketAnswer, [options, { bearer: token }]))
          .ticket,
    ),
  };
}
