import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createBreaker, OPEN_MS } from '../../../../../src/adapters/compose/combine/createBreaker';
import { AdapterError, type ErrorCode } from '../../../../../src/contract/errors';

function createSubject() {
  let time = 0;
  const breaker = createBreaker({ now: () => time });
  const fail = (code: ErrorCode, count = 1) => {
    for (let done = 0; done < count; done++) breaker.fail(new AdapterError(code, ''));
  };
  return { ...breaker, fail, wait: (ms: number) => void (time += ms) };
}

test('opens after five failures in a row, for 30 s, and says how long', () => {
  const breaker = createSubject();
  breaker.fail('network', 4);
  expect(breaker.waitMs()).toBe(0);
  breaker.fail('timeout');
  expect(breaker.waitMs()).toBe(OPEN_MS);
  breaker.wait(10_000);
  expect(breaker.waitMs()).toBe(20_000);
});

test('after that one call finds out, and the others wait for it', () => {
  const breaker = createSubject();
  breaker.fail('unavailable', 5);
  breaker.wait(OPEN_MS);
  expect(breaker.waitMs()).toBe(0);
  expect(breaker.waitMs()).toBe(OPEN_MS);
  breaker.succeed();
  expect(breaker.waitMs()).toBe(0);
  expect(breaker.waitMs()).toBe(0);
});

test('when that call fails too, it is 30 s more', () => {
  const breaker = createSubject();
  breaker.fail('unavailable', 5);
  breaker.wait(OPEN_MS);
  expect(breaker.waitMs()).toBe(0);
  breaker.fail('unavailable');
  expect(breaker.waitMs()).toBe(OPEN_MS);
});

test('when that call is aborted, the next one finds out', () => {
  const breaker = createSubject();
  breaker.fail('unavailable', 5);
  breaker.wait(OPEN_MS);
  breaker.waitMs();
  breaker.fail('aborted');
  expect(breaker.waitMs()).toBe(0);
});

test.each(['not_found', 'invalid_input', 'unauthenticated', 'protocol', 'rate_limited'] as const)(
  '%s comes from a backend that is there',
  (code) => {
    const breaker = createSubject();
    breaker.fail('network', 4);
    breaker.fail(code);
    breaker.fail('network', 4);
    expect(breaker.waitMs()).toBe(0);
  },
);

test.each(['aborted', 'offline'] as const)('%s says nothing of the backend', (code) => {
  const breaker = createSubject();
  breaker.fail(code, 9);
  expect(breaker.waitMs()).toBe(0);
  breaker.fail('network', 4);
  breaker.fail(code);
  breaker.fail('network');
  expect(breaker.waitMs()).toBe(OPEN_MS);
});

test('a foreign error says nothing of the backend', () => {
  const { fail, waitMs } = createBreaker({ now: () => 0 });
  for (let count = 0; count < 9; count++) fail(new TypeError('broken'));
  expect(waitMs()).toBe(0);
});

test('a clock that is put back a year does not keep it open for a year', () => {
  const breaker = createSubject();
  breaker.fail('network', 5);
  breaker.wait(-365 * 86_400_000);
  expect(breaker.waitMs()).toBe(0);
});

test('never refuses without five failures in a row, and never for longer than 30 s', () => {
  const step = fc.constantFrom('fail', 'answer', 'refusal', 'second' as const);
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const breaker = createSubject();
      let inARow = 0;
      for (const each of steps) {
        if (each === 'second') breaker.wait(1000);
        const wait = breaker.waitMs();
        expect(wait).toBeLessThanOrEqual(OPEN_MS);
        if (wait > 0) expect(inARow).toBeGreaterThanOrEqual(5);
        else if (each === 'fail') inARow++;
        else if (each !== 'second') inARow = 0;
        if (wait > 0) continue;
        if (each === 'fail') breaker.fail('network');
        if (each === 'answer') breaker.succeed();
        if (each === 'refusal') breaker.fail('not_found');
      }
    }),
  );
});
