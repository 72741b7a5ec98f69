import type { Context } from 'hono';
import type * as z from 'zod/mini';
import { ProblemError } from './problem';

/** The request's JSON in the shape of the schema; otherwise a problem that names the first wrong field. */
export async function readBody<Schema extends z.ZodMiniType>(
  context: Context,
  schema: Schema,
): Promise<z.output<Schema>> {
  return parseBody(await context.req.text(), schema);
}

/** The text's JSON in the shape of the schema; otherwise a problem that names the first wrong field. */
export function parseBody<Schema extends z.ZodMiniType>(text: string, schema: Schema): z.output<Schema> {
  const result = schema.safeParse(parse(text));
  if (result.success) return result.data;
  const path = result.error.issues[0]?.path.join('.') || 'body';
  throw new ProblemError('invalid_input', `The field "${path}" is missing or wrong.`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text, (_, value: unknown) =>
      typeof value === 'string' ? value.replace(NOT_STORABLE, REPLACEMENT) : value,
    );
  } catch {
    throw new ProblemError('invalid_input', 'The body is not JSON.');
  }
}

/** What PostgreSQL cannot store: the character zero, and halves of characters that a cut text ends with. */
const NOT_STORABLE = /\0|\p{Surrogate}/gu;
const REPLACEMENT = '\ufffd';
