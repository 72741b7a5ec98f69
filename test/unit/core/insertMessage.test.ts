import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Message } from '../../../src/contract/plugin';
import { insertMessage } from '../../../src/core/insertMessage';

const message = (id: string, rest: Partial<Message> = {}): Message => ({
  id,
  kind: 'text',
  author: { role: 'agent' },
  at: 0,
  ...rest,
});
const build = (messages: readonly Message[]) => messages.reduce<readonly Message[]>(insertMessage, []);
const ids = (log: readonly Message[]) => log.map(({ id }) => id);

test('what others said stands before what is still being sent', () => {
  const log = build([
    message('a', { cursor: '1' }),
    message('mine', { state: 'sending' }),
    message('b', { cursor: '2' }),
  ]);
  expect(ids(log)).toEqual(['a', 'b', 'mine']);
});

test('an acknowledged message takes the server’s place, once', () => {
  const sent = message('mine', { state: 'sending' });
  const log = build([sent, message('b', { cursor: '2' }), { ...sent, state: 'sent', cursor: '1' }]);
  expect(ids(log)).toEqual(['mine', 'b']);
  expect(log[0]?.state).toBe('sent');
});

test('cursors that are numbers are ordered as numbers', () => {
  expect(ids(build([message('ten', { cursor: '10' }), message('nine', { cursor: '9' })]))).toEqual([
    'nine',
    'ten',
  ]);
});

test('however often and in whatever order messages arrive, each is there once, in the server’s order', () => {
  const arrivals = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 80 });
  fc.assert(
    fc.property(arrivals, (numbers) => {
      const log = build(numbers.map((number) => message(`m${number}`, { cursor: `${number}` })));
      const expected = [...new Set(numbers)].sort((a, b) => a - b).map((number) => `m${number}`);
      expect(ids(log)).toEqual(expected);
    }),
  );
});
