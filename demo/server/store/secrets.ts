import { createHash, createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

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

/**
 * SECURITY: what can be guessed, such as an address or an e-mail, is hashed under a secret of this server: who
 * reads the table cannot try all addresses.
 */
export function hashUnder(secret: string, text: string): string {
  return createHmac('sha256', secret).update(`hash\n${text}`).digest('base64url');
}

const derive = promisify<string, string, number, Buffer>(scrypt);

/** A password as `salt:hash` by scrypt. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES).toString('hex');
  return `${salt}:${(await derive(password, salt, KEY_BYTES)).toString('hex')}`;
}

/** Compares in constant time; an unknown agent costs the same as a wrong password. */
export async function verifyPassword(password: string, stored: string | undefined): Promise<boolean> {
  const [salt = 'none', hash = ''] = (stored ?? '').split(':');
  const actual = await derive(password, salt, KEY_BYTES);
  const expected = Buffer.from(hash.padEnd(KEY_BYTES * 2, '0').slice(0, KEY_BYTES * 2), 'hex');
  return timingSafeEqual(actual, expected) && stored !== undefined;
}

/** Whether two short secrets are equal, in a time that does not tell where they differ. */
export function isSame(a: string, b: string): boolean {
  return timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());
}
