/**
 * The text without control characters.
 * SECURITY: what is shown comes from files and servers of others; an escape sequence would reach the terminal,
 * and a mark of direction would let one text look like another.
 */
export function plainText(text: string): string {
  return text.replace(/(?!\n)[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
