import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explainIdentity } from '../../../../src/core/identity/explainIdentity';
import { parseIdentity } from '../../../../src/core/identity/parseIdentity';

const getToken = async () => 'token';
const hash = createHmac('sha256', 'secret').update('ü').digest('hex');

test.each<[what: string, given: unknown, identity: object | null, wrong: readonly string[]]>([
  ['an id', { id: '42' }, { id: '42' }, []],
  [
    'all of it',
    { id: '42', name: 'M', email: 'm@x', token: 't' },
    { id: '42', name: 'M', email: 'm@x', token: 't' },
    [],
  ],
  ['fields that are not set', { id: '42', name: undefined, token: null }, { id: '42' }, []],
  ['a token and a hash: the token counts', { id: 'ü', token: 't', hash }, { id: 'ü', token: 't' }, []],
  ['a hash', { id: 'ü', hash: hash.toUpperCase() }, { id: 'ü', token: `hmac.w7w.${hash}` }, []],
  ['a number as id', { id: 42 }, null, ['id']],
  ['an id of spaces', { id: ' \n' }, null, ['id']],
  ['an id that is too long', { id: 'x'.repeat(201) }, null, ['id']],
  ['a token that is none', { id: '42', token: 7 }, { id: '42' }, ['token']],
  ['an empty token', { id: '42', token: '' }, { id: '42' }, ['token']],
  ['a header as token', { id: '42', token: 'Bearer x' }, { id: '42' }, ['token']],
  ['a name that is none', { id: '42', name: {} }, { id: '42' }, ['name']],
  ['a field that is none', { id: '42', userId: 1 }, { id: '42' }, ['userId']],
  ['a field of every object', { id: '42', constructor: 1 }, { id: '42' }, ['constructor']],
])('%s', (_, given, identity, wrong) => {
  expect(parseIdentity(given)).toEqual({ identity, wrong });
  if (wrong.length > 0) expect(explainIdentity(given, wrong)).toMatch(/identify/);
});

test('getToken is called on what it came with, and what it throws is a rejection', async () => {
  const { identity } = parseIdentity({
    id: '42',
    word: 'own',
    getToken(this: { readonly word: string }) {
      return this.word;
    },
  });
  expect(await identity!.getToken!(false)).toBe('own');
  const throwing = parseIdentity({
    id: '42',
    getToken: () => {
      throw new Error('no');
    },
  });
  await expect(throwing.identity!.getToken!(true)).rejects.toThrow('no');
  expect(parseIdentity({ id: '42', getToken }).identity!.token).toBeUndefined();
});

test('whatever is given: nothing is thrown, nothing wrong goes on, and no message repeats what stands in it', () => {
  const canary = fc.constantFrom(
    'kingfisher-4711',
    4711,
    ['kingfisher-4711'],
    { a: 'kingfisher-4711' },
    null,
    undefined,
    '',
  );
  const field = fc.constantFrom('id', 'name', 'email', 'token', 'getToken', 'hash', 'usr');
  const given = fc.oneof(fc.anything(), fc.dictionary(field, fc.oneof(canary, fc.anything())));
  fc.assert(
    fc.property(given, (value) => {
      const { identity, wrong } = parseIdentity(value);
      expect(identity === null).toBe(wrong.includes('id'));
      for (const name of ['id', 'name', 'email', 'token'] as const)
        if (identity?.[name] !== undefined) expect(identity[name]).toBeTypeOf('string');
      const text = explainIdentity(value, wrong);
      if (wrong.every((name) => !name.includes('kingfisher'))) expect(text).not.toContain('kingfisher');
    }),
    { numRuns: 3000 },
  );
});
