import type { Context } from 'hono';
import { verify } from 'hono/jwt';
import type { Services } from '../Services';
import { ProblemError } from './problem';
import { readHash } from './readHash';
import { readBearer } from './requireToken';

const SKEW_SECONDS = 60;
const LONGEST_SECONDS = 15 * 60;
const MAX_ID = 200;

type Settings = Pick<Services, 'environment'>;

/** The signed-in shopper's id, null for a guest; `unauthenticated` for a token that cannot be relied on. */
export async function findShopper(context: Context, services: Settings): Promise<string | null> {
  const token = readBearer(context);
  if (token === '') return null;
  const { identityHashSecret } = services.environment;
  const shopperId =
    token.startsWith('hmac.') && identityHashSecret
      ? readHash(token, identityHashSecret)
      : await readToken(token, services);
  if (typeof shopperId === 'string' && shopperId !== '' && shopperId.length <= MAX_ID) return shopperId;
  throw unauthenticated();
}

/** The signed-in shopper's id; `unauthenticated` for guests too. */
export async function requireShopper(context: Context, services: Settings): Promise<string> {
  const shopperId = await findShopper(context, services);
  if (shopperId === null) throw unauthenticated();
  return shopperId;
}

/** What stands in `sub` of a token that may be relied on; null for any other. */
async function readToken(token: string, { environment }: Settings): Promise<unknown> {
  const { identitySecret, identityPublicKey, identityAudience: aud } = environment;
  if (!aud) return null;
  const keys = [
    ...(identitySecret ? [{ alg: 'HS256' as const, key: identitySecret }] : []),
    ...(identityPublicKey ? [identityPublicKey] : []),
  ];
  for (const { alg, key } of keys) {
    // SECURITY: each key has its one algorithm, whatever the token says of itself; the audience is exactly ours.
    const options = { alg, aud, exp: false, nbf: false, iat: false } as const;
    const claims = await verify(token, key, options).catch(() => null);
    if (claims) return isTimely(claims) ? claims['sub'] : null;
  }
  return null;
}

/** SECURITY: a token without an end, or with one far away, would be a password. */
function isTimely({ exp, nbf }: Record<string, unknown>): boolean {
  const now = Date.now() / 1000;
  if (typeof exp !== 'number' || exp < now - SKEW_SECONDS || exp > now + LONGEST_SECONDS + SKEW_SECONDS)
    return false;
  return nbf === undefined || (typeof nbf === 'number' && nbf <= now + SKEW_SECONDS);
}

function unauthenticated(): ProblemError {
  return new ProblemError('unauthenticated', 'The identity token is missing, wrong or too old.');
}
