import type { StringEntry, StringParams, Translate } from '../contract/plugin';

/**
 * Looks strings up in a table of one language. Places `{name}` are filled from the parameters; entries
 * with plural forms are chosen by `count`. A key without a string comes back as the key itself.
 */
export function createTranslate<Key extends string>(
  table: Readonly<Record<string, StringEntry>>,
  locale: string,
): Translate<Key> {
  let plurals: Intl.PluralRules | undefined;
  return (key: string, params: StringParams = {}) => {
    let entry: StringEntry = table[key] ?? key;
    if (typeof entry === 'object') {
      plurals ??= new Intl.PluralRules(locale);
      entry = entry[plurals.select(Number(params['count']))] ?? entry.other ?? key;
    }
    return entry.replace(/\{(\w+)\}/g, (place, name: string) => `${params[name] ?? place}`);
  };
}
