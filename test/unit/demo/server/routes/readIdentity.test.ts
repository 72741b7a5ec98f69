import { createHmac, generateKeyPairSync, type KeyPairKeyObjectResult } from 'node:crypto';
import { Hono } from 'hono';
import { sign } from 'hono/jwt';
import { describe, expect, test } from 'vitest';
import { readEnvironment } from '../../../../../demo/server/environment/readEnvironment';
import { ProblemError } from '../../../../../demo/server/routes/problem';
import { findShopper } from '../../../../../demo/server/routes/readIdentity';

const SECRET = 'a secret of thirty-two characters';
const HASH_SECRET = 'another secret of thirty-two chars';
const AUDIENCE = 'oat-and-elm';
const now = () => Math.floor(Date.now() / 1000);
const pairOf = ({ publicKey, privateKey }: KeyPairKeyObjectResult) => ({
  publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
});
const rsa = pairOf(generateKeyPairSync('rsa', { modulusLength: 2048 }));
const ec = pairOf(generateKeyPairSync('ec', { namedCurve: 'prime256v1' }));
const hmacOf = (text: string, secret: string) => createHmac('sha256', secret).update(text).digest();
const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url');
const claims = (changes: object = {}) => ({ sub: 'maya', aud: AUDIENCE, exp: now() + 600, ...changes });
const hashFor = (id: string, secret = HASH_SECRET) =>
  `hmac.${Buffer.from(id).toString('base64url')}.${hmacOf(id, secret).toString('hex')}`;

/** Who the server takes the bearer of that token for: an id, a guest, or nobody. */
async function ask(token: string, variables: Record<string, string>): Promise<string> {
  const environment = readEnvironment({ SHOPBELL_IDENTITY_AUDIENCE: AUDIENCE, ...variables });
  const app = new Hono();
  app.get('/', async (context) => context.text((await findShopper(context, { environment })) ?? 'a guest'));
  app.onError((error, context) => context.text(error instanceof ProblemError ? error.code : 'threw'));
  const headers = token ? { authorization: `Bearer ${token}` } : {};
  return (await app.request('/', { headers })).text();
}
const bySecret = { SHOPBELL_IDENTITY_SECRET: SECRET };
const byRsa = { SHOPBELL_IDENTITY_PUBLIC_KEY: rsa.publicKey };

