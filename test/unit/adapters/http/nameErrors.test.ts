import { expect, test } from 'vitest';
import { nameErrors } from '../../../../src/adapters/http/nameErrors';
import { AdapterError } from '../../../../src/contract/errors';

const SECRET = new Error('Bearer eyJhbGci for maya@verbeke.example');

test('what is no AdapterError becomes one, without what it said', async () => {
  const port = nameErrors({ list: () => Promise.reject(SECRET) }, 'orders');
  const error: unknown = await port.list().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(AdapterError);
  expect(error).toMatchObject({
    code: 'internal',
    capability: 'orders',
    adapterId: 'http',
    cause: undefined,
  });
  expect((error as Error).message).not.toContain('maya');
});

test('a stream that breaks says where, and what came before stays', async () => {
  const port = nameErrors(
    {
      async *subscribe() {
        yield 1;
        throw new AdapterError('gone', 'No.');
      },
    },
    'chat',
  );
  const seen: number[] = [];
  const read = async () => {
    for await (const each of port.subscribe()) seen.push(each);
  };
  await expect(read()).rejects.toMatchObject({ code: 'gone', capability: 'chat', adapterId: 'http' });
  expect(seen).toEqual([1]);
});

test('who stops listening stops the stream', async () => {
  let isOver = false;
  const port = nameErrors({
    async *subscribe() {
      try {
        for (;;) yield 1;
      } finally {
        isOver = true;
      }
    },
  });
  for await (const _ of port.subscribe()) break;
  expect(isOver).toBe(true);
});

test('what is no method stays as it is, even when it changes', () => {
  let size = 1;
  const port = nameErrors({
    get features() {
      return { size };
    },
  });
  size = 2;
  expect(port.features.size).toBe(2);
});
