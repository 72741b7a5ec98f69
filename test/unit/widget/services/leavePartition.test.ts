import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { leavePartition } from '../../../../src/widget/services/leavePartition';
import { createManualClock } from '../../adapters/http/support/createManualClock';

/** A conversation whose messages have these states, and a storage that notes when it is erased. */
function setUp(...states: readonly ('sending' | 'sent' | 'failed')[]) {
  const messages = signal(states.map((state, at) => ({ id: `${at}`, state })));
  const clock = createManualClock();
  const erasePartition = vi.fn(async () => {});
  const retry = vi.fn();
  const left = leavePartition({
    conversation: { messages, retry } as never,
    storage: { erasePartition } as never,
    clock,
  });
  return { messages, clock, erasePartition, retry, left };
}

test('with nothing to send, what is kept goes at once, and no timer stays', async () => {
  const { left, erasePartition, clock, retry } = setUp('sent', 'failed');
  await left;
  expect(erasePartition).toHaveBeenCalledOnce();
  expect(retry).not.toHaveBeenCalled();
  expect(clock.waits()).toEqual([]);
});

test('what waits is tried once more, and only then erased', async () => {
  const { left, erasePartition, messages, retry, clock } = setUp('sending', 'sent', 'sending');
  expect(retry.mock.calls).toEqual([['0'], ['2']]);
  messages.value = messages.value.map((message) => ({ ...message, state: 'sent' }));
  await left;
  expect(erasePartition).toHaveBeenCalledOnce();
  expect(clock.waits()).toEqual([]);
});

test('what cannot be sent is waited for two seconds, then erased all the same', async () => {
  const { left, erasePartition, clock } = setUp('sending');
  clock.advance(1999);
  await Promise.resolve();
  expect(erasePartition).not.toHaveBeenCalled();
  clock.advance(1);
  await left;
  expect(erasePartition).toHaveBeenCalledOnce();
});
