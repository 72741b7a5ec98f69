import { findNearest } from '../../../lib/findNearest';
import { ALIASES } from './fields';

const MAX_KEYS = 50;

/** The name under which the owner seems to hold that field: another common name for it, or a misspelling. */
export function findAlias(field: string, owner: unknown): string | null {
  if (typeof owner !== 'object' || owner === null || Array.isArray(owner) || !field) return null;
  const keys = Object.keys(owner).slice(0, MAX_KEYS);
  const known = ALIASES[field]?.find((alias) => Object.hasOwn(owner, alias));
  // Short names are near to everything.
  return known ?? (field.length > 3 ? findNearest(field, keys) : null);
}
