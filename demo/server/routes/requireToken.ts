import type { Context } from 'hono';
import type { ConversationStore } from '../store/createConversationStore';
import { notFound } from './problem';

/** What stands after `Bearer`; empty where nothing does. */
export const readBearer = (context: Context) =>
  context.req.header('authorization')?.replace(/^Bearer /, '') ?? '';

/**
 * The id of the conversation in the path, once its token is shown.
 * SECURITY: a wrong token and an unknown conversation give the same answer.
 */
export async function requireToken(context: Context, conversations: ConversationStore): Promise<string> {
  const id = context.req.param('id') ?? '';
  if (!(await conversations.isAllowed(id, readBearer(context)))) throw notFound();
  return id;
}
