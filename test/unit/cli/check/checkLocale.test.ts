import { expect, test } from 'vitest';
import { checkLocale } from '../../../../src/cli/check/checkLocale';

test.each(['en', 'de-AT', 'zh-Hans', 'zh-Hant-TW', 'pt-BR', 'EN', 'fil'])('%s is a language', (locale) => {
  expect(checkLocale(locale, { path: 'locale' })).toEqual([]);
});

test.each([
  ['en_GB', 'Write "en-GB".'],
  ['de_DE.UTF-8', 'Write "de-DE".'],
  ['english', 'Write "en".'],
  ['Deutsch', 'Write "de".'],
  ['中文', 'Write en, de, zh-Hans or the like.'],
  ['', 'Write en, de, zh-Hans or the like.'],
  ['x', 'Write en, de, zh-Hans or the like.'],
])('%j is none', (locale, mend) => {
  expect(checkLocale(locale, { path: 'locale' })).toMatchObject([
    { level: 'warning', rule: 'file.locale', mend },
  ]);
});
