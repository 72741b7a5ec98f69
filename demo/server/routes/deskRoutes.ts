import { Hono } from 'hono';
import * as z from 'zod/mini';
import { ShortText } from '../../../src/contract/schemas';
import type { Services } from '../Services';
import { adminRoutes } from './admin/adminRoutes';
import { Password } from './admin/agentRoutes';
import { addressOf } from './addressOf';
import { countTry } from './countTry';
import { deskConversationRoutes, type DeskEnv } from './deskConversationRoutes';
import { deskTicketRoutes } from './deskTicketRoutes';
import { sendDeskEvents } from './sendDeskEvents';
import { ProblemError } from './problem';
import { readBody } from './readBody';
import { readView } from './readView';
import { readBearer } from './requireToken';

const NewPassword = z.object({ current: ShortText, next: Password });
const SignIn = z.object({ email: ShortText, password: ShortText });

/** The agent desk's API; every call but signing in needs an agent's session. */
export function deskRoutes(services: Services): Hono<DeskEnv> {
  const { agents, catalog } = services;
  const app = new Hono<DeskEnv>();
  addSignIn(app, services);

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

  addOwnPassword(app, services);
  app.route('/conversations', deskConversationRoutes(services));
  app.route('/', deskTicketRoutes(services));
  app.route('/admin', adminRoutes(services));
  app.get('/products', async (context) => {
    const ids = context.req.query('ids');
    const view = readView(context);
    if (ids) return context.json({ items: await catalog.byIds(ids.split(','), view) });
    return context.json(await catalog.search({ text: context.req.query('q') ?? '', limit: 8 }, view));
  });
  app.get('/events', (context) => sendDeskEvents(context, services));
  return app;
}

function addOwnPassword(app: Hono<DeskEnv>, { agents, limits }: Services): void {
  app.put('/session/password', async (context) => {
    const { current, next } = await readBody(context, NewPassword);
    const { id, email } = context.get('agent');
    await countTry(limits.signIns, id);
    if (!(await agents.signIn(email, current)))
      throw new ProblemError('forbidden', 'That is not the password.');
    await agents.update(id, { password: next });
    return context.body(null, 204);
  });
}

function addSignIn(app: Hono<DeskEnv>, { agents, environment, limits }: Services): void {
  app.post('/session', async (context) => {
    const { email, password } = await readBody(context, SignIn);
    const address = addressOf(context, environment.trustProxy);
    await countTry(limits.anySignIns, address);
    const tried = `${address} ${email.trim().toLowerCase()}`;
    await countTry(limits.signIns, tried);
    const session = await agents.signIn(email, password);
    if (!session) throw new ProblemError('unauthenticated', 'E-mail and password do not fit.');
    // Whoever knows the password has not guessed.
    await limits.anySignIns.forgive(address);
    await limits.signIns.forgive(tried);
    return context.json(session);
  });
}
