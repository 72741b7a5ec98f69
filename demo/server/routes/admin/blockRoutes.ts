import { Hono } from 'hono';
import * as z from 'zod/mini';
import { Id, ShortText } from '../../../../src/contract/schemas';
import type { Services } from '../../Services';
import type { DeskEnv } from '../deskConversationRoutes';
import { notFound } from '../problem';
import { readBody } from '../readBody';

const USUAL_DAYS = 30;
const MAX_DAYS = 365;
const NewBlock = z.object({
  conversationId: Id,
  reason: ShortText,
  days: z.exactOptional(z.int().check(z.minimum(1), z.maximum(MAX_DAYS))),
});

/** Shoppers who may not write any more, by a conversation of theirs. */
export function blockRoutes({ blocks }: Services): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  app.get('/', async (context) => context.json({ items: await blocks.list() }));
  app.post('/', async (context) => {
    const { conversationId, reason, days = USUAL_DAYS } = await readBody(context, NewBlock);
    const by = context.get('agent').id;
    const block = await blocks.blockShopper(conversationId, { reason, days, by });
    if (!block) throw notFound();
    return context.json({ block }, 201);
  });
  app.delete('/:id', async (context) => {
    if (!(await blocks.remove(context.req.param('id')))) throw notFound();
    return context.body(null, 204);
  });
  return app;
}
