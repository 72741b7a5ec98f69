import type { World } from '../../../src/options/Fault';
import { findFaults } from '../../../src/options/findFaults';
import type { Problem } from '../../../src/options/Problem';
import { sayFault } from '../../../src/options/sayFault';

/** A page of a shop, encrypted; a colour is a hexadecimal one or a name of letters. */
export const world: World = {
  style: 'tag',
  page: 'https://shop.example/products/kettle',
  isColor: (text) => /^#[\da-f]{3,8}$|^(red|teal)$/i.test(text),
  isSelector: (text) => !/[[(]$|^\d|^$/.test(text),
};
export const inCode: World = { ...world, style: 'code' };

/** What is said of these options. */
export const explain = (given: unknown, where: World = world): readonly Problem[] =>
  findFaults(given, where).flatMap((fault) => sayFault(fault, where) ?? []);

/** The same as it stands on the console. */
export const lines = (given: unknown, where: World = world): readonly string[] =>
  explain(given, where).map(({ message, mend, used }) => [message, mend, used].filter(Boolean).join(' '));
