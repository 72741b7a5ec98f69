import type { Context } from 'hono';
import type { AccessStore } from '../store/conversations/createAccessStore';
import { notFound } from './problem';

/** What stands after `Bearer`; empty where nothing does. */
export const readBearer = (context: Context) =>
  /^Bearer +(\S+)/i.exec(context.req.header('authorization') ?? '')?.[1] ?? '';

/**
 * The id of the conversation in the path, once its token is shown.
 * SECURITY: a wrong token and an unknown conversation give the same answer.
 */
export async function requireToken(
  context: Context,
  { access }: { readonly access: AccessStore },
): Promise<string> {
  const id = context.req.param('id') ?? '';
  if (!(await access.isAllowed(id, readBearer(context)))) throw notFound();
  return id;
}
