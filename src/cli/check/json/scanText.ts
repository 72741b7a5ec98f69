const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/**
 * Reads a JSON string that begins at that place. `end` is the place after its closing quote, or, when it is
 * not whole, the first character that may not stand in it.
 */
export function scanText(text: string, at: number): { readonly end: number; readonly isWhole: boolean } {
  if (text[at] !== '"') return { end: at, isWhole: false };
  let end = at + 1;
  while (end < text.length) {
    const char = text[end] ?? '';
    if (char === '"') return { end: end + 1, isWhole: true };
    if (char < ' ') return { end, isWhole: false };
    if (char === '\\') {
      ESCAPE.lastIndex = end;
      if (!ESCAPE.test(text)) return { end, isWhole: false };
      end = ESCAPE.lastIndex;
    } else end++;
  }
  return { end, isWhole: false };
}
