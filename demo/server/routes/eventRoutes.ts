import { Hono } from 'hono';
import { EventBatch } from '../../../src/contract/schemas';
import type { Services } from '../Services';
import { addressOf } from './addressOf';
import { countTry } from './countTry';
import { readBody } from './readBody';
import { findShopper } from './readIdentity';

/** What shoppers did; a signed-in shopper's can be exported and erased. */
export function eventRoutes(services: Services): Hono {
  const { environment, events, limits } = services;
  const app = new Hono();
  app.post('/', async (context) => {
    const shopperId = await findShopper(context, services);
    const { items } = await readBody(context, EventBatch);
    await countTry(limits.events, addressOf(context, environment.trustProxy));
    await events.push(items, shopperId);
    return context.body(null, 202);
  });
  return app;
}
