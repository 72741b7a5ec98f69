import {
  isCoupon,
  isCouponList,
  isDeliveryOptions,
  isPickupShops,
  isReturnCase,
  isReturnCases,
  isReturnEligibility,
  isRewardStatus,
} from 'virtual:shopbell-guards';
import type {
  AssistantPort,
  CallOptions,
  CartPort,
  ChatPort,
  DeliveryPort,
  EventsPort,
  OrdersPort,
  PrivacyPort,
  ReturnsPort,
  RewardsPort,
  TicketsPort,
} from '../../contract/types';
import { orNull, take } from './answers';
import type { Ask } from './createCaller';
import { createHttpCart } from './createHttpCart';
import { createHttpChat } from './createHttpChat';
import { createHttpOrders } from './createHttpOrders';
import { createHttpPrivacy } from './createHttpPrivacy';
import { createHttpTickets } from './createHttpTickets';
import { createAnswerSource } from './live/createAnswerSource';
import type { ServicePorts } from './loadService';

/** What the adapter fetches the code of when it is wanted. */
export interface Service {
  readonly assistant: AssistantPort;
  readonly cart: Required<CartPort>;
  readonly chat: Omit<Required<ChatPort>, 'availability' | 'features'>;
  readonly delivery: Required<DeliveryPort>;
  readonly events: EventsPort;
  readonly orders: Omit<Required<OrdersPort>, 'lookupFields'>;
  readonly privacy: Required<PrivacyPort>;
  readonly returns: Required<ReturnsPort>;
  readonly rewards: Required<RewardsPort>;
  readonly tickets: TicketsPort;
}

/** Talking with people, and everything about buying and about the shopper. */
export function createService(ports: ServicePorts): Service {
  const { caller, context } = ports;
  const { open, mine } = caller;
  return {
    assistant: { answer: createAnswerSource(ports) },
    cart: createHttpCart(caller, context),
    chat: createHttpChat(ports),
    orders: createHttpOrders(ports),
    tickets: createHttpTickets(caller),
    rewards: {
      status: mine('/rewards', isRewardStatus),
      coupons: take('items', mine('/rewards/coupons', isCouponList)),
      redeem: mine('/rewards/redemptions', isCoupon),
    },
    events: { push: open('/events', null, (items) => ({ json: { items }, keepalive: true })) },
    privacy: {
      ...createHttpPrivacy(caller, context),
      recordConsent: open('/privacy/consents', null, again),
    },
    returns: {
      eligibility: orNull(mine('/returns/eligibility', isReturnEligibility)),
      create: mine('/returns', isReturnCase),
      find: orNull(take('items', mine('/returns/lookup', isReturnCases))),
    },
    delivery: {
      options: take('items', open('/delivery/options', isDeliveryOptions, again)),
      pickupShops: take('items', open('/delivery/pickup-shops', isPickupShops, again)),
    },
  };
}

/** What is posted changes nothing more the second time. */
const again = (...[json]: readonly [input: object, options: CallOptions]): Ask => ({ json, tries: 3 });
