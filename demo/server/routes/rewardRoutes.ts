import { Hono } from 'hono';
import { RedeemWish } from '../../../src/contract/schemas';
import type { Services } from '../Services';
import { readBody } from './readBody';
import { requireShopper } from './readIdentity';
import { readKey } from './readKey';
import { readView } from './readView';

/** Points and coupons of the signed-in shopper. */
export function rewardRoutes(services: Services): Hono {
  const { rewards } = services;
  const app = new Hono();
  app.get('/', async (context) => {
    return context.json(await rewards.status(await requireShopper(context, services), readView(context)));
  });
  app.get('/coupons', async (context) => {
    const shopperId = await requireShopper(context, services);
    return context.json({ items: await rewards.coupons(shopperId, readView(context)) });
  });
  app.post('/redemptions', async (context) => {
    const shopperId = await requireShopper(context, services);
    const key = readKey(context);
    const { offerId } = await readBody(context, RedeemWish);
    return context.json(await rewards.redeem(shopperId, { key, offerId }, readView(context)), 201);
  });
  return app;
}
