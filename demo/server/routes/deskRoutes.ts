import { Hono } from 'hono';
import * as z from 'zod/mini';
import { ShortText } from '../../../src/contract/schemas';
import { streamDesk } from '../events/streamDesk';
import { streamEvents } from '../events/streamEvents';
import type { Services } from '../Services';
import { createLimiter } from './createLimiter';
import { deskConversationRoutes, type DeskEnv } from './deskConversationRoutes';
import { ProblemError } from './problem';
import { readBody } from './readBody';
import { readBearer } from './requireToken';
import { addressOf, readView } from './shopRoutes';

const SignIn = z.object({ email: ShortText, password: ShortText });
const MAX_SIGN_INS = 10;
const SIGN_IN_WINDOW_MS = 15 * 60_000;

/** The agent desk's API; every call but signing in needs an agent's session. */
export function deskRoutes(services: Services): Hono<DeskEnv> {
  const { agents, conversations, catalog, bus, presence } = services;
  const app = new Hono<DeskEnv>();
  const limiter = createLimiter(MAX_SIGN_INS, SIGN_IN_WINDOW_MS);

  app.post('/session', async (context) => {
    const { email, password } = await readBody(context, SignIn);
    const waitSeconds = limiter.hit(
      `${addressOf(context, services.trustProxy)} ${email.trim().toLowerCase()}`,
    );
    if (waitSeconds > 0) throw new ProblemError('rate_limited', 'Too many tries.', waitSeconds);
    const session = await agents.signIn(email, password);
    if (!session) throw new ProblemError('unauthenticated', 'E-mail and password do not fit.');
    return context.json(session);
  });

  app.use(async (context, next) => {
    const token = readBearer(context);
    const agent = await agents.bySession(token);
    if (!agent) throw new ProblemError('unauthenticated', 'Sign in first.');
    context.set('agent', agent);
    context.set('token', token);
    await next();
  });

  app.get('/session', (context) => context.json({ agent: context.get('agent') }));
  app.delete('/session', async (context) => {
    await agents.signOut(context.get('token'));
    return context.body(null, 204);
  });

  app.route('/conversations', deskConversationRoutes(services));
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
