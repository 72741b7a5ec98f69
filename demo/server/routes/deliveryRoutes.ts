import { Hono } from 'hono';
import { DeliveryPlace } from '../../../src/contract/schemas';
import type { Services } from '../Services';
import { readBody } from './readBody';
import { readView } from './readView';

/** What delivery costs and takes, and where parcels can be fetched. */
export function deliveryRoutes({ delivery }: Services): Hono {
  const app = new Hono();
  app.post('/options', async (context) => {
    const place = await readBody(context, DeliveryPlace);
    const { locale, currency } = readView(context);
    return context.json({ items: await delivery.options(place, { locale, currency, now: Date.now() }) });
  });
  app.post('/pickup-shops', async (context) => {
    return context.json({ items: await delivery.pickupShops(await readBody(context, DeliveryPlace)) });
  });
  return app;
}
