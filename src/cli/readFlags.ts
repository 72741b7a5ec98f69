import { parseArgs } from 'node:util';
import { findNearest } from '../lib/findNearest';
import { toParseOptions, type Flags, type FlagValues } from './Command';
import { UsageError } from './UsageError';

export interface ReadArguments {
  readonly flags: FlagValues;
  readonly targets: readonly string[];
}

/** Flags and targets of a command. Throws UsageError that names the nearest flag or value there is. */
export function readFlags(args: readonly string[], known: Flags): ReadArguments {
  const { tokens } = parseArgs({
    args: [...args],
    options: toParseOptions(known),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const flags: Record<string, string | boolean> = {};
  const targets: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') targets.push(token.value);
    if (token.kind === 'option') flags[token.name] = readValue(token, known);
  }
  return { flags, targets };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
}

function readValue({ name, rawName, value }: OptionToken, known: Flags): string | boolean {
  const flag = Object.hasOwn(known, name) ? known[name] : undefined;
  if (!flag) {
    const near = findNearest(name, Object.keys(known));
    throw new UsageError(`There is no flag ${rawName}.${near ? ` Did you mean --${near}?` : ''}`);
  }
  if (flag.type === 'boolean') {
    if (value !== undefined) throw new UsageError(`--${name} takes no value.`);
    return true;
  }
  if (!value || value.startsWith('--')) throw new UsageError(`--${name} needs a value: ${flag.about}`);
  if (flag.words && !flag.words.includes(value)) {
    const near = findNearest(value, flag.words);
    const list = flag.words.join(', ');
    throw new UsageError(`--${name} is one of ${list}; not ${value}.${near ? ` Did you mean ${near}?` : ''}`);
  }
  return value;
}
