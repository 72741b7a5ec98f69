import { UNREADABLE } from '../lib/readEntries';

const MAX_SHOWN = 40;

/** `data-offset-x` for `offsetX`. */
export const toAttribute = (name: string) =>
  `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** The text in quotes, cut where it is long. */
export const quote = (text: string) => `"${text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text}"`;

/** A value as a person would write it; never throws, whatever it is. */
export function sayValue(value: unknown): string {
  if (value === UNREADABLE) return 'what throws when it is read';
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'object' && value !== null) return isList(value) ? 'a list' : 'an object';
  if (typeof value === 'function' || typeof value === 'symbol') return `a ${typeof value}`;
  return `${value as null}`;
}

function isList(value: object): boolean {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}
