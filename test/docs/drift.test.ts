import { readFile } from 'node:fs/promises';
import { validate } from '@hyperjump/json-schema/openapi-3-1';
import { describe, expect, test } from 'vitest';
import { renderDocuments } from '../../build/protocol/renderDocuments';
import * as schemas from '../../src/contract/schemas';
import { CALLS } from '../../src/contract/protocol';

type Node = Readonly<Record<string, unknown>>;
const ROOT = new URL('../../', import.meta.url);
const DOCUMENT = new URL('docs/openapi.json', ROOT);
const SCHEMA = 'https://spec.openapis.org/oas/3.1/schema-base';
const openApi = JSON.parse(await readFile(DOCUMENT, 'utf8')) as Node;

/** Every object of the document with its JSON pointer. */
function* walk(value: unknown, pointer = ''): Generator<readonly [string, Node]> {
  if (typeof value !== 'object' || value === null) return;
  yield [pointer, value as Node];
  for (const [key, child] of Object.entries(value)) {
    yield* walk(child, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  }
}

const find = (pointer: string) =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((node, part) => (node as Node | undefined)?.[part], openApi);

test.each(await renderDocuments(ROOT))('$path is what `npm run docs` writes', async ({ path, content }) => {
  expect(await readFile(new URL(path, ROOT), 'utf8')).toBe(content);
});

describe('docs/openapi.json', () => {
  test('is a valid OpenAPI 3.1 document', async () => {
    expect(await validate(SCHEMA, openApi as never, 'BASIC')).toEqual({ valid: true });
  });

  test('describes every call once, under a name of its own', () => {
    const operations = Object.entries(openApi['paths'] as Readonly<Record<string, Node>>).flatMap(
      ([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(operations.toSorted()).toEqual(CALLS.map(({ method, path }) => `${method} ${path}`).toSorted());
    const names = [...walk(openApi)].flatMap(([, node]) => node['operationId'] ?? []);
    expect(new Set(names).size).toBe(CALLS.length);
  });

  test('holds every wire schema, and every reference in it leads somewhere', () => {
    const written = Object.keys((openApi['components'] as Readonly<Record<string, Node>>)['schemas']!);
    const known = Object.entries(schemas).filter(([, schema]) => typeof schema === 'object');
    expect(written.toSorted()).toEqual(known.map(([name]) => name).toSorted());
    const references = [...walk(openApi)].flatMap(([, { $ref }]) => (typeof $ref === 'string' ? [$ref] : []));
    expect(references.length).toBeGreaterThan(100);
    for (const reference of references) expect(find(reference.slice(1)), reference).toBeDefined();
  });

  test('has an example of every body and every answer, and each fits its schema', async () => {
    const media = [...walk(openApi)].filter(([pointer]) => /\/content\/application~1[^/]+$/.test(pointer));
    const missing = media.filter(([, node]) => !('example' in node)).map(([pointer]) => pointer);
    expect(missing).toEqual(['/components/responses/Problem/content/application~1problem+json']);
    for (const [pointer, { example }] of media) {
      if (example === undefined) continue;
      const schema = `${DOCUMENT.href}#${encodeURI(pointer)}/schema`;
      expect(await validate(schema, example as never, 'BASIC'), pointer).toEqual({ valid: true });
    }
  }, 60_000);
});

test.each([
  [{ type: 'text', text: 'hi' }, true],
  [{ type: 'hologram', data: 1 }, true],
  // A known type must have what belongs to it.
  [{ type: 'text' }, false],
  [{ type: 'file', id: 'f' }, false],
])('the schema of a message part takes %j: %s', async (part, isValid) => {
  const { valid } = await validate(`${DOCUMENT.href}#/components/schemas/MessagePart`, part);
  expect(valid).toBe(isValid);
  expect(schemas.MessagePart.safeParse(part).success).toBe(isValid);
});
