import { OPTIONS, type Option, type OptionName } from '../contract/options';
import { pickValue } from '../lib/pickOptions';
import { readEntries } from '../lib/readEntries';
import type { Fault, World } from './Fault';
import { findIdle } from './findIdle';
import { judgeValue } from './judgeValue';

/** Everything that is wrong with a configuration, in its order. Never throws, whatever it is given. */
export function findFaults(given: unknown, world: World): readonly Fault[] {
  if (typeof given !== 'object' || !given) return [{ code: 'no-object', value: given }];
  const entries = readEntries(given).filter(([, value]) => value !== undefined);
  const texts = entries.flatMap(([name, value]) => readText(name, value));
  return [
    ...entries.flatMap(([name, value]) => findFault(name, value, world) ?? []),
    ...findIdle(new Map(texts)),
  ];
}

/** What is wrong with one option; null when it will do. */
export function findFault(key: string, value: unknown, world: World): Fault | null {
  if (!isOption(key)) return { code: 'unknown', name: key };
  const option: Option = OPTIONS[key];
  if (isRight(option, key, value)) return null;
  const [[, text] = []] = readText(key, value);
  if (text === undefined) return { code: typeof value === 'string' ? 'long' : 'type', name: key, value };
  if (typeof value === 'boolean' && option.kind !== 'flag') return { code: 'type', name: key, value };
  const code = text && judgeValue(text, option, world);
  return code ? { code, name: key, value } : null;
}

const isOption = (name: string): name is OptionName => Object.hasOwn(OPTIONS, name);

/** What JavaScript may write and no attribute can. */
const isRight = ({ kind }: Option, name: string, value: unknown) =>
  (name === 'adapter' && typeof value === 'function') || (kind === 'flag' && value === false);

/** Name and text as the widget reads them, as a list of one; empty where it reads nothing. */
function readText(name: string, value: unknown): readonly (readonly [string, string])[] {
  const picked = pickValue(name, value);
  return picked === undefined ? [] : [[name, `${picked}`.trim()]];
}
