/** The part of JSON Schema that the wire schemas use. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
}

type Writer = (d: string, schema: JsonSchema) => string;

/** One writer a type of value; the runtime's helpers are described in compileGuards. */
const WRITERS: Readonly<Record<string, Writer>> = {
  object: writeObject,
  array: (d, { items = {}, maxItems, minItems = 0 }) =>
    `a(${d}, (e) => ${writeGuard('e', items)}, ${maxItems ?? 'Infinity'}, ${minItems})`,
  string: (d, { maxLength, minLength = 0, pattern = '' }) =>
    `s(${d}, ${maxLength ?? 'Infinity'}, ${minLength}, ${new RegExp(pattern)})`,
  integer: (d, { maximum, minimum }) => `i(${d}, ${maximum ?? 'Infinity'}, ${minimum ?? '-Infinity'})`,
  number: (d, { maximum, minimum }) => `n(${d}, ${maximum ?? 'Infinity'}, ${minimum ?? '-Infinity'})`,
  boolean: (d) => `typeof ${d} === 'boolean'`,
};

const KNOWN = new Set(
  (
    '$ref type const enum anyOf properties required items pattern format ' +
    'minItems maxItems minLength maxLength minimum maximum $schema $id'
  ).split(' '),
);

/**
 * A JavaScript expression that is true when the value named `d` fits the schema. A keyword that is not
 * known fails the build: a guard must never be laxer than its schema.
 */
export function writeGuard(d: string, schema: JsonSchema): string {
  for (const keyword of Object.keys(schema)) {
    if (!KNOWN.has(keyword)) throw new Error(`The guard compiler does not know "${keyword}".`);
  }
  if (schema.$ref) return `${schema.$ref}(${d})`;
  if ('const' in schema) return `${d} === ${JSON.stringify(schema.const)}`;
  if (schema.enum) return `${JSON.stringify(schema.enum)}.includes(${d})`;
  if (schema.anyOf) return `(${schema.anyOf.map((option) => writeGuard(d, option)).join(' || ')})`;
  const write = WRITERS[schema.type ?? ''];
  if (!write) throw new Error(`The guard compiler does not know the type "${schema.type}".`);
  return write(d, schema);
}

/** Unknown keys are allowed: a newer server may say more. */
function writeObject(d: string, { properties = {}, required = [] }: JsonSchema): string {
  const checks = Object.entries(properties).map(([key, property]) => {
    const value = `${d}.${key}`;
    const check = writeGuard(value, property);
    return required.includes(key) ? check : `(${value} === undefined || ${check})`;
  });
  return [`o(${d})`, ...checks].join(' && ');
}
