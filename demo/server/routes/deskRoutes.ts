import { Hono } from 'hono';
import * as z from 'zod/mini';
import { OutgoingMessage, ReadNotice, ShortText, TypingNotice } from '../../../src/contract/schemas';
import type { DeskAgent, DeskThread } from '../deskApi';
import { streamDesk } from '../events/streamDesk';
import { streamEvents } from '../events/streamEvents';
import type { Services } from '../Services';
import { createLimiter } from './createLimiter';
import { notFound, ProblemError } from './problem';
import { readBody } from './readBody';
import { addressOf, readView } from './shopRoutes';

const SignIn = z.object({ email: ShortText, password: ShortText });
const MAX_SIGN_INS = 10;
const SIGN_IN_WINDOW_MS = 15 * 60_000;
const THREAD_LENGTH = 500;

type DeskEnv = { Variables: { agent: DeskAgent; token: string } };

/** The agent desk's API; every call but signing in needs an agent's session. */
export function deskRoutes(services: Services): Hono<DeskEnv> {
  const { agents, conversations, catalog, orders, bus, presence } = services;
  const app = new Hono<DeskEnv>();
  const limiter = createLimiter(MAX_SIGN_INS, SIGN_IN_WINDOW_MS);

  app.post('/session', async (context) => {
    const { email, password } = await readBody(context, SignIn);
    const waitSeconds = limiter.hit(
      `${addressOf(context, services.trustProxy)} ${email.trim().toLowerCase()}`,
    );
    if (waitSeconds > 0) throw new ProblemError(429, 'rate_limited', 'Too many tries.', waitSeconds);
    const session = await agents.signIn(email, password);
    if (!session) throw new ProblemError(401, 'unauthenticated', 'E-mail and password do not fit.');
    return context.json(session);
  });

  app.use(async (context, next) => {
    const token = context.req.header('authorization')?.replace(/^Bearer /, '') ?? '';
    const agent = await agents.bySession(token);
    if (!agent) throw new ProblemError(401, 'unauthenticated', 'Sign in first.');
    context.set('agent', agent);
    context.set('token', token);
    await next();
  });

  app.get('/session', (context) => context.json({ agent: context.get('agent') }));
  app.delete('/session', async (context) => {
    await agents.signOut(context.get('token'));
    return context.body(null, 204);
  });

  const found = async (id: string) => {
    const conversation = await conversations.find(id);
    if (!conversation) throw notFound();
    return conversation;
  };
  app.get('/conversations', async (context) => {
    const status = context.req.query('status') === 'closed' ? 'closed' : 'open';
    return context.json({ items: await conversations.list(status) });
  });
  app.get('/conversations/:id', async (context) => {
    const conversation = await found(context.req.param('id'));
    const { orderNumber } = conversation.packet;
    const order = orderNumber && (await orders.byNumber(orderNumber, readView(context).locale));
    const thread: DeskThread = {
      conversation,
      messages: await conversations.history(conversation.id, { limit: THREAD_LENGTH }),
      ...(order && { order }),
      readUpTo: await conversations.readUpTo(conversation.id),
    };
    return context.json(thread);
  });
  app.post('/conversations/:id/take', async (context) => {
    const { id } = await found(context.req.param('id'));
    const isTaken = await conversations.take(id, context.get('agent'));
    if (!isTaken) throw new ProblemError(409, 'conflict', 'Another agent has this conversation.');
    bus.publish({ type: 'status', conversationId: id });
    return context.json({ conversation: await found(id) });
  });
  app.post('/conversations/:id/messages', async (context) => {
    const { id } = await found(context.req.param('id'));
    const message = await readBody(context, OutgoingMessage);
    const sender = { role: 'agent', agent: context.get('agent') } as const;
    const { value, isNew } = await conversations.add(id, sender, message);
    if (isNew) bus.publish({ type: 'message', conversationId: id, cursor: value.cursor });
    return context.json(value, isNew ? 201 : 200);
  });
  app.post('/conversations/:id/typing', async (context) => {
    const { id } = await found(context.req.param('id'));
    const { on } = await readBody(context, TypingNotice);
    const { name, avatarUrl } = context.get('agent');
    const author = { role: 'agent', name, ...(avatarUrl && { avatarUrl }) } as const;
    bus.publish({ type: 'typing', conversationId: id, author, on });
    return context.body(null, 204);
  });
  app.post('/conversations/:id/read', async (context) => {
    const { id } = await found(context.req.param('id'));
    const { upTo } = await readBody(context, ReadNotice);
    await conversations.markRead(id, 'agent', upTo);
    bus.publish({ type: 'status', conversationId: id });
    return context.body(null, 204);
  });
  app.post('/conversations/:id/close', async (context) => {
    const { id } = await found(context.req.param('id'));
    await conversations.setStatus(id, 'closed');
    bus.publish({ type: 'status', conversationId: id });
    return context.body(null, 204);
  });
  app.get('/products', async (context) => {
    const ids = context.req.query('ids');
    const view = readView(context);
    if (ids) return context.json({ items: await catalog.byIds(ids.split(','), view) });
    return context.json(await catalog.search({ text: context.req.query('q') ?? '', limit: 8 }, view));
  });
  app.get('/events', (context) => {
    const leave = presence.arrive(context.get('agent').id);
    return streamEvents(context, async (queue) => {
      const stop = streamDesk({ bus, store: conversations }, queue);
      return () => {
        stop();
        leave();
      };
    });
  });
  return app;
}
