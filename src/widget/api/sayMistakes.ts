import { isFlagOn } from '../../lib/isFlagOn';
import { explainWord } from '../../options/explainWord';
import { findFaults } from '../../options/findFaults';
import { sayFault } from '../../options/sayFault';
import { createBrowserWorld } from './createBrowserWorld';
import type { WrittenOptions } from './explainMistakes';
import { showOptions } from './showOptions';

const said = new Set<string>();

/** Once on a page, however many bells there are. */
function warn(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  console.warn(`[shopbell] ${message}`);
}

/** Says on the console what is wrong with the options, once on a page; with `debug` also what is in force. */
export function sayOptions({ element, options, given, adapter }: WrittenOptions): void {
  const world = createBrowserWorld(given === undefined ? 'tag' : 'code');
  for (const fault of findFaults(given ?? options, world)) {
    // The bell takes what it is given, for the list is not there yet: here it gets its default back.
    if ('name' in fault) element.style.removeProperty(`--${fault.name}`);
    const problem = sayFault(fault, world);
    if (problem) warn([problem.message, problem.mend, problem.used].filter(Boolean).join(' '));
  }
  if (isFlagOn(options['debug'])) showOptions(options, { world, hasOwnBackend: Boolean(adapter) });
}

/** Says on the console, once on a page, that there is no such thing or that it does nothing, and which of these was probably meant. */
export function sayWord(noun: string, word: unknown, words: readonly string[]): void {
  warn(explainWord(noun, word, words));
}
