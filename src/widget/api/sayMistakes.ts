import type { Fault, World } from '../../options/Fault';
import { explainWord } from '../../options/explainWord';
import { sayFault } from '../../options/sayFault';

const said = new Set<string>();

/** Once on a page, however many bells there are. */
function warn(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  console.warn(`[shopbell] ${message}`);
}

/** Says on the console what is wrong with the options, once on a page. */
export function sayFaults(faults: readonly Fault[], world: World): void {
  for (const fault of faults) {
    const problem = sayFault(fault, world);
    if (problem) warn([problem.message, problem.mend, problem.used].filter(Boolean).join(' '));
  }
}

/** Says on the console, once on a page, that there is no such thing or that it does nothing, and which of these was probably meant. */
export function sayWord(noun: string, word: unknown, words: readonly string[]): void {
  warn(explainWord(noun, word, words));
}
