import { expect, test, vi } from 'vitest';
import { linkSignals } from '../../../src/lib/linkSignals';

/** A signal that knows how many listen to it. */
function createCounted() {
  const aborter = new AbortController();
  const listeners = new Set<unknown>();
  vi.spyOn(aborter.signal, 'addEventListener').mockImplementation((...call: unknown[]) => {
    listeners.add(call[1]);
    Reflect.apply(EventTarget.prototype.addEventListener, aborter.signal, call);
  });
  vi.spyOn(aborter.signal, 'removeEventListener').mockImplementation((...call: unknown[]) => {
    listeners.delete(call[1]);
    Reflect.apply(EventTarget.prototype.removeEventListener, aborter.signal, call);
  });
  return { signal: aborter.signal, abort: () => aborter.abort(), count: () => listeners.size };
}

test('it aborts with any of them, and then listens to none', () => {
  const [first, second] = [createCounted(), createCounted()];
  const { signal } = linkSignals(first.signal, second.signal);
  expect([first.count(), second.count(), signal.aborted]).toEqual([1, 1, false]);
  second.abort();
  expect([first.count(), second.count(), signal.aborted]).toEqual([0, 0, true]);
});

test('one that was aborted before aborts it at once', () => {
  const other = createCounted();
  expect(linkSignals(other.signal, AbortSignal.abort()).signal.aborted).toBe(true);
  expect(other.count()).toBe(0);
});

test('released, it listens to none and aborts no more', () => {
  const other = createCounted();
  const { signal, release } = linkSignals(other.signal);
  release();
  release();
  expect(other.count()).toBe(0);
  other.abort();
  expect(signal.aborted).toBe(false);
});
