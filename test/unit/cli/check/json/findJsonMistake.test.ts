import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findJsonMistake } from '../../../../../src/cli/check/json/findJsonMistake';

const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('a text that is no JSON', () => {
  test.each([
    ['[1, 2,]', 5, 'There is a comma after the last one.', 'Take the comma away.'],
    ['{"a": 1,}', 7, 'There is a comma after the last one.', 'Take the comma away.'],
    ['[1 2]', 3, 'A comma is missing before this.', 'Write “,” between two of them.'],
    ['{"a": 1 "b": 2}', 8, 'A comma is missing before this.', 'Write “,” between two of them.'],
    ["{'a': 1}", 1, 'Texts stand in straight double quotes.', 'Write "a".'],
    ['{"a": “b”}', 6, 'Texts stand in straight double quotes.', 'Write " instead of a curly quote.'],
    ['{a: 1}', 1, 'Names stand in double quotes.', 'Write "a".'],
    ['{"a" 1}', 5, 'A colon is missing after the name.', 'Write "name": value.'],
    ['{"a" = 1}', 5, 'A name is followed by a colon.', 'Write “:” instead of “=”.'],
    ['{"a": }', 6, 'A value is missing here.', 'Write one, or take the name away.'],
    ['[True]', 1, '“True” is no JSON.', 'Write true.'],
    ['[undefined]', 1, '“undefined” is no JSON.', 'Write null.'],
    ['[.5]', 1, '“.5” is no JSON number.', 'Write 0.5.'],
    ['[007]', 1, '“007” is no JSON number.', 'Write 7.'],
    ['[1.2.3]', 1, '“1.2.3” is no JSON number.', 'Write digits with a point, or put it in quotes.'],
    ['[1] // all', 4, 'JSON has no comments.', 'Take the comment away.'],
    [
      '[1',
      0,
      'The file ends before this “[” is closed.',
      'Write “]” where it ends; the file may be cut off.',
    ],
    ['{"a": [1}', 8, '“}” closes what “[” has opened.', 'Write “]” first.'],
    ['[]]', 2, '“]” closes nothing.', 'Take it away.'],
    ['[] []', 3, 'There is more after the end.', 'Take away what follows, or put all of it into one list.'],
    [
      '["a\nb"]',
      1,
      'This text does not end on its line.',
      'Close it with ", and write \\n where a new line is meant.',
    ],
    ['["a\\d"]', 1, '“\\d” means nothing in a text.', 'Write \\\\ for a backslash.'],
    ['["a', 1, 'This text does not end.', 'Close it with ".'],
    ['["a\tb"]', 1, 'There is a tab or a control character in this text.', 'Write \\t, or take it away.'],
    ['export default []', 0, 'This is JavaScript, not JSON.', 'Save the data alone, beginning with [ or {.'],
    [
      '<!doctype html>',
      0,
      'This is HTML or XML, not JSON.',
      'Check the address: a page came instead of the file.',
    ],
    ['', 0, 'The file is empty.', undefined],
  ])('%j', (text, at, message, mend) => {
    expect(isJson(text)).toBe(false);
    expect(findJsonMistake(text)).toEqual({ at, message, ...(mend && { mend }) });
  });

  test('is found exactly where JSON.parse finds it too', () => {
    const pieces = fc.constantFrom(
      ...'{}[],:"\\ 01.e-+nulltrue\n\t\'a</',
      'null',
      'true',
      '"x"',
      '\\u00e9',
      '1.5',
    );
    const text = fc.oneof(
      fc.array(pieces, { maxLength: 25 }).map((all) => all.join('')),
      // Real JSON with one character gone, doubled or replaced.
      fc.tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', 'x', '\\')).map(([json, at, put]) => {
        const place = at % Math.max(1, json.length);
        return json.slice(0, place) + put + json.slice(place + 1);
      }),
      fc.json(),
    );
    fc.assert(
      fc.property(text, (each) => {
        expect(findJsonMistake(each) === null).toBe(isJson(each));
      }),
      { numRuns: 5000 },
    );
  });

  test('may be nested as deep as it likes', () => {
    expect(findJsonMistake('['.repeat(200_000))).toMatchObject({ at: 199_999 });
    expect(findJsonMistake(`"${'a'.repeat(3_000_000)}`)).toMatchObject({ at: 0 });
  });
});
