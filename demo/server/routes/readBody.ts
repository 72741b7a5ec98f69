import type { Context } from 'hono';
import * as z from 'zod/mini';
import { ProblemError } from './problem';

/** The request's JSON in the shape of the schema; otherwise a problem that names the first wrong field. */
export async function readBody<Schema extends z.ZodMiniType>(
  context: Context,
  schema: Schema,
): Promise<z.output<Schema>> {
  const data: unknown = await context.req.json().catch(() => {
    throw new ProblemError('invalid_input', 'The body is not JSON.');
  });
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const path = result.error.issues[0]?.path.join('.') || 'body';
  throw new ProblemError('invalid_input', `The field "${path}" is missing or wrong.`);
}
