import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageAfter } from '../../../../src/adapters/memory/pageAfter';

const keys = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 60 });

test('every item comes once, in order, though others come and go meanwhile', () => {
  fc.assert(
    fc.property(keys, keys, fc.integer({ min: 1, max: 9 }), (staying, coming, limit) => {
      const added = coming.filter((key) => !staying.includes(key));
      const seen: string[] = [];
      let list = staying;
      for (let cursor: string | undefined; ;) {
        const page = pageAfter(list, { cursor, limit, keyOf: (key) => key });
        expect(page.items.length).toBeLessThanOrEqual(limit);
        seen.push(...page.items);
        if (page.next === undefined) break;
        cursor = page.next;
        list = [...added.splice(0, 3), ...list];
      }
      expect(seen).toEqual([...new Set(seen)]);
      expect(seen.filter((key) => staying.includes(key))).toEqual(
        staying.toSorted((a, b) => (a < b ? -1 : 1)),
      );
    }),
  );
});

test('a senseless limit is one that makes sense', () => {
  const items = Array.from({ length: 80 }, (_, place) => `${place}`.padStart(2, '0'));
  const lengths = [0, -5, 1.9, 1000].map(
    (limit) => pageAfter(items, { limit, keyOf: (key) => key }).items.length,
  );
  expect(lengths).toEqual([1, 1, 1, 50]);
});
