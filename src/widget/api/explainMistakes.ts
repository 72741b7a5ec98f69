import type { WidgetHost } from '../../contract/host';
import { isFlagOn } from '../../lib/isFlagOn';
import { findFaults } from '../../options/findFaults';
import { createBrowserWorld } from './createBrowserWorld';

const loadWords = () => import('./sayMistakes');

/** The options as the page wrote them. */
export type WrittenOptions = Pick<WidgetHost, 'options' | 'given' | 'adapter'>;

/**
 * Names every option that does not exist or does not fit, once on a page, with the nearest right one and with
 * what holds instead; with `debug` it also says what is in force. Never throws, whatever was written. The words
 * are fetched only where something is wrong: shoppers of most shops never load them.
 */
export async function explainOptions({ options, given, adapter }: WrittenOptions): Promise<void> {
  const world = createBrowserWorld(given === undefined ? 'tag' : 'code');
  const faults = findFaults(given ?? options, world);
  if (faults.length > 0) (await loadWords()).sayFaults(faults, world);
  if (!isFlagOn(options['debug'])) return;
  (await import('./showOptions')).showOptions(options, { world, hasOwnBackend: Boolean(adapter) });
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
