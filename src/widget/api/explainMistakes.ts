import { optionPattern } from 'virtual:shopbell-option-pattern';
import type { WidgetHost } from '../../contract/host';
import type { RawOptions } from '../../contract/options';
import { readEntries } from '../../lib/readEntries';

const loadWords = () => import('./sayMistakes');

/** The options as the page wrote them. */
export type WrittenOptions = Pick<WidgetHost, 'element' | 'options' | 'given' | 'adapter'>;

/**
 * Names every option that does not exist or does not fit, once on a page, with the nearest right one and with
 * what holds instead; with `debug` it also says what is in force. Never throws, whatever was written. The list
 * of options and the words are fetched only where something is unusual: shoppers of most shops never load them.
 */
export async function explainOptions(written: WrittenOptions): Promise<void> {
  const { options, given, adapter } = written;
  const isWhole =
    given === undefined ||
    readEntries(given).length === Object.keys(options).length + Number(Boolean(adapter));
  if (!isWhole || !isUsual(options)) (await loadWords()).sayOptions(written);
}

/** Whether there is certainly nothing to say about them. */
export function isUsual(options: RawOptions): boolean {
  const names = Object.keys(options);
  return (
    names.every((name) => optionPattern.test(`${name}=${options[name]}`)) &&
    (options['adapter'] !== 'http' || Boolean(options['endpoint'])) &&
    (!options['contactHours'] || names.some((name) => /^contact[^H]/.test(name) && options[name]))
  );
}

const explain =
  (noun: string) =>
  async (word: unknown, words: readonly string[]): Promise<void> =>
    (await loadWords()).sayWord(noun, word, words);

/** Says that a verb does not exist, or not with this backend, and which one of these was probably meant. */
export const explainVerb = explain('verb');
/** Says that there is no such screen, or not with this backend, and which one of these was probably meant. */
export const explainScreen = explain('screen');
/** Says that there is no such event, and which one of these was probably meant. */
export const explainEvent = explain('event');
/** Says that `get` knows no such key, and which one of these was probably meant. */
export const explainGet = explain('key of get');
