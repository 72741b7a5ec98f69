import { Hono } from 'hono';
import {
  ConversationStart,
  HandoffWish,
  OutgoingMessage,
  ReadNotice,
  TypingNotice,
} from '../../../src/contract/schemas';
import type { Services } from '../Services';
import { pollConversation } from '../events/pollConversation';
import { streamConversation } from '../events/streamConversation';
import { streamEvents } from '../events/streamEvents';
import { addressOf } from './addressOf';
import { conversationExtras } from './conversationExtras';
import { countTry } from './countTry';
import { notFound, ProblemError } from './problem';
import { readBody } from './readBody';
import { findShopper } from './readIdentity';
import { readKey } from './readKey';
import { refuseBlocked } from './refuseBlocked';
import { requireToken } from './requireToken';

/** Items of one page of history. */
export const MAX_PAGE = 200;
const USUAL_PAGE = 50;
const MAX_WAIT_SECONDS = 25;

/** Conversations as the shopper's side sees them. */
export function conversationRoutes(services: Services): Hono {
  const { blocks, bus, conversations, environment, limits } = services;
  const app = new Hono();
  app.post('/', async (context) => {
    const key = readKey(context);
    const shopperId = await findShopper(context, services);
    const { packet } = await readBody(context, ConversationStart);
    const { email } = packet;
    await refuseBlocked(context, services, email === undefined ? {} : { email });
    const address = addressOf(context, environment.trustProxy);
    if (!(await conversations.isOpened(key))) await countTry(limits.conversations, address);
    const start = { key, packet, ...(shopperId !== null && { shopperId }) };
    const { value, isNew } = await conversations.open(start);
    if (isNew) await blocks.remember(value.id, address);
    if (isNew) bus.publish({ type: 'status', conversationId: value.id });
    return context.json(value, 201);
  });
  addMessages(app, services);
  addNotices(app, services);
  addEvents(app, services);
  app.route('/', conversationExtras(services));
  return app;
}

function addMessages(app: Hono, services: Services): void {
  const { attachments, bus, conversations, limits } = services;
  app.get('/:id/messages', async (context) => {
    const id = await requireToken(context, services);
    const wanted = Math.trunc(Number(context.req.query('limit')) || USUAL_PAGE);
    const limit = Math.min(MAX_PAGE, Math.max(1, wanted));
    const { after, before } = context.req.query();
    const found = await conversations.history(id, { after, before, limit: limit + 1 });
    const isMore = found.length > limit;
    // What is more is one too many at the far end of the direction.
    const items = before === undefined ? found.slice(0, limit) : found.slice(-limit);
    const next = before === undefined ? items.at(-1)?.cursor : items[0]?.cursor;
    return context.json({ items, ...(isMore && next && { next }) });
  });
  app.post('/:id/messages', async (context) => {
    const id = await requireToken(context, services);
    const { clientId, parts } = await readBody(context, OutgoingMessage);
    await refuseBlocked(context, services, { conversationId: id });
    await countTry(limits.messages, id);
    const checked = await attachments.check(id, parts);
    if (!checked) throw new ProblemError('invalid_input', 'The message names a file that is not there.');
    const before = (await conversations.find(id))?.status;
    const { value, isNew } = await conversations.add(id, { role: 'shopper' }, { clientId, parts: checked });
    if (isNew) bus.publish({ type: 'message', conversationId: id, cursor: value.cursor });
    if (isNew && before === 'closed') bus.publish({ type: 'status', conversationId: id });
    return context.json(value, isNew ? 201 : 200);
  });
}

function addNotices(app: Hono, services: Services): void {
  const { bus, conversations } = services;
  app.post('/:id/typing', async (context) => {
    const id = await requireToken(context, services);
    const { on } = await readBody(context, TypingNotice);
    bus.publish({ type: 'typing', conversationId: id, role: 'shopper', on });
    return context.body(null, 204);
  });
  app.post('/:id/read', async (context) => {
    const id = await requireToken(context, services);
    const { upTo } = await readBody(context, ReadNotice);
    await conversations.markRead(id, 'shopper', upTo);
    bus.publish({ type: 'read', conversationId: id, role: 'shopper', upTo });
    return context.body(null, 204);
  });
  app.post('/:id/handoff', async (context) => {
    const id = await requireToken(context, services);
    const { packet } = await readBody(context, HandoffWish);
    await refuseBlocked(context, services, { conversationId: id });
    await conversations.handoff(id, packet);
    bus.publish({ type: 'status', conversationId: id });
    return context.body(null, 204);
  });
  app.post('/:id/close', async (context) => {
    const id = await requireToken(context, services);
    await conversations.setStatus(id, 'closed');
    bus.publish({ type: 'status', conversationId: id });
    return context.body(null, 204);
  });
}

function addEvents(app: Hono, services: Services): void {
  app.get('/:id/events', async (context) => {
    const id = await requireToken(context, services);
    const { wait, after } = context.req.query();
    if (wait === undefined) {
      const since = context.req.header('last-event-id') ?? '0';
      return streamEvents(
        context,
        (queue) => streamConversation({ services, id, after: since }, queue),
        services.streams,
      );
    }
    const seconds = Math.min(MAX_WAIT_SECONDS, Math.max(0, Number(wait) || 0));
    const { signal } = context.req.raw;
    const page = await pollConversation({
      services,
      id,
      after: after ?? '0',
      waitMs: seconds * 1000,
      signal,
    });
    if (!page) throw notFound();
    context.header('Cache-Control', 'no-store');
    return context.json(page);
  });
}