describe('a token is taken only if it is ours, for us, and short', () => {
  test.each<[what: string, make: () => Promise<string> | string, who: string]>([
    ['one that is right', () => sign(claims(), SECRET), 'maya'],
    ['none at all', () => '', 'a guest'],
    ['one of another shop’s secret', () => sign(claims(), `${SECRET}!`), 'unauthenticated'],
    ['one for another shop', () => sign(claims({ aud: 'another' }), SECRET), 'unauthenticated'],
    ['one without audience', () => sign(claims({ aud: undefined }), SECRET), 'unauthenticated'],
    ['one that ended 61 s ago', () => sign(claims({ exp: now() - 62 }), SECRET), 'unauthenticated'],
    ['one that ended 30 s ago: clocks differ', () => sign(claims({ exp: now() - 30 }), SECRET), 'maya'],
    ['one that ends in an hour', () => sign(claims({ exp: now() + 3600 }), SECRET), 'unauthenticated'],
    ['one that never ends', () => sign(claims({ exp: undefined }), SECRET), 'unauthenticated'],
    ['one that ends at a word', () => sign(claims({ exp: 'never' as never }), SECRET), 'unauthenticated'],
    ['one that is not valid yet', () => sign(claims({ nbf: now() + 120 }), SECRET), 'unauthenticated'],
    ['one of nobody', () => sign(claims({ sub: undefined }), SECRET), 'unauthenticated'],
    ['one of an empty id', () => sign(claims({ sub: '' }), SECRET), 'unauthenticated'],
    ['one of a number', () => sign(claims({ sub: 42 }), SECRET), 'unauthenticated'],
    ['one of another algorithm by the same secret', () => sign(claims(), SECRET, 'HS512'), 'unauthenticated'],
    [
      'one without signature',
      () => `${encode({ alg: 'none', typ: 'JWT' })}.${encode(claims())}.`,
      'unauthenticated',
    ],
    [
      'one whose claims were changed',
      async () => (await sign(claims(), SECRET)).replace(/\.[^.]+\./, `.${encode(claims({ sub: 'noor' }))}.`),
      'unauthenticated',
    ],
    ['words', () => 'let-me-in', 'unauthenticated'],
  ])('%s', async (_, make, who) => {
    expect(await ask(await make(), bySecret)).toBe(who);
  });

  test('a public key takes tokens of its own algorithm, and its text is no secret', async () => {
    expect(await ask(await sign(claims(), rsa.privateKey, 'RS256'), byRsa)).toBe('maya');
    const body = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims())}`;
    for (const text of [rsa.publicKey, rsa.publicKey.trim()]) {
      const confused = `${body}.${hmacOf(body, text).toString('base64url')}`;
      expect(await ask(confused, byRsa)).toBe('unauthenticated');
    }
    expect(await ask(await sign(claims(), rsa.privateKey, 'RS512'), byRsa)).toBe('unauthenticated');
    expect(await ask(await sign(claims(), SECRET), byRsa)).toBe('unauthenticated');
  });
  test('an EC key likewise, and both kinds side by side while a shop changes over', async () => {
    const both = { ...bySecret, SHOPBELL_IDENTITY_PUBLIC_KEY: ec.publicKey.replaceAll('\n', '\\n') };
    expect(await ask(await sign(claims(), ec.privateKey, 'ES256'), both)).toBe('maya');
    expect(await ask(await sign(claims(), SECRET), both)).toBe('maya');
    expect(await ask(await sign(claims(), rsa.privateKey, 'RS256'), both)).toBe('unauthenticated');
  });
});

describe('a hash instead of a token', () => {
  test('is taken only where the server has a secret for it', async () => {
    expect(await ask(hashFor('maya'), bySecret)).toBe('unauthenticated');
    const on = { ...bySecret, SHOPBELL_IDENTITY_HASH_SECRET: HASH_SECRET };
    expect(await ask(hashFor('maya'), on)).toBe('maya');
    expect(await ask(hashFor('шоппер 42'), on)).toBe('шоппер 42');
    expect(await ask(await sign(claims(), SECRET), on)).toBe('maya');
  });
  test('of another id, another secret or another form is nobody’s', async () => {
    const on = { ...bySecret, SHOPBELL_IDENTITY_HASH_SECRET: HASH_SECRET };
    const [, , hash] = hashFor('maya').split('.');
    const wrong = [
      hashFor('maya', SECRET),
      `hmac.${Buffer.from('noor').toString('base64url')}.${hash}`,
      `hmac.${hash}`,
      'hmac..',
      `hmac..${hmacOf('', HASH_SECRET).toString('hex')}`,
    ];
    for (const bearer of wrong) expect(await ask(bearer, on)).toBe('unauthenticated');
  });
});

test('settings that cannot work are named at the start', () => {
  const wrong = (variables: Record<string, string>) => () => readEnvironment(variables);
  expect(wrong({ SHOPBELL_IDENTITY_PUBLIC_KEY: rsa.privateKey, SHOPBELL_IDENTITY_AUDIENCE: 'a' })).toThrow(
    /private key/,
  );
  expect(wrong({ SHOPBELL_IDENTITY_PUBLIC_KEY: 'key', SHOPBELL_IDENTITY_AUDIENCE: 'a' })).toThrow(/PEM/);
  const short = pairOf(generateKeyPairSync('rsa', { modulusLength: 1024 })).publicKey;
  expect(wrong({ SHOPBELL_IDENTITY_PUBLIC_KEY: short, SHOPBELL_IDENTITY_AUDIENCE: 'a' })).toThrow(/2048/);
  expect(wrong({ SHOPBELL_IDENTITY_PUBLIC_KEY: rsa.publicKey })).toThrow(/AUDIENCE must be set too/);
  expect(wrong({ SHOPBELL_IDENTITY_AUDIENCE: 'a' })).toThrow(
    /SECRET or SHOPBELL_IDENTITY_PUBLIC_KEY must be set/,
  );
});
