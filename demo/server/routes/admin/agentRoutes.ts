import { Hono } from 'hono';
import * as z from 'zod/mini';
import { ShortText, Url } from '../../../../src/contract/schemas';
import type { Services } from '../../Services';
import type { DeskEnv } from '../deskConversationRoutes';
import { notFound, ProblemError } from '../problem';
import { readBody } from '../readBody';

const MIN_PASSWORD = 8;
const MAX_PASSWORD = 300;

export const Password = z.string().check(z.minLength(MIN_PASSWORD), z.maxLength(MAX_PASSWORD));
const Name = ShortText.check(z.minLength(1));
const Role = z.enum(['admin', 'agent']);
const NewAgent = z.object({
  email: ShortText.check(z.regex(/^[^\s@]+@[^\s@]+$/)),
  name: Name,
  password: Password,
  role: z.exactOptional(Role),
  avatarUrl: z.exactOptional(Url),
});
const AgentChange = z.object({
  name: z.exactOptional(Name),
  password: z.exactOptional(Password),
  role: z.exactOptional(Role),
  avatarUrl: z.exactOptional(Url),
  isDisabled: z.exactOptional(z.boolean()),
});

/** Who may sign in at the desk. Agents are never deleted, because their messages bear their name; they are disabled. */
export function agentRoutes({ agents }: Services): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  app.get('/', async (context) => context.json({ items: await agents.list() }));
  app.post('/', async (context) => {
    const agent = await agents.create(await readBody(context, NewAgent));
    if (!agent) throw new ProblemError('conflict', 'There is an agent with this e-mail already.');
    return context.json({ agent }, 201);
  });
  app.patch('/:id', async (context) => {
    const change = await readBody(context, AgentChange);
    const agent = await agents.update(context.req.param('id'), change);
    if (agent === 'unknown') throw notFound();
    if (agent === 'last') throw new ProblemError('conflict', 'There must be one administrator left.');
    return context.json({ agent });
  });
  return app;
}
