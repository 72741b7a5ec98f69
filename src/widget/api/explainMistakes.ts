import { OPTIONS, type RawOptions } from '../../contract/options';
import { findNearest } from '../../lib/findNearest';

/** Names every option that does not exist or does not fit, once, with the nearest right one. */
export function explainOptions(options: RawOptions): void {
  for (const [name, value] of Object.entries(options)) {
    const problem = findProblem(name, `${value}`);
    if (problem) console.warn(`[shopbell] ${problem}`);
  }
}

/** Says that a verb does not exist, or not with this backend, and which one was probably meant. */
export const explainVerb = explainName('verb');
export const explainScreen = explainName('screen');
export const explainGet = explainName('key of get');

function explainName(kind: string) {
  return (word: string, words: readonly string[]): void => {
    if (words.includes(word))
      console.warn(`[shopbell] The ${kind} "${word}" does nothing with this backend.`);
    else console.warn(`[shopbell] There is no ${kind} "${word}". ${suggest(word, words)}`);
  };
}

function findProblem(name: string, value: string): string | null {
  const option = Object.hasOwn(OPTIONS, name) ? OPTIONS[name as keyof typeof OPTIONS] : null;
  if (!option) {
    const nearest = findNearest(name, Object.keys(OPTIONS));
    const hint = nearest ? `Did you mean ${attribute(nearest)}?` : 'The docs list all options.';
    return `There is no option ${attribute(name)}. ${hint}`;
  }
  if (option.kind === 'word' && !option.words.some((word) => word === value)) {
    return `${attribute(name)}="${value}" is not known. ${suggest(value, option.words)}`;
  }
  if (option.kind === 'number' && !Number.isFinite(Number(value))) {
    return `${attribute(name)}="${value}" is not a number.`;
  }
  if (option.kind === 'color' && !CSS.supports('color', value)) {
    return `${attribute(name)}="${value}" is not a colour, e.g. #17694e.`;
  }
  return null;
}

function suggest(word: string, words: readonly string[]): string {
  const nearest = findNearest(word, words);
  return nearest ? `Did you mean "${nearest}"?` : `Use one of: ${words.join(', ')}.`;
}

const attribute = (name: string) => `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
