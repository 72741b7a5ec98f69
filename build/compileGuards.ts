import type { Plugin } from 'vite';
import * as z from 'zod/mini';
import * as schemas from '../src/contract/schemas';
import { writeGuard, type JsonSchema } from './writeGuard';

const ID = 'virtual:shopbell-guards';

/** Schemas that the CDN bundle checks answers against; the guard of `Order` is `isOrder`. */
export const GUARDED = [
  'Description',
  'FaqList',
  'OrderAnswer',
  'ProductPage',
  'SuggestionList',
  'ContactList',
  'Availability',
  'ConversationHandle',
  'MessagePage',
  'SentMessage',
  'ChatEvent',
] as const satisfies readonly (keyof typeof schemas)[];

/** What the guards call; `o` object, `s` string, `n` number, `i` integer, `a` array. */
const RUNTIME = `
const o = (d) => d !== null && typeof d === 'object' && !Array.isArray(d);
const s = (d, max, min, pattern) => typeof d === 'string' && d.length <= max && d.length >= min && pattern.test(d);
const n = (d, max, min) => typeof d === 'number' && d <= max && d >= min;
const i = (d, max, min) => Number.isSafeInteger(d) && n(d, max, min);
const a = (d, check, max, min) => Array.isArray(d) && d.length <= max && d.length >= min && d.every((e) => check(e));
`;

/** The guards as ES module source: plain functions, no eval, nothing of zod at run time. */
export function compileGuardSource(): string {
  const registry = z.registry<{ id: string }>();
  for (const [name, schema] of Object.entries(schemas)) {
    if (schema instanceof z.ZodMiniType) registry.add(schema, { id: name });
  }
  const { schemas: json } = z.toJSONSchema(registry, { io: 'input', uri: (id) => id });
  const functions = Object.entries(json).map(
    ([name, schema]) => `const ${name} = (d) => ${writeGuard('d', schema as JsonSchema)};`,
  );
  const exports = GUARDED.map((name) => `export const is${name} = ${name};`);
  return [RUNTIME, ...functions, ...exports].join('\n');
}

/** Compiled guards as a virtual module. */
export function compiledGuards(): Plugin {
  let source: string | undefined;
  return {
    name: 'shopbell:compiled-guards',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load(id) {
      if (id !== `\0${ID}`) return null;
      source ??= compileGuardSource();
      return { code: source, map: null };
    },
  };
}
