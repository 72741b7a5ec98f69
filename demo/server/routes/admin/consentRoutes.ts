import { Hono } from 'hono';
import type { Services } from '../../Services';
import type { DeskEnv } from '../deskConversationRoutes';

const MAX_ITEMS = 200;

/** What was decided about the personal tier, newest first: all of it, or of one browser by the id of its receipts. */
export function consentRoutes({ consents }: Services): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  app.get('/', async (context) => {
    const before = Number(context.req.query('before'));
    const items = await consents.list({
      id: context.req.query('id') ?? null,
      before: Number.isSafeInteger(before) && before > 0 ? before : null,
      limit: MAX_ITEMS,
    });
    const last = items.at(-1);
    return context.json({ items, ...(last && items.length === MAX_ITEMS && { next: `${last.seq}` }) });
  });
  return app;
}
