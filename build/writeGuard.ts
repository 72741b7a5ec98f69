/** The part of JSON Schema that the wire schemas use. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly propertyNames?: JsonSchema;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
}

/** One writer a type of value; what they call is described in compileGuards. */
const WRITERS: Readonly<Record<string, (schema: JsonSchema) => string>> = {
  object: writeObject,
  array: ({ items = {}, maxItems, minItems }) => call('a', [writeGuard(items), maxItems, minItems]),
  string: ({ maxLength, minLength, pattern }) =>
    call('s', [maxLength, minLength, pattern && `${new RegExp(pattern)}`]),
  integer: ({ minimum, maximum }) => call('i', [unlessSafe(minimum), unlessSafe(maximum)]),
  number: ({ minimum, maximum }) => call('n', [minimum, maximum]),
  boolean: () => 'b',
};

const KNOWN = new Set(
  (
    '$ref type const enum anyOf properties required items pattern format ' +
    'minItems maxItems minLength maxLength minimum maximum additionalProperties propertyNames $schema $id'
  ).split(' '),
);

/**
 * A JavaScript expression for a function that is true for values that fit the schema. What is not known
 * fails the build: a guard must never be laxer than its schema.
 */
export function writeGuard(schema: JsonSchema): string {
  for (const keyword of Object.keys(schema)) {
    if (!KNOWN.has(keyword)) throw new Error(`The guard compiler does not know "${keyword}".`);
  }
  if (schema.$ref) return schema.$ref;
  if ('const' in schema) return call('e', [JSON.stringify([schema.const])]);
  if (schema.enum) return call('e', [JSON.stringify(schema.enum)]);
  if (schema.anyOf) return call('u', [`[${schema.anyOf.map(writeGuard).join(', ')}]`]);
  if (schema.format && !schema.pattern) throw new Error(`The format "${schema.format}" has no pattern.`);
  if (!schema.type) return 'y';
  const write = WRITERS[schema.type];
  if (!write) throw new Error(`The guard compiler does not know the type "${schema.type}".`);
  return write(schema);
}

/** Unknown keys are allowed: a newer server may say more. */
function writeObject({ properties, required = [], ...schema }: JsonSchema): string {
  if (!properties) return writeRecord(schema);
  const write = (isWanted: (key: string) => boolean) => {
    const wanted = Object.entries(properties).filter(([key]) => isWanted(key));
    return wanted.length > 0
      ? `{ ${wanted.map(([key, value]) => `${key}: ${writeGuard(value)}`).join(', ')} }`
      : undefined;
  };
  return call('o', [write((key) => required.includes(key)) ?? '{}', write((key) => !required.includes(key))]);
}

/** Any names, all with the same kind of value. */
function writeRecord({ additionalProperties, propertyNames = {} }: JsonSchema): string {
  if (typeof additionalProperties !== 'object')
    throw new Error('The guard compiler does not know open objects.');
  return call('r', [writeGuard(additionalProperties), writeGuard(propertyNames)]);
}

/** Marked pure, so that guards nobody imports leave no trace. Trailing arguments that are absent are left out. */
function call(name: string, values: readonly (string | number | undefined)[]): string {
  const last = values.findLastIndex((value) => value !== undefined);
  const written = values.slice(0, last + 1).map((value) => value ?? 'undefined');
  return `/* @__PURE__ */ ${name}(${written.join(', ')})`;
}

/** A bound that every safe integer keeps needs no check. */
function unlessSafe(bound: number | undefined): number | undefined {
  return bound !== undefined && Math.abs(bound) === Number.MAX_SAFE_INTEGER ? undefined : bound;
}
