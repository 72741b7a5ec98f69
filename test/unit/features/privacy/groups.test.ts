import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DeviceHolding } from '../../../../src/contract/device';
import { toGroups } from '../../../../src/features/privacy/groups';

const AT = 1_000;
const holding = (kind: string, ...values: readonly unknown[]): DeviceHolding => ({
  kind,
  tier: 'functional',
  ttlDays: 30,
  bytes: 10,
  records: values.map((value, place) => ({ at: AT - place, value })),
});

test('kinds that are one thing to a shopper are one row, counted in what it holds', () => {
  const groups = toGroups([
    holding('answers', 'a', 'b'),
    holding('conversation', {
      messages: [
        { at: 1, text: 'hello' },
        { at: 2, kind: 'order' },
      ],
      draft: 'unsent',
    }),
    { ...holding('live', { handle: { id: 'c', token: 't' } }), ttlDays: 40 },
    holding('orders', [{ query: { number: '7', email: 'a@b.example' }, order: { number: '7' } }]),
  ]);
  expect(groups.map(({ name, entries }) => [name, entries.length])).toEqual([
    ['conversation', 3],
    ['orders', 1],
    ['answers', 2],
  ]);
  const [conversation, orders] = groups;
  expect(conversation).toMatchObject({ kinds: ['conversation', 'live'], bytes: 20, ttlDays: 40 });
  expect(conversation?.entries.map(({ text }) => text)).toEqual(['unsent', 'order', 'hello']);
  expect(orders?.entries).toEqual([{ at: AT, text: '7 · a@b.example' }]);
});

test('what a plugin keeps can be read as it is', () => {
  const [other] = toGroups([holding('quiz', { size: 42 })]);
  expect(other).toMatchObject({ name: 'other', entries: [{ text: '{"size":42}' }] });
});

test('whatever an older version stored, it is listed and nothing throws', () => {
  const kinds = fc.constantFrom(
    'conversation',
    'live',
    'orders',
    'viewed',
    'cart',
    'consent',
    'answers',
    'x',
  );
  const holdings = fc.array(
    fc
      .tuple(kinds, fc.array(fc.jsonValue(), { minLength: 1, maxLength: 3 }))
      .map(([kind, values]) => holding(kind, ...values)),
  );
  fc.assert(
    fc.property(holdings, (held) => {
      const groups = toGroups(held);
      const bytes = groups.reduce((sum, group) => sum + group.bytes, 0);
      expect(bytes).toBe(held.length * 10);
      for (const { text, at } of groups.flatMap(({ entries }) => entries)) {
        expect(typeof text).toBe('string');
        expect(new Date(at).toISOString()).toBeTypeOf('string');
      }
    }),
  );
});
