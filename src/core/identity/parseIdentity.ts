import type { ShopperName } from '../../contract/plugin';
import type { Identity } from '../../contract/types';
import { dropEmpty } from '../../lib/dropEmpty';

/** Who has signed in, as the shop's page says: what calls carry, and what plugins are told. */
export interface SignedIn extends Identity, ShopperName {}

export interface IdentityReading {
  /** Null where it cannot be told who it is. */
  readonly identity: SignedIn | null;
  /** Fields that do not fit or do not exist, which were left out; empty where all is well. */
  readonly wrong: readonly string[];
}

export type Given = Readonly<Record<string, unknown>>;

const isShort = (value: unknown) => typeof value === 'string' && /^[^]{1,200}$/.test(value);
/** What each field must be. */
const FITS: Readonly<Record<string, (value: unknown) => boolean>> = {
  id: (value) => isShort(value) && /\S/.test(value as string),
  name: isShort,
  email: isShort,
  token: (value) => typeof value === 'string' && /^\S+$/.test(value),
  getToken: (value) => typeof value === 'function',
  hash: (value) => typeof value === 'string' && /^[\da-f]{64}$/i.test(value),
};
export const IDENTITY_FIELDS: readonly string[] = Object.keys(FITS);

/** Reads what `identify` was given, whatever it is. What does not fit is left out and named; never throws. */
export function parseIdentity(wanted: unknown): IdentityReading {
  try {
    return read(wanted);
  } catch {
    // A getter of the page threw.
    return { identity: null, wrong: ['id'] };
  }
}

function read(wanted: unknown): IdentityReading {
  const given = Object(wanted) as Given;
  const fits = (field: string) => {
    const value = given[field] ?? undefined;
    const isLeftOut = value === undefined && field !== 'id';
    return Object.hasOwn(FITS, field) && (isLeftOut || FITS[field]?.(value));
  };
  const wrong = [...new Set(['id', ...Object.keys(given)])].filter((field) => !fits(field));
  if (wrong.includes('id')) return { identity: null, wrong };
  const right = (field: string) => (wrong.includes(field) ? undefined : (given[field] ?? undefined));
  const [id, name, email, token, hash] = ['id', 'name', 'email', 'token', 'hash'].map(right) as string[];
  const getToken = right('getToken') as Identity['getToken'];
  const identity = {
    id: id ?? '',
    name,
    email,
    token: token ?? (hash && toBearer(id ?? '', hash)),
    getToken: getToken && (async (isRefresh: boolean) => getToken.call(given as never, isRefresh)),
  };
  return { identity: { id: identity.id, ...dropEmpty(identity) }, wrong };
}

/** The form in which the reference server takes a hash: from the hash alone it cannot be told whose it is. */
function toBearer(id: string, hash: string): string {
  const bytes = Array.from(new TextEncoder().encode(id), (byte) => String.fromCharCode(byte)).join('');
  const name = btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  return `hmac.${name}.${hash.toLowerCase()}`;
}
