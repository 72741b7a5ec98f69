import type { Context } from 'hono';
import { verify } from 'hono/jwt';
import type { Services } from '../Services';
import { ProblemError } from './problem';
import { readBearer } from './requireToken';

const SKEW_SECONDS = 60;
const LONGEST_SECONDS = 15 * 60;
const MAX_ID = 200;

type Settings = Pick<Services, 'environment'>;

/** The signed-in shopper's id, null for a guest; `unauthenticated` for a token that cannot be relied on. */
export async function findShopper(context: Context, services: Settings): Promise<string | null> {
  const token = readBearer(context);
  if (token === '') return null;
  const { identitySecret, identityAudience } = services.environment;
  const claims =
    identitySecret && identityAudience ? await read(token, identitySecret, identityAudience) : null;
  const shopperId = claims && isTimely(claims) ? claims['sub'] : null;
  if (typeof shopperId === 'string' && shopperId !== '' && shopperId.length <= MAX_ID) return shopperId;
  throw unauthenticated();
}

/** The signed-in shopper's id; `unauthenticated` for guests too. */
export async function requireShopper(context: Context, services: Settings): Promise<string> {
  const shopperId = await findShopper(context, services);
  if (shopperId === null) throw unauthenticated();
  return shopperId;
}

// SECURITY: one algorithm, whatever the token says of itself; the audience must be exactly ours.
function read(token: string, secret: string, aud: string): Promise<Record<string, unknown> | null> {
  const options = { alg: 'HS256', aud, exp: false, nbf: false, iat: false } as const;
  return verify(token, secret, options).catch(() => null);
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
