import assert from 'node:assert/strict';
import * as schemas from '../../contract/schemas';
import type { SchemaName } from '../../contract/protocol';

/** Fails unless the answer fits the wire schema and is data that survives JSON. */
export function fits(schema: SchemaName, answer: unknown): void {
  const shape = schemas[schema];
  assert.ok(typeof shape === 'object' && 'safeParse' in shape, `There is no schema ${schema}.`);
  const { success, error } = shape.safeParse(answer);
  const wrong = (error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.') || 'all of it'}: ${message}`,
  );
  assert.ok(success, `This is no ${schema}: ${wrong.slice(0, 3).join('; ')}.`);
  assert.deepEqual(JSON.parse(JSON.stringify(answer)), answer, `This ${schema} does not survive JSON.`);
}
