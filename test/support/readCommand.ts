import { randomUUID } from 'node:crypto';

export type Variables = Readonly<Record<string, string>>;

/**
 * The words of one shell command, as `sh` reads them: quotes, `$NAME` and lines that go on. A variable that
 * has no value is a mistake of the document and fails.
 */
export function readCommand(text: string, variables: Variables): readonly string[] {
  const fillIn = (part: string) =>
    part.replaceAll(/\$([A-Z_]+)/g, (_, name: string) => find(name, variables));
  const words: string[] = [];
  let read = 0;
  let word: string | null = null;
  const PART = /\s+|\\\n|\\(.)|'([^']*)'|"((?:[^"\\]|\\.)*)"|[^\s'"\\]+/gsy;
  for (const [part, escaped, single, double] of text.matchAll(PART)) {
    read += part.length;
    if (/^(?:\s|\\\n)/.test(part)) {
      if (word !== null) words.push(word);
      word = null;
    } else {
      word = (word ?? '') + (escaped ?? single ?? fillIn(double ?? part));
    }
  }
  if (read < text.length) throw new Error(`This is no command: ${text.slice(read)}`);
  return word === null ? words : [...words, word];
}

function find(name: string, variables: Variables): string {
  if (name === 'KEY') return randomUUID();
  const value = variables[name];
  if (value === undefined) throw new Error(`The variable ${name} has no value.`);
  return value;
}
