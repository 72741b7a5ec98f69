import type { Coupon, RewardsPort } from '../../contract/types';
import type { Parts } from './Backend';
import type { MemoryRewards } from './MemoryWorld';
import { shopperOf } from './shopperOf';

const NO_REWARDS: MemoryRewards = { points: 0 };

/** Points of signed-in shoppers; redeeming changes the world. */
export function createMemoryRewards(parts: Parts): Required<RewardsPort> {
  const { backend, gate, fail } = parts;
  const { world, once } = backend;
  const rewardsOf = (shopperId: string) => world.rewards?.[shopperId] ?? NO_REWARDS;
  return {
    status: (options) =>
      gate(options, () => {
        const { coupons: _, ...status } = rewardsOf(shopperOf(options, parts));
        return status;
      }),
    coupons: (options) => gate(options, () => rewardsOf(shopperOf(options, parts)).coupons ?? []),
    redeem: ({ key, offerId }, options) =>
      gate(options, () => {
        const shopperId = shopperOf(options, parts);
        return once(`rewards.redeem ${shopperId}`, key, () => {
          const rewards = rewardsOf(shopperId);
          const offer = rewards.offers?.find(({ id }) => id === offerId);
          if (!offer) throw fail('not_found', 'There is no such offer.');
          if (offer.points > rewards.points) throw fail('conflict', 'There are not enough points.');
          const coupon: Coupon = { code: backend.createId(), title: offer.title };
          const points = rewards.points - offer.points;
          const coupons = [...(rewards.coupons ?? []), coupon];
          world.rewards = { ...world.rewards, [shopperId]: { ...rewards, points, coupons } };
          return coupon;
        });
      }),
  };
}
