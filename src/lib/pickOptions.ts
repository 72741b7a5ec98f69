import type { RawOptions } from '../contract/options';
import type { AdapterFactory } from '../contract/types';
import { readEntries } from './readEntries';

/** Longer texts are no option's value. */
export const MAX_OPTION_CHARS = 2048;
/** Options that may be lists. */
const LISTS = /^(hide|show)On$/;

export interface PickedOptions {
  readonly options: RawOptions;
  readonly adapter?: AdapterFactory;
}

/** The value as the script tag would have it, `true` being an attribute without value; undefined where it can be none. */
export function pickValue(name: string, value: unknown): string | number | undefined {
  if (value === true) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  const text = LISTS.test(name) ? joinList(value) : value;
  return typeof text === 'string' && text.length <= MAX_OPTION_CHARS ? text : undefined;
}

function joinList(value: unknown): unknown {
  try {
    return Array.isArray(value) && value.every((each) => typeof each === 'string') ? value.join() : value;
  } catch {
    return undefined;
  }
}

/** What can be read of a configuration that code gave. Never throws; whether a value fits is asked elsewhere. */
export function pickOptions(given: unknown): PickedOptions {
  const options: Record<string, string | number> = {};
  let adapter: AdapterFactory | undefined;
  for (const [name, value] of readEntries(given)) {
    const picked = pickValue(name, value);
    if (picked !== undefined) options[name] = picked;
    else if (name === 'adapter' && typeof value === 'function') adapter = value as AdapterFactory;
  }
  return { options, ...(adapter && { adapter }) };
}
