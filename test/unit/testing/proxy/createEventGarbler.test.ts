import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEventGarbler } from '../../../../src/testing/proxy/createEventGarbler';

const event = (id: number) => `id: ${id}\ndata: {"n":${id}}\n\n`;
const run = (how: Parameters<typeof createEventGarbler>[0], ...pieces: readonly string[]) => {
  const garbler = createEventGarbler(how);
  return pieces.map((piece) => garbler.push(piece)).join('') + garbler.end();
};

test('events are doubled and swapped in pairs; comments and events without an id are not', () => {
  const text = `: hi\n\n${event(1)}data: status\n\n${event(2)}${event(3)}`;
  expect(run({ isDoubled: true }, text)).toBe(
    `: hi\n\n${event(1)}${event(1)}data: status\n\n${event(2)}${event(2)}${event(3)}${event(3)}`,
  );
  expect(run({ isSwapped: true }, text)).toBe(`: hi\n\ndata: status\n\n${event(2)}${event(1)}${event(3)}`);
});

test('nothing is lost, wherever the text is cut', () => {
  const all = Array.from({ length: 6 }, (_, place) => event(place)).join('');
  fc.assert(
    fc.property(fc.array(fc.nat(all.length), { maxLength: 8 }), fc.boolean(), (cuts, isSwapped) => {
      const places = [0, ...cuts.toSorted((a, b) => a - b), all.length];
      const pieces = places.slice(1).map((end, place) => all.slice(places[place], end));
      const told = run({ isSwapped }, ...pieces);
      expect(told.length).toBe(all.length);
      expect(new Set(told.match(/id: \d/g)).size).toBe(6);
    }),
  );
});
