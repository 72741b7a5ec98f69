import { expect, test, vi } from 'vitest';
import { createOnceByKey } from '../../../../src/adapters/memory/createOnceByKey';

test('the same place and key do it once, also at the same moment; another place or key does it again', async () => {
  const once = createOnceByKey();
  let count = 0;
  const make = vi.fn(async () => ++count);
  expect(await Promise.all([once('a', 'k', make), once('a', 'k', make)])).toEqual([1, 1]);
  expect([await once('a', 'k', make), await once('b', 'k', make), await once('a', 'l', make)]).toEqual([
    1, 2, 3,
  ]);
});

test('what failed may be tried again', async () => {
  const once = createOnceByKey();
  const fail = () => {
    throw new Error('no');
  };
  await expect(once('a', 'k', fail)).rejects.toThrow('no');
  expect(await once('a', 'k', () => 'yes')).toBe('yes');
});
