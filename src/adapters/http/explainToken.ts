import type { AdapterContext, Identity } from '../../contract/types';

const LONGEST_SECONDS = 15 * 60;
const SKEW_SECONDS = 60;
const told = new WeakSet<Identity>();

/**
 * Says once on the console why the shopper is a guest though the page has said who they are, as far as that can
 * be seen, and how to mend it. SECURITY: names what is wrong, never what stands in the token.
 */
export function explainToken(identity: Identity, { log, clock }: AdapterContext): void {
  if (told.has(identity)) return;
  told.add(identity);
  const reason = findReason(identity, clock.now() / 1000);
  if (reason) log.warn(`identify: ${reason} The shopper goes on as a guest. docs/identity.md shows a token.`);
}

/** Null for who has none, which may be meant. */
function findReason({ id, token, getToken }: Identity, now: number): string | null {
  if (getToken)
    return 'the server took no token of getToken: it threw, took longer than ten seconds, or gave something expired, signed with another secret or for another audience.';
  if (!token) return null;
  if (token.startsWith('hmac.'))
    return 'the server did not take the hash: SHOPBELL_IDENTITY_HASH_SECRET must be set there, and be the secret that made it.';
  const claims = readClaims(token);
  if (!claims) return 'the token is no JWT.';
  const { sub, exp } = claims;
  if (sub !== id) return 'the token’s sub is not the id.';
  if (typeof exp !== 'number') return 'the token has no exp. Let it end within 15 minutes.';
  if (exp < now - SKEW_SECONDS)
    return 'the token has expired. Give getToken instead, which is asked for a new one.';
  if (exp > now + LONGEST_SECONDS + SKEW_SECONDS) return 'the token’s exp is more than 15 minutes ahead.';
  return 'the token is signed with another secret or algorithm than the server’s, or its aud is not the server’s.';
}

function readClaims(token: string): Readonly<Record<string, unknown>> | null {
  try {
    const [, body = ''] = token.split('.');
    const claims: unknown = JSON.parse(atob(body.replaceAll('-', '+').replaceAll('_', '/')));
    return claims as Readonly<Record<string, unknown>> | null;
  } catch {
    return null;
  }
}
