import { Hono } from 'hono';
import { ConversationStart, OutgoingMessage, ReadNotice, TypingNotice } from '../../../src/contract/schemas';
import type { Services } from '../Services';
import { streamConversation } from '../events/streamConversation';
import { streamEvents } from '../events/streamEvents';
import { addressOf } from './addressOf';
import { countTry } from './countTry';
import { readBody } from './readBody';
import { readKey } from './readKey';
import { refuseBlocked } from './refuseBlocked';
import { requireToken } from './requireToken';

const MAX_LIMIT = 200;

/** Conversations as the shopper's side sees them. */
export function conversationRoutes(services: Services): Hono {
  const { blocks, bus, conversations, environment, limits } = services;
  const app = new Hono();
  addEvents(app, services);

  app.post('/', async (context) => {
    const key = readKey(context);
    const { packet } = await readBody(context, ConversationStart);
    const { email } = packet;
    await refuseBlocked(context, services, email === undefined ? {} : { email });
    const address = addressOf(context, environment.trustProxy);
    await countTry(limits.conversations, address);
    const { value, isNew } = await conversations.open(key, packet);
    if (isNew) await blocks.remember(value.id, address);
    else await limits.conversations.forgive(address);
    if (isNew) bus.publish({ type: 'status', conversationId: value.id });
    return context.json(value, 201);
  });

  app.get('/:id/messages', async (context) => {
    const id = await requireToken(context, conversations);
    const limit = Math.min(MAX_LIMIT, Math.max(1, Number(context.req.query('limit')) || 50));
    const after = context.req.query('after');
    const items = await conversations.history(id, { limit, ...(after && { after }) });
    const next = items.length === limit ? items.at(-1)?.cursor : undefined;
    return context.json({ items, ...(next && { next }) });
  });
  app.post('/:id/messages', async (context) => {
    const id = await requireToken(context, conversations);
    const message = await readBody(context, OutgoingMessage);
    await refuseBlocked(context, services, { conversationId: id });
    await countTry(limits.messages, id);
    const before = (await conversations.find(id))?.status;
    const { value, isNew } = await conversations.add(id, { role: 'shopper' }, message);
    if (isNew) bus.publish({ type: 'message', conversationId: id, cursor: value.cursor });
    if (isNew && before === 'closed') bus.publish({ type: 'status', conversationId: id });
    return context.json(value, isNew ? 201 : 200);
  });
  app.post('/:id/typing', async (context) => {
    const id = await requireToken(context, conversations);
    const { on } = await readBody(context, TypingNotice);
    bus.publish({ type: 'typing', conversationId: id, role: 'shopper', on });
    return context.body(null, 204);
  });
  app.post('/:id/read', async (context) => {
    const id = await requireToken(context, conversations);
    const { upTo } = await readBody(context, ReadNotice);
    await conversations.markRead(id, 'shopper', upTo);
    bus.publish({ type: 'read', conversationId: id, role: 'shopper', upTo });
    return context.body(null, 204);
  });
  app.post('/:id/close', async (context) => {
    const id = await requireToken(context, conversations);
    await conversations.setStatus(id, 'closed');
    bus.publish({ type: 'status', conversationId: id });
    return context.body(null, 204);
  });
  return app;
}

function addEvents(app: Hono, services: Services): void {
  const { conversations, streams } = services;
  app.get('/:id/events', async (context) => {
    const id = await requireToken(context, conversations);
    const after = context.req.header('last-event-id') ?? '0';
    return streamEvents(context, (queue) => streamConversation({ services, id, after }, queue), streams);
  });
}
