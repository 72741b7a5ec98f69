import { createHash, createHmac, randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';

const KEY_BYTES = 32;
const SALT_BYTES = 16;

/** SHA-256 in hex: how tokens rest in the database. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** 256 random bits, URL-safe. */
export function createToken(): string {
  return randomBytes(KEY_BYTES).toString('base64url');
}

/**
 * SECURITY: a repeated Idempotency-Key must give the same token, but only its hash is stored. So the
 * token is an HMAC of the key under a secret of this server: known to who knows key and answer, and
 * worthless to who reads the table of hashes.
 */
export function deriveToken(secret: string, key: string): string {
  return createHmac('sha256', secret).update(key).digest('base64url');
}

/** A password as `salt:hash` by scrypt. */
export function hashPassword(password: string): string {
  const salt = randomBytes(SALT_BYTES).toString('hex');
  return `${salt}:${scryptSync(password, salt, KEY_BYTES).toString('hex')}`;
}

/** Compares in constant time; an unknown agent costs the same as a wrong password. */
export function verifyPassword(password: string, stored: string | undefined): boolean {
  const [salt = 'none', hash = ''] = (stored ?? '').split(':');
  const actual = scryptSync(password, salt, KEY_BYTES);
  const expected = Buffer.from(hash.padEnd(KEY_BYTES * 2, '0').slice(0, KEY_BYTES * 2), 'hex');
  return timingSafeEqual(actual, expected) && stored !== undefined;
}

/** Whether two short secrets are equal, in a time that does not tell where they differ. */
export function isSame(a: string, b: string): boolean {
  return timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());
}
