import { AdapterError } from '../../../contract/errors';
import { stringifyJson } from '../../../lib/stringifyJson';

/** Where to go on in a source: after its cursor, or from the start where there is none yet. */
export interface Place {
  readonly cursor?: string;
}

/** Places in several sources as one opaque cursor; null for a source that has nothing more. */
export interface Places {
  write(places: readonly (Place | null)[]): string;
  /** Throws `invalid_input` for what is no such cursor. */
  read(cursor: string): readonly (Place | null)[];
}

/** Longer ones do not fit on the wire. */
const LONGEST_CURSOR = 300;
const MAX_KEPT = 100;
const KEPT = '~';

/** A cursor holds the places themselves. Those too long for it are kept here, for as long as the page lives. */
export function createPlaces(): Places {
  const kept = new Map<string, string>();
  let count = 0;
  return {
    write(places) {
      const text = stringifyJson(places.map((place) => place && (place.cursor ?? 0))) ?? '';
      if (text.length <= LONGEST_CURSOR) return text;
      const name = `${KEPT}${++count}`;
      kept.set(name, text);
      kept.delete(`${KEPT}${count - MAX_KEPT}`);
      return name;
    },
    read: (cursor) => parsePlaces(kept.get(cursor) ?? cursor),
  };
}

function parsePlaces(text: string): readonly (Place | null)[] {
  let places: unknown;
  try {
    places = JSON.parse(text);
  } catch {
    // Falls through to the one error below.
  }
  if (!Array.isArray(places))
    throw new AdapterError('invalid_input', 'The list does not go on from there.', { capability: 'catalog' });
  return places.map((place: unknown) => {
    if (typeof place === 'string') return { cursor: place };
    return place === 0 ? {} : null;
  });
}
