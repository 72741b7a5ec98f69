import { expect, test } from 'vitest';
import { createProgress } from '../../../../../src/cli/check/report/createProgress';
import { createFakeSystem } from '../../createFakeSystem';

test('one line, written over, not too often, and gone at the end', () => {
  let now = 1000;
  const system = createFakeSystem({}, { isWatched: true, now: () => now });
  const progress = createProgress(system);
  progress.tell('Asking', 0, 4);
  progress.tell('Asking', 1, 4);
  now += 200;
  progress.tell('GET /faq', 0, 0);
  progress.clear();
  progress.clear();
  expect(system.written.err).toBe('\r\u001b[K… Asking 0 %\r\u001b[K… GET /faq\r\u001b[K');
});

test('nothing where nobody watches', () => {
  const system = createFakeSystem();
  const progress = createProgress(system);
  progress.tell('Asking', 0, 4);
  progress.clear();
  expect(system.written.err).toBe('');
});
