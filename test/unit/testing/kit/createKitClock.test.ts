import { expect, test } from 'vitest';
import { createKitClock } from '../../../../src/testing/kit/createKitClock';

test('time that is moved on runs what falls due, in its order, and counts what is left', () => {
  const clock = createKitClock();
  const ran: string[] = [];
  const start = clock.now();
  clock.after(30_000, () => ran.push('second'));
  clock.after(10_000, () => ran.push('first'));
  const cancel = clock.after(20_000, () => ran.push('cancelled'));
  const stop = clock.after(60_000, () => ran.push('later'));
  cancel();
  expect(clock.pending()).toBe(3);
  clock.advance(45_000);
  expect(ran).toEqual(['first', 'second']);
  expect(clock.now() - start).toBeGreaterThanOrEqual(45_000);
  expect(clock.pending()).toBe(1);
  stop();
  expect(clock.pending()).toBe(0);
});

test('a timer that is cancelled by one that ran before it does not run', () => {
  const clock = createKitClock();
  const ran: string[] = [];
  let cancel = () => {};
  clock.after(1000, () => cancel());
  cancel = clock.after(2000, () => ran.push('cancelled'));
  clock.advance(5000);
  expect(ran).toEqual([]);
});

test('what remains of a timer gets shorter by what was moved on', async () => {
  const clock = createKitClock();
  const done = new Promise<void>((resolve) => clock.after(3_600_000, resolve));
  clock.advance(3_599_999);
  await done;
  expect(clock.pending()).toBe(0);
});
