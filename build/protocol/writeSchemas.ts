import * as z from 'zod/mini';
import * as schemas from '../../src/contract/schemas';
import type { JsonSchema } from '../writeGuard';

const LOOK_AHEAD = /^\^\(\?!\(\?:([\w|]+)\)\$\)$/;

/** What a JSON document is made of. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/** Where a schema stands in the OpenAPI document. */
export const refTo = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/**
 * Every wire schema as JSON Schema 2020-12, by name; they refer to each other as components. Objects are
 * open: whoever answers may say more.
 */
export function writeSchemas(): Readonly<Record<string, JsonSchema>> {
  const registry = z.registry<{ id: string }>();
  for (const [name, schema] of Object.entries(schemas)) {
    if (schema instanceof z.ZodMiniType) registry.add(schema, { id: name });
  }
  const { schemas: written } = z.toJSONSchema(registry, { io: 'input', uri: (id) => refTo(id).$ref });
  const sorted = Object.entries(written).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([name, schema]) => [name, toComponent(schema)]));
}

/** Without an identity of its own, which would change what references mean. */
function toComponent(schema: unknown): JsonSchema {
  const text = JSON.stringify(schema, (key, part: unknown) => {
    if (key === '$schema' || key === '$id') return undefined;
    const { pattern, ...rest } = (part ?? {}) as JsonSchema;
    // Many regular expressions of other languages know no look-ahead.
    const words = typeof pattern === 'string' ? LOOK_AHEAD.exec(pattern)?.[1] : undefined;
    return words ? { ...rest, not: { enum: words.split('|') } } : part;
  });
  return JSON.parse(text) as JsonSchema;
}
