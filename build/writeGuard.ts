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

const KNOWN = new Set([
  ...['$ref', 'type', 'const', 'enum', 'anyOf', 'properties', 'required', 'items', 'pattern', 'format'],
  ...['minItems', 'maxItems', 'minLength', 'maxLength', 'minimum', 'maximum', '$schema', '$id'],
]);

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
  switch (schema.type) {
    case 'object':
      return writeObject(d, schema);
    case 'array':
      return `a(${d}, (e) => ${writeGuard('e', schema.items ?? {})}, ${schema.maxItems ?? 'Infinity'}, ${schema.minItems ?? 0})`;
    case 'string':
      return `s(${d}, ${schema.maxLength ?? 'Infinity'}, ${schema.minLength ?? 0}, ${new RegExp(schema.pattern ?? '')})`;
    case 'integer':
      return `i(${d}, ${schema.maximum ?? 'Infinity'}, ${schema.minimum ?? '-Infinity'})`;
    case 'number':
      return `n(${d}, ${schema.maximum ?? 'Infinity'}, ${schema.minimum ?? '-Infinity'})`;
    case 'boolean':
      return `typeof ${d} === 'boolean'`;
    default:
      throw new Error(`The guard compiler does not know the type "${schema.type}".`);
  }
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
