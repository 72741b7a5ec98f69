import * as z from 'zod/mini';
import { Count, Id, Instant, Money, ShortText } from './common';

const MAX_OFFERS = 100;
const Points = z.int().check(z.minimum(0));

export const RewardTier = z.object({ id: Id, title: ShortText });
export const RewardOffer = z.object({ id: Id, title: ShortText, points: Points });

export const RewardStatus = z.object({
  points: Points,
  tier: z.exactOptional(RewardTier),
  nextTier: z.exactOptional(z.object({ ...RewardTier.shape, missingPoints: Count })),
  offers: z.exactOptional(z.array(RewardOffer).check(z.maxLength(MAX_OFFERS))),
});

export const Coupon = z.object({
  code: Id,
  title: ShortText,
  value: z.exactOptional(Money),
  until: z.exactOptional(Instant),
});
export const CouponList = z.object({ items: z.array(Coupon).check(z.maxLength(MAX_OFFERS)) });
export const RedeemWish = z.object({ offerId: Id });
