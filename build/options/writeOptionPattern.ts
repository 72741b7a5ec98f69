import { OPTIONS, type Option, type OptionName } from '../../src/contract/options';

/** Patterns of the values that most shops write, and that are right wherever they stand; by kind of option. */
const USUAL: Readonly<Record<Exclude<Option['kind'], 'word' | 'number'>, string>> = {
  text: '[^]{0,2000}',
  url: String.raw`(https:\/\/([a-z\d]+[.-])+[a-z]{2,}(\/[^]{0,1900})?|\.?\/[^]{0,1900})`,
  color: String.raw`#([\da-fA-F]{3,4}){1,2}`,
  selector: String.raw`[#.][a-zA-Z][\w-]{0,99}`,
  paths: String.raw`[/*][\w/*.~-]*(,[/*][\w/*.~-]*)*`,
  flag: '',
  locale: '(auto|(en|de|fr|es|it|nl|pt|ja|ko|zh)(-[A-Z]{2}|-Han[st])?)',
  currency: '(EUR|USD|GBP|JPY|CNY)',
};

/** Options that are only right beside others, and those after which somebody wants to read more. */
const ASIDE: Readonly<Partial<Record<OptionName, string | null>>> = {
  adapter: 'auto|http',
  storage: 'auto',
  consentSource: null,
  debug: null,
};

/**
 * The source of a pattern for `name=value` that fits only what `findFaults` has nothing to say about, but for
 * an endpoint that http needs and the contact way that hours need. It does not fit everything that is right.
 */
export function writeOptionPattern(): string {
  const byValue = new Map<string, string[]>();
  for (const name of Object.keys(OPTIONS) as OptionName[]) {
    const value = writeValue(name);
    if (value === null) continue;
    byValue.set(value, [...(byValue.get(value) ?? []), name]);
  }
  const parts = [...byValue].map(([value, names]) => `(${names.join('|')})=(${value})?`);
  return `^(${parts.join('|')})$`;
}

function writeValue(name: OptionName): string | null {
  const aside = ASIDE[name];
  if (aside !== undefined) return aside;
  const { kind, words = [], min, max }: Option = OPTIONS[name];
  if (kind === 'word') return words.join('|');
  if (kind !== 'number') return USUAL[kind];
  // As many digits as every number has that is not too large.
  if (max === undefined) return String.raw`-?\d{1,9}`;
  const digits = String(max).length - 1;
  return min ? String.raw`[1-9]\d{0,${digits - 1}}` : String.raw`1?\d{1,${digits}}`;
}
