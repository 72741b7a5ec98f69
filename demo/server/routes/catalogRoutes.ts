import { Hono, type Context } from 'hono';
import * as z from 'zod/mini';
import { StockNotice } from '../../../src/contract/schemas';
import type { Services } from '../Services';
import { ProblemError } from './problem';
import { readBody } from './readBody';
import { readKey } from './readKey';
import { readView } from './readView';

const MAX_IDS = 50;
const MAX_LIMIT = 50;
const USUAL_LIMIT = 20;
export const Email = z.string().check(z.regex(/^[^\s@]+@[^\s@]+$/));

/** Products by words and by id, and what goes with them. */
export function catalogRoutes({ catalog, mailer, stockNotices }: Services): Hono {
  const app = new Hono();
  app.get('/search', async (context) => {
    const cursor = context.req.query('cursor');
    const limit = Math.trunc(Number(context.req.query('limit')) || USUAL_LIMIT);
    const query = {
      text: context.req.query('q') ?? '',
      limit: Math.min(MAX_LIMIT, Math.max(1, limit)),
      ...(cursor && { cursor }),
    };
    return context.json(await catalog.search(query, readView(context)));
  });
  app.get('/products', async (context) => {
    return context.json({ items: await catalog.byIds(readIds(context), readView(context)) });
  });
  app.get('/related', async (context) => {
    const id = context.req.query('id');
    if (!id) throw new ProblemError('invalid_input', 'The parameter "id" is missing.');
    return context.json({ items: await catalog.related(id, readView(context)) });
  });
  app.post('/notices', async (context) => {
    // Nobody is promised an e-mail that cannot be sent.
    if (!mailer) throw new ProblemError('unsupported', 'Nothing can be sent from here.');
    const key = readKey(context);
    const notice = await readBody(context, z.extend(StockNotice, { email: Email }));
    await stockNotices.add({ ...notice, key });
    return context.body(null, 204);
  });
  return app;
}

/** The ids of the query, each once. */
export function readIds(context: Context): readonly string[] {
  const ids = (context.req.query('ids') ?? '').split(',').filter(Boolean);
  return [...new Set(ids)].slice(0, MAX_IDS);
}
