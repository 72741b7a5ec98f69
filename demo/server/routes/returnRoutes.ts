import { Hono } from 'hono';
import { OrderQuery, ReturnRequest } from '../../../src/contract/schemas';
import type { Services } from '../Services';
import { readBody } from './readBody';
import { readKey } from './readKey';
import { readView } from './readView';
import { requireOrder } from './requireOrder';

/** Sending things back: what may, announcing it, and how it stands. */
export function returnRoutes(services: Services): Hono {
  const { returns } = services;
  const app = new Hono();
  app.post('/eligibility', async (context) => {
    const order = await requireOrder(context, services, await readBody(context, OrderQuery));
    return context.json(await returns.eligibility(order, readView(context).locale));
  });
  app.post('/', async (context) => {
    const key = readKey(context);
    const { order: query, items, outcome } = await readBody(context, ReturnRequest);
    const order = await requireOrder(context, services, query);
    return context.json(await returns.create(order, { key, items, outcome }), 201);
  });
  app.post('/lookup', async (context) => {
    const order = await requireOrder(context, services, await readBody(context, OrderQuery));
    return context.json({ items: await returns.list(order.number) });
  });
  return app;
}
