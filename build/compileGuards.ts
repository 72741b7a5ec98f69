import type { Plugin } from 'vite';
import * as z from 'zod/mini';
import * as schemas from '../src/contract/schemas';
import { writeGuard, type JsonSchema } from './writeGuard';

const ID = 'virtual:shopbell-guards';

/** Schemas that the CDN bundle checks answers against; the guard of `Order` is `isOrder`. */
export const GUARDED = [
  'AnswerDelta',
  'Attachment',
  'Availability',
  'CartAnswer',
  'CatalogFile',
  'ChatEvent',
  'ContactList',
  'ConversationHandle',
  'Coupon',
  'CouponList',
  'CreatedTicket',
  'DeliveryOptions',
  'Description',
  'Drain',
  'EventPage',
  'FaqHits',
  'FaqList',
  'FaqPage',
  'ListsFile',
  'MessagePage',
  'NeighbourLists',
  'Order',
  'OrderActionResult',
  'OrderAnswer',
  'OrderPage',
  'PickupShops',
  'PrivacyExport',
  'Problem',
  'Product',
  'ProductList',
  'ProductPage',
  'ResumeCode',
  'ReturnCase',
  'ReturnCases',
  'ReturnEligibility',
  'RewardStatus',
  'SentMessage',
  'SuggestionList',
  'TicketAnswer',
  'Transcript',
] as const satisfies readonly (keyof typeof schemas)[];

/**
 * What the guards call; each makes a check: `o` object, `s` string, `n` number, `i` integer, `b` boolean,
 * `a` array, `r` record, `e` one of some values, `u` any of some checks, `y` anything. A bound that is absent holds for everything.
 */
const RUNTIME = `
const within = (d, min, max) => !(d < min) && !(d > max);
const o = (required, optional = {}) => (d) =>
  d !== null && typeof d === 'object' && !Array.isArray(d) &&
  Object.keys(required).every((key) => required[key](d[key])) &&
  Object.keys(optional).every((key) => d[key] === undefined || optional[key](d[key]));
const s = (max, min, pattern) => (d) =>
  typeof d === 'string' && within(d.length, min, max) && (!pattern || pattern.test(d));
const n = (min, max) => (d) => Number.isFinite(d) && within(d, min, max);
const i = (min, max) => (d) => Number.isSafeInteger(d) && within(d, min, max);
const b = (d) => typeof d === 'boolean';
const a = (check, max, min) => (d) => Array.isArray(d) && within(d.length, min, max) && d.every((e) => check(e));
const r = (check, name) => (d) =>
  d !== null && typeof d === 'object' && !Array.isArray(d) &&
  Object.keys(d).every((key) => key === '__proto__' || (name(key) && check(d[key])));
const y = () => true;
const e = (values) => (d) => values.includes(d);
const u = (checks) => (d) => checks.some((check) => check(d));
`;

/** The names that RUNTIME makes. */
const TOOLS = 'o, s, n, i, b, a, r, y, e, u';

interface Guard {
  readonly name: string;
  readonly code: string;
  /** Other guards that it calls. */
  readonly uses: readonly string[];
}

function compileGuards(): readonly Guard[] {
  const registry = z.registry<{ id: string }>();
  for (const [name, schema] of Object.entries(schemas)) {
    if (schema instanceof z.ZodMiniType) registry.add(schema, { id: name });
  }
  const { schemas: json } = z.toJSONSchema(registry, { io: 'input', uri: (id) => id });
  return sortByUse(json as Readonly<Record<string, JsonSchema>>).map(([name, schema]) => ({
    name,
    code: `const ${name} = ${writeGuard(schema)};`,
    uses: listUses(schema),
  }));
}

/** The guards as ES module source: plain functions, no eval, nothing of zod at run time. */
export function compileGuardSource(): string {
  const exports = GUARDED.map((name) => `export const is${name} = ${name};`);
  return [RUNTIME, ...compileGuards().map(({ code }) => code), ...exports].join('\n');
}

/**
 * The same in a module a guard, by module id: each chunk gets the guards that it calls and no others.
 */
export function compileGuardModules(): ReadonlyMap<string, string> {
  const imports = (names: string, from: string) => `import { ${names} } from '${ID}/${from}';`;
  const modules = new Map([[`${ID}/runtime`, `${RUNTIME}\nexport { ${TOOLS} };`]]);
  for (const { name, code, uses } of compileGuards()) {
    const used = uses.map((other) => imports(other, other));
    modules.set(
      `${ID}/${name}`,
      [imports(TOOLS, 'runtime'), ...used, code, `export { ${name} };`].join('\n'),
    );
  }
  const doors = GUARDED.map((name) => `export { ${name} as is${name} } from '${ID}/${name}';`);
  return modules.set(ID, doors.join('\n'));
}

const listUses = (schema: JsonSchema): readonly string[] => [
  ...new Set(Array.from(JSON.stringify(schema).matchAll(/"\$ref":"(\w+)"/g), ([, used]) => used ?? '')),
];

/** What is guarded and what that uses, used before user. */
function sortByUse(json: Readonly<Record<string, JsonSchema>>): readonly (readonly [string, JsonSchema])[] {
  const sorted = new Map<string, JsonSchema>();
  const visit = (name: string, users: readonly string[]) => {
    const schema = json[name];
    if (!schema || users.includes(name)) throw new Error(`The schema "${name}" is absent or uses itself.`);
    if (sorted.has(name)) return;
    for (const used of listUses(schema)) visit(used, [...users, name]);
    sorted.set(name, schema);
  };
  for (const name of GUARDED) visit(name, []);
  return [...sorted];
}

/** Compiled guards as virtual modules. */
export function compiledGuards(): Plugin {
  let modules: ReadonlyMap<string, string> | undefined;
  return {
    name: 'shopbell:compiled-guards',
    resolveId: (id) => (id.startsWith(ID) ? { id: `\0${id}`, moduleSideEffects: false } : null),
    load(id) {
      if (!id.startsWith(`\0${ID}`)) return null;
      modules ??= compileGuardModules();
      return { code: modules.get(id.slice(1)) ?? '', map: null };
    },
  };
}
