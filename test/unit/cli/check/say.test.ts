import { expect, test } from 'vitest';
import { quote, sayAge, sayCount, sayLanguage, sayList } from '../../../../src/cli/check/say';

const DAY_MS = 86_400_000;

test('nothing is "1 entrys" or "2 problem"', () => {
  expect([sayCount(1, 'entry'), sayCount(2, 'entry'), sayCount(0, 'problem')]).toEqual([
    '1 entry',
    '2 entries',
    '0 problems',
  ]);
  expect([sayCount(1, 'piece of advice'), sayCount(1200, 'piece of advice')]).toEqual([
    '1 piece of advice',
    '1,200 pieces of advice',
  ]);
});
test('lists end with "and"', () => {
  expect(['a', 'ab', 'abc', 'abcde'].map((all) => sayList([...all]))).toEqual([
    'a',
    'a and b',
    'a, b and c',
    'a, b, c and 2 more',
  ]);
});
test('quotes are one line and not too long', () => {
  expect(quote('  a\n b ')).toBe('“a b”');
  expect(quote('𝒳'.repeat(100), 10)).toBe(`“${'𝒳'.repeat(9)}…”`);
});
test('an age is said in the largest unit of which there are two', () => {
  expect([1, 13, 59, 60, 729, 730].map((days) => sayAge(days * DAY_MS))).toEqual([
    '1 day',
    '13 days',
    '59 days',
    '2 months',
    '24 months',
    '2 years',
  ]);
});
test('languages have names', () => {
  expect(['en', 'zh-Hans', 'x-y-z-'].map(sayLanguage)).toEqual(['English', 'Chinese (Simplified)', 'x-y-z-']);
});
