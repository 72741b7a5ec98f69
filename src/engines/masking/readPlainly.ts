import type { Reading } from './Found';

const WIDE = /[\uff01-\uff5e\u3000]|\p{Nd}/gu;
const WIDE_OFFSET = 0xfee0;
const ZERO = 0x30;
/** Sets of mathematical digits follow one another without a gap. */
const MATHEMATICAL_ZERO = 0x1d7ce;

/** The text with all digits and full-width letters in ASCII, every character in its old place. */
export function readPlainly(typed: string): Reading {
  return { typed, plain: typed.replace(WIDE, toAscii) };
}

function toAscii(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (code === 0x3000) return ' ';
  if (code > 0xff00 && code < 0xff5f) return String.fromCharCode(code - WIDE_OFFSET);
  // A character of two units stays as long as it was.
  if (code >= MATHEMATICAL_ZERO) return `${(code - MATHEMATICAL_ZERO) % 10}\u200b`.slice(0, char.length);
  return String.fromCharCode(ZERO + digitOf(code));
}

/** Blocks of digits begin at a multiple of sixteen, those of India's scripts six later. */
function digitOf(code: number): number {
  const place = code & 0xf;
  return (code > 0x900 && code < 0xe00 ? place - 6 : place) % 10;
}
