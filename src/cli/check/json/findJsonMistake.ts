import { describeToken } from './describeToken';
import { scanText } from './scanText';

/** Where a text stops being JSON. */
export interface JsonMistake {
  /** Index into the text. */
  readonly at: number;
  readonly message: string;
  readonly mend?: string;
}

/** What may come next; after a comma nothing may close. */
type State = 'value' | 'first value' | 'next value' | 'first key' | 'next key' | 'colon' | 'after' | 'end';

interface Reader {
  readonly text: string;
  /** Where the braces and brackets stand that are open. */
  readonly open: number[];
  state: State;
  at: number;
  /** Where the last comma stands. */
  comma: number;
}

/** Reads one token and moves on, or says what is wrong with it. */
type Read = (reader: Reader) => JsonMistake | null;

const SPACE = /[ \t\r\n]*/y;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+])/y;

/**
 * The first mistake of a text that is not JSON, in words for people; null when it is. `JSON.parse` finds the
 * same, but not every version of Node says where.
 */
export function findJsonMistake(text: string): JsonMistake | null {
  const reader: Reader = { text, open: [], state: 'value', at: 0, comma: 0 };
  for (;;) {
    reader.at = skip(SPACE, text, reader.at) ?? reader.at;
    if (reader.at >= text.length) return reader.state === 'end' ? null : sayUnfinished(reader);
    const isClosing = text[reader.at] === '}' || text[reader.at] === ']';
    const mistake = isClosing ? readClosing(reader) : READERS[reader.state](reader);
    if (mistake) return mistake;
  }
}

const readKey: Read = (reader) => {
  const { end, isWhole } = scanText(reader.text, reader.at);
  if (!isWhole) return { at: reader.at, ...describeToken(reader.text, reader.at, 'key') };
  return moveOn(reader, 'colon', end);
};

const readValue: Read = (reader) => {
  const { text, at, open } = reader;
  const char = text[at];
  if (char === '{' || char === '[') {
    open.push(at);
    return moveOn(reader, char === '{' ? 'first key' : 'first value', at + 1);
  }
  const { end, isWhole } = scanText(text, at);
  const after = isWhole ? end : skip(SCALAR, text, at);
  if (after === null) return { at, ...describeToken(text, at, 'value') };
  return moveOn(reader, open.length > 0 ? 'after' : 'end', after);
};

const readColon: Read = (reader) => {
  const { text, at } = reader;
  if (text[at] === ':') return moveOn(reader, 'value', at + 1);
  return text[at] === '='
    ? { at, message: 'A name is followed by a colon.', mend: 'Write “:” instead of “=”.' }
    : { at, message: 'A colon is missing after the name.', mend: 'Write "name": value.' };
};

const readComma: Read = (reader) => {
  const { text, at, open } = reader;
  if (text[at] !== ',') return { at, ...describeToken(text, at, 'comma') };
  reader.comma = at;
  return moveOn(reader, text[open.at(-1) ?? 0] === '{' ? 'next key' : 'next value', at + 1);
};

const readEnd: Read = ({ text, at }) => ({
  at,
  mend: 'Take away what follows, or put all of it into one list.',
  ...describeToken(text, at, 'end'),
});

const READERS: Readonly<Record<State, Read>> = {
  value: readValue,
  'first value': readValue,
  'next value': readValue,
  'first key': readKey,
  'next key': readKey,
  colon: readColon,
  after: readComma,
  end: readEnd,
};

const readClosing: Read = (reader) => {
  const { text, at, open, state, comma } = reader;
  const char = text[at];
  if (state === 'next value' || state === 'next key') {
    return { at: comma, message: 'There is a comma after the last one.', mend: 'Take the comma away.' };
  }
  const opening = text[open.at(-1) ?? text.length];
  if (!opening) return { at, message: `“${char}” closes nothing.`, mend: 'Take it away.' };
  const wanted = opening === '{' ? '}' : ']';
  if (char !== wanted) {
    return {
      at,
      message: `“${char}” closes what “${opening}” has opened.`,
      mend: `Write “${wanted}” first.`,
    };
  }
  if (state === 'value' || state === 'colon') {
    return { at, message: 'A value is missing here.', mend: 'Write one, or take the name away.' };
  }
  open.pop();
  return moveOn(reader, open.length > 0 ? 'after' : 'end', at + 1);
};

function moveOn(reader: Reader, state: State, at: number): null {
  reader.state = state;
  reader.at = at;
  return null;
}

function sayUnfinished({ text, open }: Reader): JsonMistake {
  const last = open.at(-1);
  if (text.trim() === '') return { at: 0, message: 'The file is empty.' };
  if (last === undefined) return { at: text.length, message: 'The file ends too early.' };
  return {
    at: last,
    message: `The file ends before this “${text[last]}” is closed.`,
    mend: `Write “${text[last] === '{' ? '}' : ']'}” where it ends; the file may be cut off.`,
  };
}

/** Where the pattern ends when it begins at that place, else null. */
function skip(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}
