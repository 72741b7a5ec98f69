import type { CallOptions, Keyed, Money } from './common';

export interface RewardTier {
  readonly id: string;
  readonly title: string;
}

export interface RewardStatus {
  readonly points: number;
  readonly tier?: RewardTier;
  readonly nextTier?: RewardTier & { readonly missingPoints: number };
  readonly offers?: readonly RewardOffer[];
}

/** What points can be turned into. */
export interface RewardOffer {
  readonly id: string;
  readonly title: string;
  readonly points: number;
}

export interface Coupon {
  readonly code: string;
  readonly title: string;
  readonly value?: Money;
  /** ISO 8601. */
  readonly until?: string;
}

/** Points, tiers and coupons of a signed-in shopper; `unauthenticated` without an identity. */
export interface RewardsPort {
  status(options: CallOptions): Promise<RewardStatus>;
  coupons?(options: CallOptions): Promise<readonly Coupon[]>;
  /** Rejects with `conflict` when there are not enough points. */
  redeem?(wish: { readonly offerId: string } & Keyed, options: CallOptions): Promise<Coupon>;
}
