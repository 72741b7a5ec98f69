type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Uniform in [0, 1), the same each time for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const DEEP = JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`) as Json;
const HOSTILE: readonly Json[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e21,
  '',
  'x'.repeat(400),
  'x'.repeat(9000),
  '<img src=x onerror=alert(1)>',
  '2026-02-30T00:00:00Z',
  '\u0000\uD800',
  [],
  {},
  DEEP,
  JSON.parse('{"__proto__":{"isPolluted":true},"constructor":{"prototype":{"isPolluted":true}}}') as Json,
];
const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'then', 'length', 'next', 'type'];

/**
 * The same document with up to three of its places changed: another value, one less, one more, or one twice.
 * Sometimes it is none of this, and `other` instead.
 */
export function mutate(valid: unknown, random: () => number, other: readonly unknown[]): unknown {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  if (random() < 0.2) return pick(other);
  let data = valid as Json;
  for (let changes = Math.floor(random() * 4); changes > 0; changes--) data = change(data);
  return data;

  function change(at: Json): Json {
    if (at === null || typeof at !== 'object' || random() < 0.15) {
      return random() < 0.3 ? (pick(other) as Json) : pick(HOSTILE);
    }
    if (Array.isArray(at)) {
      const items = at as readonly Json[];
      if (items.length === 0 || random() < 0.2) return [...items, pick(HOSTILE), ...items];
      const place = Math.floor(random() * items.length);
      return items.map((item, index) => (index === place ? change(item) : item));
    }
    const entries = Object.entries(at);
    const place = Math.floor(random() * entries.length);
    const how = random();
    const changed = entries.flatMap(([key, value], index): readonly (readonly [string, Json])[] => {
      if (index !== place) return [[key, value]];
      if (how < 0.2) return [];
      if (how < 0.3)
        return [
          [key, value],
          [pick(KEYS), pick(HOSTILE)],
        ];
      return [[key, change(value)]];
    });
    return define(changed);
  }
}

/** As `JSON.parse` makes it: `__proto__` is a key like any other. */
function define(entries: readonly (readonly [string, Json])[]): Json {
  const made = {};
  for (const [key, value] of entries) {
    Object.defineProperty(made, key, { value, enumerable: true, configurable: true, writable: true });
  }
  return made;
}
