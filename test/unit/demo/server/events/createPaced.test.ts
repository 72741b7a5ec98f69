import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPaced } from '../../../../../demo/server/events/createPaced';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a rested task runs at once; asked a thousand times meanwhile, it runs once more after its pause', async () => {
  const task = vi.fn(async () => {});
  const { run } = createPaced(task);
  run();
  expect(task).toHaveBeenCalledTimes(1);
  for (let round = 0; round < 1000; round++) run();
  await vi.advanceTimersByTimeAsync(499);
  expect(task).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(task).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(task).toHaveBeenCalledTimes(2);
});

test('never twice at the same time, and what is asked while it runs is not lost', async () => {
  const ends: (() => void)[] = [];
  const task = vi.fn(() => new Promise<void>((resolve) => void ends.push(resolve)));
  const { run } = createPaced(task);
  run();
  run();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(task).toHaveBeenCalledTimes(1);
  ends[0]?.();
  await vi.advanceTimersByTimeAsync(500);
  expect(task).toHaveBeenCalledTimes(2);
});

test('closed, it runs no more', async () => {
  const task = vi.fn(async () => {});
  const { run, close } = createPaced(task);
  run();
  run();
  close();
  run();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(task).toHaveBeenCalledTimes(1);
});
