/** Bounds of the contract's schemas. */
export const MAX_ID_CHARS = 200;
export const MAX_SHORT_CHARS = 300;
export const MAX_LONG_CHARS = 8000;

/** At most so many UTF-16 units, never half a character. */
export function cutText(text: string, length: number): string {
  return text.length > length ? text.slice(0, length).replace(/[\ud800-\udbff]$/, '') : text;
}
