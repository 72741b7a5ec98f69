import type { Finding } from '../Finding';
import { sayCount } from '../say';
import { findJsonMistake } from './findJsonMistake';

/** Longer answers are refused by the widget (`HttpRequest.maxBytes`). */
export const MAX_BYTES = 1_000_000;
/** Characters shown on either side of a mistake. */
const MARGIN = 40;

export interface ReadJson {
  /** Absent when the text is not JSON. */
  readonly data?: unknown;
  readonly findings: readonly Finding[];
}

/** JSON as the widget would read these bytes, with what is wrong with the bytes themselves. */
export function readJsonText(bytes: Uint8Array): ReadJson {
  const text = new TextDecoder().decode(bytes);
  const findings = [...findTooLarge(bytes.length), ...findWrongEncoding(text)];
  try {
    return { data: JSON.parse(text) as unknown, findings };
  } catch {
    return { findings: [...findings, toFinding(text)] };
  }
}

function findTooLarge(bytes: number): readonly Finding[] {
  if (bytes <= MAX_BYTES) return [];
  return [
    {
      level: 'error',
      rule: 'file.too-large',
      path: '',
      message: `It is ${sayCount(bytes, 'byte')} long; the widget refuses what is over ${sayCount(MAX_BYTES, 'byte')}.`,
      shopper: 'Nothing of it is shown.',
      mend: 'Shorten or split it, or let a backend search it (docs/protocol.md).',
    },
  ];
}

function findWrongEncoding(text: string): readonly Finding[] {
  const at = text.indexOf('\ufffd');
  if (at < 0) return [];
  return [
    {
      level: 'warning',
      rule: 'file.encoding',
      path: sayPlace(text, at),
      message: 'It is not UTF-8 throughout.',
      shopper: 'Some letters are shown as �.',
      mend: 'Save the file as UTF-8.',
      excerpt: cutExcerpt(text, at),
    },
  ];
}

function toFinding(text: string): Finding {
  const mistake = findJsonMistake(text) ?? { at: 0, message: 'It is not JSON.' };
  return {
    level: 'error',
    rule: 'file.json',
    path: sayPlace(text, mistake.at),
    message: mistake.message,
    shopper: 'Nothing of it is shown.',
    ...(mistake.mend && { mend: mistake.mend }),
    excerpt: cutExcerpt(text, mistake.at),
  };
}

/** "line 3, column 14", both from 1; a column is a character. */
function sayPlace(text: string, at: number): string {
  const before = text.slice(0, at).split(/\r\n?|\n/);
  return `line ${before.length}, column ${[...(before.at(-1) ?? '')].length + 1}`;
}

/** The line around that place and a mark under it. */
function cutExcerpt(text: string, at: number): string {
  const before = (
    text
      .slice(0, at)
      .split(/\r\n?|\n/)
      .at(-1) ?? ''
  )
    .slice(-MARGIN)
    .replace(/\t/g, ' ');
  const after = (text.slice(at).split(/\r\n?|\n/)[0] ?? '').slice(0, MARGIN).replace(/\t/g, ' ');
  return `${before}${after}\n${' '.repeat([...before].length)}^`;
}
