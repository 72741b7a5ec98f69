import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GET_KEYS, SCREENS, VERBS } from '../../../src/contract/names';
import { explainWord } from '../../../src/options/explainWord';
import { WRONG_TYPES } from './wrongTypes';

test.each([
  ['verb', 'daft', VERBS, 'There is no verb "daft". Did you mean "draft"?'],
  ['verb', 'maximize', VERBS, 'There is no verb "maximize". Did you mean "open"?'],
  ['verb', 'shutdown', VERBS, 'There is no verb "shutdown". Did you mean "destroy"?'],
  ['screen', 'orders', SCREENS, 'There is no screen "orders". Did you mean "track"?'],
  ['screen', 'frobnicate', ['home', 'faq'], 'There is no screen "frobnicate". Use one of: home, faq.'],
  ['event', 'newMessage', ['message', 'open'], 'There is no event "newMessage". Did you mean "message"?'],
  ['key of get', 'is-open', GET_KEYS, 'There is no key of get "is-open". Did you mean "state"?'],
  ['screen', 'track', SCREENS, 'The screen "track" does nothing with this backend.'],
  // What is meant elsewhere is no help where it does not exist.
  ['screen', 'orders', ['home'], 'There is no screen "orders". Use one of: home.'],
] as const)('%s %s', (noun, word, words, said) => {
  expect(explainWord(noun, word, words)).toBe(said);
});

test('whatever stands in the place of a word, it is said and nothing is thrown', () => {
  for (const [called, value, said] of WRONG_TYPES) {
    expect(explainWord('verb', value, ['open', 'close']), called).toBe(
      `There is no verb ${said}. Use one of: open, close.`,
    );
  }
  fc.assert(
    fc.property(fc.anything(), (word) => {
      expect(explainWord('verb', word, VERBS)).toMatch(/^(There is no|The) verb /);
    }),
  );
});
