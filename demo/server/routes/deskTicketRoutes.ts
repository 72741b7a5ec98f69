import { Hono } from 'hono';
import * as z from 'zod/mini';
import { LongText } from '../../../src/contract/schemas';
import type { Services } from '../Services';
import { RETURN_STATUSES } from '../store/orders/createReturnStore';
import type { DeskEnv } from './deskConversationRoutes';
import { notFound } from './problem';
import { readBody } from './readBody';
import { sendStoredFile } from './sendStoredFile';

const Answer = z.object({
  text: z.exactOptional(LongText.check(z.minLength(1))),
  isClosed: z.exactOptional(z.boolean()),
});
const ReturnUpdate = z.object({ status: z.enum(RETURN_STATUSES) });

/** What waits for people outside of conversations: tickets, and returns that were announced. */
export function deskTicketRoutes({ bus, returns, tickets }: Services): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  app.get('/tickets', async (context) => context.json({ items: await tickets.list() }));
  app.post('/tickets/:number/answer', async (context) => {
    const { text, isClosed = false } = await readBody(context, Answer);
    const number = context.req.param('number');
    const ticket = await tickets.answer(number, { isClosed, ...(text !== undefined && { text }) });
    if (!ticket) throw notFound();
    bus.publish({ type: 'ticket', number });
    return context.json({ ticket });
  });
  app.get('/tickets/:number/files/:id', async (context) => {
    const { number, id } = context.req.param();
    const file = await tickets.file(number, id);
    if (!file) throw notFound();
    return sendStoredFile(context, file);
  });
  app.post('/returns/:number', async (context) => {
    const { status } = await readBody(context, ReturnUpdate);
    if (!(await returns.setStatus(context.req.param('number'), status))) throw notFound();
    return context.body(null, 204);
  });
  return app;
}
