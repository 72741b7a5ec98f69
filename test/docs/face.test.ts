import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EVENTS, GET_KEYS, SCREENS, VERBS } from '../../src/contract/names';

const page = readFileSync('docs/api.md', 'utf8').replace(/```[\s\S]*?```/g, '');
/** Words in code style, without what stands behind them in brackets. */
const words = new Set(
  [...page.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word.replace(/\(.*/, '').replace(/^'|'$/g, '')),
);

test.each([
  ['verb', VERBS],
  ['event', EVENTS],
  ['screen', SCREENS],
  ['key of get', GET_KEYS],
] as const)('the page about the API names every %s', (_kind, names) => {
  expect(names.filter((name) => !words.has(name))).toEqual([]);
});
