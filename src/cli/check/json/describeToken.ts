import { scanText } from './scanText';

/** What was to stand where something else stands. */
export type Wanted = 'value' | 'key' | 'comma' | 'end';

interface Described {
  readonly message: string;
  readonly mend?: string;
}

const WORDS: Readonly<Record<string, string>> = {
  True: 'true',
  TRUE: 'true',
  False: 'false',
  FALSE: 'false',
  None: 'null',
  NULL: 'null',
  nil: 'null',
  undefined: 'null',
  NaN: 'null',
};
const SOURCE = /(?:export|import|const|let|var|module|window|function)\b/y;
const WORD = /[\p{L}_$][\p{L}\p{N}_$-]*/uy;
/** As much of a text in other quotes as one would type anew. */
const QUOTED = /['`‘][^'`’\n]{0,30}['`’]?/y;
const NUMBER = /[+.\d-][\w.+-]*/y;

const MISTAKES: readonly (readonly [RegExp, Described])[] = [
  [
    /<[!?a-zA-Z]/y,
    {
      message: 'This is HTML or XML, not JSON.',
      mend: 'Check the address: a page came instead of the file.',
    },
  ],
  [/\/[/*]|#/y, { message: 'JSON has no comments.', mend: 'Take the comment away.' }],
  [
    /[“”„«»]/y,
    { message: 'Texts stand in straight double quotes.', mend: 'Write " instead of a curly quote.' },
  ],
  [/,/y, { message: 'There is a comma too many.', mend: 'Take it away.' }],
];

/** Words for a token that does not belong there. */
export function describeToken(text: string, at: number, wanted: Wanted): Described {
  for (const [pattern, described] of MISTAKES) if (starts(pattern, text, at)) return described;
  const quoted = starts(QUOTED, text, at);
  if (quoted) {
    const mend = `Write "${quoted.slice(1).replace(/['`’]$/, '')}".`;
    return { message: 'Texts stand in straight double quotes.', mend };
  }
  if (at === 0 && starts(SOURCE, text, at)) {
    return { message: 'This is JavaScript, not JSON.', mend: 'Save the data alone, beginning with [ or {.' };
  }
  if (wanted === 'comma')
    return { message: 'A comma is missing before this.', mend: 'Write “,” between two of them.' };
  if (wanted === 'end') return { message: 'There is more after the end.' };
  if (text[at] === '"') return describeText(text, at);
  return wanted === 'key' ? describeKey(text, at) : describeValue(text, at);
}

function describeKey(text: string, at: number): Described {
  const word = starts(WORD, text, at);
  return word
    ? { message: 'Names stand in double quotes.', mend: `Write "${word}".` }
    : { message: 'A name in double quotes belongs here.', mend: 'Write "name": value.' };
}

function describeValue(text: string, at: number): Described {
  const word = starts(WORD, text, at);
  if (word) return { message: `“${word}” is no JSON.`, mend: `Write ${WORDS[word] ?? `"${word}"`}.` };
  const number = starts(NUMBER, text, at);
  if (number) return describeNumber(number);
  return { message: `“${String.fromCodePoint(text.codePointAt(at) ?? 0)}” does not belong here.` };
}

function describeNumber(number: string): Described {
  const value = Number(number);
  return {
    message: `“${number}” is no JSON number.`,
    mend: Number.isFinite(value) ? `Write ${value}.` : 'Write digits with a point, or put it in quotes.',
  };
}

/** A text that does not end, or holds what may not stand in one. */
function describeText(text: string, at: number): Described {
  const { end } = scanText(text, at);
  const char = text[end] ?? '';
  if (char === '\\') {
    const escape = text.slice(end, end + 2);
    return { message: `“${escape}” means nothing in a text.`, mend: 'Write \\\\ for a backslash.' };
  }
  if (char === '\n' || char === '\r') {
    return {
      message: 'This text does not end on its line.',
      mend: 'Close it with ", and write \\n where a new line is meant.',
    };
  }
  return char
    ? { message: 'There is a tab or a control character in this text.', mend: 'Write \\t, or take it away.' }
    : { message: 'This text does not end.', mend: 'Close it with ".' };
}

function starts(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
