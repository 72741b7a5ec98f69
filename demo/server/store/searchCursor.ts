/** Where a product stands in a search: the smaller, the earlier; the id makes it unique. */
export type Place = readonly [titleMiss: number, soldOut: number, unpopular: number, id: string];

/** Before every product. */
export const FIRST_PLACE: Place = [-1, 0, 0, ''];

const MAX_INT = 2_147_483_647;

/** The place as an opaque word. */
export function writeCursor(place: Place): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** Null for whatever is no cursor of ours. */
export function readCursor(cursor: string | undefined): Place | null {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor ?? '', 'base64url').toString());
    return isPlace(place) ? place : null;
  } catch {
    return null;
  }
}

function isPlace(data: unknown): data is Place {
  if (!Array.isArray(data) || data.length !== FIRST_PLACE.length) return false;
  const [id, ...numbers] = [...(data as unknown[])].reverse();
  const isInt = (value: unknown) => Number.isInteger(value) && Math.abs(value as number) <= MAX_INT;
  // PostgreSQL takes every character but this one.
  return typeof id === 'string' && !id.includes('\0') && numbers.every(isInt);
}
