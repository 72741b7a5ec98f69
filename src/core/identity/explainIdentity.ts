import { findNearest } from '../../lib/findNearest';
import { IDENTITY_FIELDS, type Given } from './parseIdentity';

const EXAMPLE = "shopbell('identify', { id: '42', getToken })";
const GUEST = 'the shopper goes on without it, as a guest';
const MUST_BE: Readonly<Record<string, string>> = {
  name: 'text of at most 200 characters; it is left out',
  email: 'text of at most 200 characters; it is left out',
  token: `the JWT as text; ${GUEST}`,
  hash: `the HMAC-SHA256 of the id in 64 hex digits; ${GUEST}`,
  getToken: `a function that gives one, () => fetch(…).then((answer) => answer.text()); ${GUEST}`,
};

/**
 * What was typed wrong in `identify`, and how to mend it, in one text. SECURITY: names fields and types, never
 * what stands in them.
 */
export function explainIdentity(wanted: unknown, wrong: readonly string[]): string {
  try {
    if (!wanted || typeof wanted !== 'object' || Array.isArray(wanted))
      return `identify takes an object. Write ${EXAMPLE}.`;
    return wrong.map((field) => explain(field, wanted as Given)).join(' ');
  } catch {
    return `identify could not read what it was given. Write ${EXAMPLE}.`;
  }
}

function explain(field: string, given: Given): string {
  if (field === 'id') return explainId(given['id']);
  if (Object.hasOwn(MUST_BE, field))
    return `identify: ${field} is ${describe(given[field])}, but must be ${MUST_BE[field]}.`;
  const nearest = findNearest(field, IDENTITY_FIELDS);
  const hint = nearest ? `Did you mean ${nearest}?` : `It knows ${IDENTITY_FIELDS.join(', ')}.`;
  return `identify knows no ${field}. ${hint}`;
}

function explainId(id: unknown): string {
  if (typeof id === 'number') return 'identify: id is a number. Write it as text: String(id).';
  if ((id ?? '') === '')
    return `identify has no id, so the shopper is a guest. Write ${EXAMPLE}; when nobody is signed in, leave it out.`;
  return `identify: id is ${describe(id)}, but must be text of at most 200 characters; the shopper is a guest.`;
}

function describe(value: unknown): string {
  if (typeof value === 'string') return value ? 'of another form' : 'empty';
  return value instanceof Promise ? 'a promise' : `of type ${typeof value}`;
}
