import { Hono } from 'hono';
import { OutgoingMessage, ReadNotice, TypingNotice } from '../../../src/contract/schemas';
import type { DeskAgent, DeskThread } from '../deskApi';
import type { Order } from '../../../src/contract/types';
import type { Services } from '../Services';
import { normalise } from '../store/createOrderStore';
import { notFound, ProblemError } from './problem';
import { readBody } from './readBody';
import { readView } from './readView';
import { sendStoredFile } from './sendStoredFile';

const THREAD_LENGTH = 500;
/** A cursor that no message reaches. */
const NEWEST = `${Number.MAX_SAFE_INTEGER}`;

export type DeskEnv = { Variables: { agent: DeskAgent; token: string } };

/** Conversations as agents see them; who is signed in is known by now. */
export function deskConversationRoutes(services: Services): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  addReading(app, services);
  addWriting(app, services);
  return app;
}

function addReading(app: Hono<DeskEnv>, services: Services): void {
  const { attachments, conversations, orders, ratings } = services;
  app.get('/', async (context) => {
    const status = context.req.query('status') === 'closed' ? 'closed' : 'open';
    return context.json({ items: await conversations.list(status) });
  });
  app.get('/:id', async (context) => {
    const conversation = await findConversation(services, context.req.param('id'));
    const { orderNumber } = conversation.packet;
    const order = orderNumber && (await orders.byNumber(orderNumber, readView(context).wanted));
    const thread: DeskThread = {
      conversation,
      messages: await conversations.history(conversation.id, { before: NEWEST, limit: THREAD_LENGTH }),
      ...(order && { order, ...(await readOrderCase(services, order)) }),
      ratings: await ratings.list(conversation.id),
      readUpTo: await conversations.readUpTo(conversation.id),
    };
    return context.json(thread);
  });
  app.get('/:id/attachments/:attachmentId', async (context) => {
    const { id, attachmentId } = context.req.param();
    const file = await attachments.find(id, attachmentId);
    if (!file) throw notFound();
    return sendStoredFile(context, file);
  });
}

/** What the shopper has asked for with the order. */
async function readOrderCase({ orderActions, returns }: Services, { number }: Order) {
  return {
    requests: await orderActions.list(normalise.number(number)),
    returns: await returns.list(number),
  };
}

function addWriting(app: Hono<DeskEnv>, services: Services): void {
  const { attachments, conversations, bus } = services;
  app.post('/:id/take', async (context) => {
    const { id } = await findConversation(services, context.req.param('id'));
    const isTaken = await conversations.take(id, context.get('agent'));
    if (!isTaken) throw new ProblemError('conflict', 'Another agent has this conversation.');
    bus.publish({ type: 'status', conversationId: id });
    return context.json({ conversation: await findConversation(services, id) });
  });
  app.post('/:id/messages', async (context) => {
    const { id } = await findConversation(services, context.req.param('id'));
    const { clientId, parts } = await readBody(context, OutgoingMessage);
    const checked = await attachments.check(id, parts);
    if (!checked) throw new ProblemError('invalid_input', 'The message names a file that is not there.');
    const sender = { role: 'agent', agent: context.get('agent') } as const;
    const { value, isNew } = await conversations.add(id, sender, { clientId, parts: checked });
    if (isNew) bus.publish({ type: 'message', conversationId: id, cursor: value.cursor });
    return context.json(value, isNew ? 201 : 200);
  });
  app.post('/:id/typing', async (context) => {
    const { id } = await findConversation(services, context.req.param('id'));
    const { on } = await readBody(context, TypingNotice);
    bus.publish({ type: 'typing', conversationId: id, role: 'agent', agentId: context.get('agent').id, on });
    return context.body(null, 204);
  });
  app.post('/:id/read', async (context) => {
    const { id } = await findConversation(services, context.req.param('id'));
    const { upTo } = await readBody(context, ReadNotice);
    await conversations.markRead(id, 'agent', upTo);
    bus.publish({ type: 'read', conversationId: id, role: 'agent', upTo });
    bus.publish({ type: 'status', conversationId: id });
    return context.body(null, 204);
  });
  app.post('/:id/close', async (context) => {
    const { id } = await findConversation(services, context.req.param('id'));
    await conversations.setStatus(id, 'closed');
    bus.publish({ type: 'status', conversationId: id });
    return context.body(null, 204);
  });
}

async function findConversation({ conversations }: Services, id: string) {
  const conversation = await conversations.find(id);
  if (!conversation) throw notFound();
  return conversation;
}
