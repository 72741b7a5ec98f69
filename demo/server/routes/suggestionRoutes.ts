import { Hono } from 'hono';
import { SuggestionContext } from '../../../src/contract/schemas';
import type { Services } from '../Services';
import { readIds } from './catalogRoutes';
import { readBody } from './readBody';
import { readView } from './readView';

/** Neighbours to blend on the device, or suggestions blended here. */
export function suggestionRoutes({ catalog }: Services): Hono {
  const app = new Hono();
  app.get('/lists', async (context) => context.json({ items: await catalog.lists(readIds(context)) }));
  app.post('/', async (context) => {
    const wanted = await readBody(context, SuggestionContext);
    return context.json({ items: await catalog.suggest(wanted, readView(context)) });
  });
  return app;
}
