import { createHmac, timingSafeEqual } from 'node:crypto';

/** How a client shows a hash: the id in base64url, and its HMAC-SHA256 in hex. */
const FORM = /^hmac\.([\w-]+)\.([\da-f]{64})$/;

/** The id, where its hash was made with the secret; else null. */
export function readHash(bearer: string, secret: string): string | null {
  const [, name = '', hash = ''] = FORM.exec(bearer) ?? [];
  const id = Buffer.from(name, 'base64url').toString();
  const right = createHmac('sha256', secret).update(id).digest();
  return name && timingSafeEqual(right, Buffer.from(hash, 'hex')) ? id : null;
}
