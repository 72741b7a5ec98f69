import { createPublicKey, type KeyObject } from 'node:crypto';

const RSA_BITS = 2048;
const WEBHOOK_PREFIX = 'whsec_';
const SECRET_BYTES = { min: 24, max: 64 };

/** Texts of the environment to values; each throws an `Error` whose message goes on after the variable's name. */
export const parse = {
  text: (min: number) => (text: string) => {
    if (text.length < min) throw new Error(`must have ${min} characters or more; it has ${text.length}.`);
    return text;
  },
  email: (text: string) => {
    if (!/^[^\s@]+@[^\s@]+$/.test(text))
      throw new Error('must be an e-mail address, e.g. help@shop.example.');
    return text;
  },
  count: (min: number, max: number) => (text: string) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= min && value <= max) return value;
    throw new Error(`is "${text}", but must be a whole number from ${min} to ${max}.`);
  },
  oneOf:
    <Word extends string>(words: readonly Word[]) =>
    (text: string) => {
      const word = words.find((each) => each === text);
      if (word) return word;
      throw new Error(`is "${text}", but must be one of ${words.join(', ')}.`);
    },
  // SECURITY: an address may hold a password, so the message does not repeat it.
  url: (schemes: readonly string[]) => (text: string) => {
    const url = toUrl(text);
    if (url && schemes.includes(url.protocol)) return text;
    throw new Error(
      `must be an address that begins with ${schemes.map((each) => `${each}//`).join(' or ')}.`,
    );
  },
  /** An http address without a slash at the end. */
  base: (text: string) => {
    const url = toUrl(text);
    if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash) {
      throw new Error(`is "${text}", but must be an address like https://help.shop.example.`);
    }
    return url.href.replace(/\/$/, '');
  },
  /** Origins, or all of them. */
  origins: (text: string): readonly string[] | '*' => {
    const words = text
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean);
    if (words.includes('*')) return '*';
    for (const word of words) {
      const origin = toUrl(word)?.origin;
      if (origin === word && /^https?:/.test(word)) continue;
      const mend = origin && origin !== 'null' ? `write ${origin}` : 'write it like https://shop.example';
      throw new Error(`holds "${word}", which is not an origin; ${mend}.`);
    }
    return words;
  },
  /** A public key in PEM, with the one algorithm that it verifies. */
  publicKey: (text: string): { readonly alg: 'RS256' | 'ES256'; readonly key: string } => {
    const pem = text.replaceAll('\\n', '\n');
    if (pem.includes('PRIVATE KEY'))
      throw new Error('is a private key, which belongs to the shop alone; give the public one.');
    const key = toPublicKey(pem);
    const { modulusLength = 0, namedCurve } = key?.asymmetricKeyDetails ?? {};
    const alg =
      key?.asymmetricKeyType === 'rsa' && modulusLength >= RSA_BITS
        ? 'RS256'
        : namedCurve === 'prime256v1' && 'ES256';
    if (!key || !alg)
      throw new Error(`must be a public key in PEM: RSA of ${RSA_BITS} bits or more, or EC on P-256.`);
    return { alg, key: key.export({ type: 'spki', format: 'pem' }).toString() };
  },
  webhookSecret: (text: string) => {
    const bytes = Buffer.from(text.slice(WEBHOOK_PREFIX.length), 'base64').length;
    if (text.startsWith(WEBHOOK_PREFIX) && bytes >= SECRET_BYTES.min && bytes <= SECRET_BYTES.max)
      return text;
    throw new Error(
      `must be ${WEBHOOK_PREFIX} and then ${SECRET_BYTES.min} to ${SECRET_BYTES.max} bytes in base64; make one with: echo "${WEBHOOK_PREFIX}$(openssl rand -base64 32)"`,
    );
  },
} as const;

function toUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

function toPublicKey(pem: string): KeyObject | null {
  try {
    return createPublicKey(pem);
  } catch {
    return null;
  }
}
