import type { Services } from '../Services';
import {
  DELIVERY_WAYS,
  PICKUP_SHOPS,
  POINTS,
  PROMOTIONS,
  RETURN_POLICY,
  REWARD_OFFERS,
  REWARD_TIERS,
} from './demoService';

type Needed = Pick<Services, 'carts' | 'delivery' | 'returns' | 'rewards'>;

/** Puts there what the demo shop promises: delivery, returns, codes and points. */
export async function seedService({ carts, delivery, returns, rewards }: Needed): Promise<void> {
  await delivery.putWays(DELIVERY_WAYS);
  await delivery.putPickupShops(PICKUP_SHOPS);
  await returns.putPolicy(RETURN_POLICY);
  await carts.putPromotions(PROMOTIONS);
  await rewards.putTiers(REWARD_TIERS);
  await rewards.putOffers(REWARD_OFFERS);
  for (const [shopperId, points] of Object.entries(POINTS)) await rewards.putPoints(shopperId, points);
}
