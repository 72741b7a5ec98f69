import { OPTIONS, type Option, type OptionName, type RawOptions } from '../contract/options';
import { isFlagOn } from '../lib/isFlagOn';
import { MAX_OPTION_CHARS } from '../lib/pickOptions';
import { judgeValue } from './judgeValue';
import { nameBackends } from './nameBackends';
import { isAddressFault, type World } from './Fault';
import { quote } from './spell';

export interface DescribedOptions {
  /** What somebody wrote and what fits, `name value`, in the order of the list. */
  readonly set: readonly string[];
  /** What holds by default, `name value`. */
  readonly defaults: readonly string[];
  /** The backends, in the order in which they are asked. */
  readonly backends: readonly string[];
}

/** What is in force: everything that was written and fits, and the defaults of the rest. */
export function describeOptions(
  raw: RawOptions,
  { world, hasOwnBackend = false }: { readonly world: World; readonly hasOwnBackend?: boolean },
): DescribedOptions {
  const set: string[] = [];
  const defaults: string[] = [];
  const fitting: Record<string, string> = {};
  for (const name of Object.keys(OPTIONS) as OptionName[]) {
    const option: Option = OPTIONS[name];
    const text = `${raw[name] ?? ''}`.trim();
    const value = readForce(option, { text, isGiven: raw[name] !== undefined, world });
    if (value !== null) {
      fitting[name] = value;
      set.push(`${name} ${option.kind === 'text' ? quote(value) : value}`);
    } else if (option.default !== undefined) defaults.push(`${name} ${option.default}`);
  }
  return { set, defaults, backends: hasOwnBackend ? ['code'] : nameBackends(fitting) };
}

interface Written {
  readonly text: string;
  readonly isGiven: boolean;
  readonly world: World;
}

/** The value that holds because it was written; null where the default does. */
function readForce(option: Option, { text, isGiven, world }: Written): string | null {
  if (option.kind === 'flag') return isGiven && isFlagOn(text) ? 'on' : null;
  if (!text || text.length > MAX_OPTION_CHARS) return null;
  const fault = judgeValue(text, option, world);
  const { min = -Infinity, max = Infinity } = option;
  if (fault === 'range') return `${Math.min(max, Math.max(min, Number(text)))}`;
  return fault && !isAddressFault(fault) ? null : text;
}
