import { describe, expect, test } from 'vitest';
import { readJsonText } from '../../../../../src/cli/check/json/readJsonText';
import { only } from '../context';

const read = (text: string) => readJsonText(new TextEncoder().encode(text));

describe('the bytes of a file', () => {
  test('a mistake is shown with line, column and the line itself', () => {
    const { data, findings } = read('{\r\n  "é": [1, 2,]\r\n}');
    expect(data).toBeUndefined();
    expect(only(findings, 'file.json')).toMatchObject({
      level: 'error',
      path: 'line 2, column 13',
      excerpt: '  "é": [1, 2,]\n            ^',
      shopper: 'Nothing of it is shown.',
    });
  });

  test('of a long line only what is around the mistake is shown', () => {
    const { findings } = read(`[${'1,'.repeat(500)}x${',1'.repeat(500)}]`);
    const [line = '', mark = ''] = only(findings, 'file.json').excerpt?.split('\n') ?? [];
    expect(line).toHaveLength(80);
    expect(line[mark.indexOf('^')]).toBe('x');
  });

  test('a byte order mark is read over, as browsers do', () => {
    expect(read('\ufeff[1]')).toEqual({ data: [1], findings: [] });
  });

  test('what is not UTF-8 is told with its place', () => {
    const { data, findings } = readJsonText(Buffer.from('["caf\xe9"]', 'latin1'));
    expect(data).toEqual(['caf\ufffd']);
    expect(only(findings, 'file.encoding')).toMatchObject({ level: 'warning', path: 'line 1, column 6' });
  });

  test('a million bytes are read, one more is what the widget refuses', () => {
    const fill = (bytes: number) => `["${'a'.repeat(bytes - 4)}"]`;
    expect(read(fill(1_000_000)).findings).toEqual([]);
    expect(only(read(fill(1_000_001)).findings, 'file.too-large')).toMatchObject({
      level: 'error',
      message: 'It is 1,000,001 bytes long; the widget refuses what is over 1,000,000 bytes.',
    });
  });
});
