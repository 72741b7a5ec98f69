import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCommand } from '../support/readCommand';

test('words, quotes, variables and lines that go on', () => {
  const command = String.raw`curl "$SHOP/faq?q=a b" \
  -H 'If-None-Match: "x"' -d '{"a":"it'\''s '"$WORD"'"}'`;
  expect(readCommand(command, { SHOP: 'http://x', WORD: 'w' })).toEqual([
    'curl',
    'http://x/faq?q=a b',
    '-H',
    'If-None-Match: "x"',
    '-d',
    '{"a":"it\'s w"}',
  ]);
  expect(() => readCommand('curl $NOBODY', {})).toThrow('NOBODY');
  expect(() => readCommand(`curl 'x`, {})).toThrow('no command');
});

test.skipIf(process.platform === 'win32')('any text in single quotes is read as sh reads it', () => {
  const word = fc.string({ unit: fc.constantFrom('a', ' ', "'", '"', '\\', '\n', '$', '{', '@') });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 5 }), (words) => {
      const command = words.map((each) => `'${each.replaceAll("'", String.raw`'\''`)}'`).join(' ');
      const read = spawnSync('sh', ['-c', String.raw`set -- ${command}; for w; do printf '%s\0' "$w"; done`]);
      expect(readCommand(command, {})).toEqual(read.stdout.toString().split('\0').slice(0, -1));
    }),
    { numRuns: 50 },
  );
});
