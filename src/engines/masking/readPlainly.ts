import type { Reading } from './Found';

const WIDE = /[\uff01-\uff5e\u3000]|\p{Nd}/gu;

/** The text with all digits and full-width letters in ASCII, every character in its old place. */
export function readPlainly(typed: string): Reading {
  return { typed, plain: typed.replace(WIDE, toAscii) };
}

/** A character of two units stays as long as it was. */
function toAscii(char: string): string {
  const usual = char.normalize('NFKC');
  const code = usual.charCodeAt(0);
  // Blocks of digits begin at a multiple of sixteen, those of India's scripts six later.
  const digit = ((code & 0xf) - (code > 0x900 && code < 0xe00 ? 6 : 0)) % 10;
  return (code < 0x80 ? usual : `${digit}`).padEnd(char.length, '\u200b');
}
