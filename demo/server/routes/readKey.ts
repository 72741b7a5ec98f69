import type { Context } from 'hono';
import { Key } from '../../../src/contract/schemas';
import { ProblemError } from './problem';

/** What makes a repeated call the same call; a problem where the header is missing. */
export function readKey(context: Context): string {
  const key = Key.safeParse(context.req.header('idempotency-key'));
  if (!key.success)
    throw new ProblemError('invalid_input', 'The header Idempotency-Key is missing or over 200 characters.');
  return key.data;
}
