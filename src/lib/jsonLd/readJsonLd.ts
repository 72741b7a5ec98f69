/** One thing of JSON-LD, with the page's own keys; read it through `JsonLd.get`. */
export type JsonLdNode = Readonly<Record<string, unknown>>;

export interface JsonLd {
  /** What the page describes, in its order: top level, `@graph`, and the main entity of a page. */
  readonly things: readonly JsonLdNode[];
  /** The values of a property, always as a list; references to other things of the page are followed. */
  get(node: JsonLdNode, name: string): readonly unknown[];
  /** The first value that is text, a number or an address, trimmed; else empty. */
  text(node: JsonLdNode, name: string): string;
  /** Whether a type, without the address of schema.org, fits. */
  isA(node: JsonLdNode, type: RegExp): boolean;
}

const MAX_BLOCK_CHARS = 200_000;
const MAX_CHARS = 1_000_000;
const MAX_THINGS = 2000;
const MAX_DEPTH = 8;
const PREFIX = /^(https?:\/\/(www\.)?schema\.org\/|schema:)/;

export const isNode = (value: unknown): value is JsonLdNode =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/**
 * Reads the texts of a page's JSON-LD blocks. A block that is malformed or over 200,000 characters is left
 * out, and what is too deep or too much as well.
 * SECURITY: nothing is evaluated, and no object is written to under a key of the page.
 */
export function readJsonLd(blocks: readonly string[]): JsonLd {
  const things = new Set<JsonLdNode>();
  const named = new Map<unknown, JsonLdNode>();
  const own = (node: JsonLdNode, key: string) => (Object.hasOwn(node, key) ? node[key] : undefined);
  const follow = (value: unknown) => {
    const isReference = isNode(value) && Object.keys(value).length === 1;
    return (isReference && named.get(own(value, '@id'))) || value;
  };
  const get = (node: JsonLdNode, name: string) =>
    [own(node, name)].flat().flatMap((value) => follow(value) ?? []);
  const text = (node: JsonLdNode, name: string) => {
    const values = get(node, name).map((each) => (isNode(each) ? own(each, '@id') : each));
    return `${values.find((each) => typeof each === 'string' || typeof each === 'number') ?? ''}`.trim();
  };
  const isA = (node: JsonLdNode, type: RegExp) =>
    [own(node, '@type')]
      .flat()
      .some((name) => typeof name === 'string' && type.test(name.replace(PREFIX, '')));
  const walk = (value: unknown, depth: number): void => {
    if (depth > MAX_DEPTH || things.size >= MAX_THINGS) return;
    if (Array.isArray(value)) for (const each of value) walk(each, depth + 1);
    if (!isNode(value)) return;
    things.add(value);
    const id = own(value, '@id');
    if (typeof id === 'string' && Object.keys(value).length > 1 && !named.has(id)) named.set(id, value);
    walk(own(value, '@graph'), depth + 1);
    if (isA(value, /^(?!FAQ)\w*Page$/)) walk(get(value, 'mainEntity'), depth + 1);
  };

  let left = MAX_CHARS;
  for (const block of blocks) {
    if (block.length > MAX_BLOCK_CHARS || block.length > left) continue;
    left -= block.length;
    try {
      walk(JSON.parse(block), 0);
    } catch {
      // A malformed block is the page's business; the next one may be fine.
    }
  }
  return { things: [...things], get, text, isA };
}
