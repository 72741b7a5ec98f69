import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import {
  BEFORE_PARTS,
  DOORS,
  LOADER_BUDGET,
  OTHER_SHOPS,
  PARTS,
  TOTAL_BUDGET,
  TOTAL_OVER,
  USES,
} from './size.table';
import { measureDoors } from './support/measureDoors';
import { brotliBytes, chunkFolder, dist, listChunks, reachable, staticClosure } from './support/readDist';

const loader = brotliBytes(join(dist, 'cdn/shopbell.js'));
const sizeOf = (names: Iterable<string>) =>
  [...names].reduce((sum, name) => sum + brotliBytes(join(chunkFolder, name)), 0);

test(`the bell costs ${loader} of ${LOADER_BUDGET} bytes`, () => {
  expect(loader).toBeLessThanOrEqual(LOADER_BUDGET);
});

test.each(
  USES.map((use) => ({ ...use, files: new Set(use.entries.flatMap((entry) => staticClosure(entry))) })),
)('within $budget bytes: $name', ({ files, budget, over = 0, name }) => {
  const bytes = loader + sizeOf(files);
  console.log(`${bytes} of ${budget} B brotli: ${name} (${files.size + 1} files)`);
  expect(bytes).toBeLessThanOrEqual(budget + over);
});

test.each(PARTS)('within $budget bytes: $name', ({ entries, budget, over = 0, name }) => {
  const before = new Set(BEFORE_PARTS.flatMap((entry) => staticClosure(entry)));
  const files = new Set(entries.flatMap((entry) => staticClosure(entry)).filter((file) => !before.has(file)));
  const bytes = sizeOf(files);
  console.log(`${bytes} of ${budget} B brotli: ${name} (${[...files].join(', ')})`);
  expect(bytes).toBeLessThanOrEqual(budget + over);
});

test('no adapter is in what the first paint loads', () => {
  expect(staticClosure('widget.js').filter((name) => /adapters|guards|services/.test(name))).toEqual([]);
});

test('everything a shopper can ever load, in English, from a shop with an http backend', () => {
  const chunks = [...reachable('widget.js', OTHER_SHOPS)].filter(
    (name) => !name.startsWith('locales-') && !name.includes('languages-zh'),
  );
  expect(chunks).toContain('adapters-http-createService.js');
  const bytes = loader + sizeOf(chunks);
  console.log(`${bytes} of ${TOTAL_BUDGET} B brotli: all ${chunks.length + 1} files`);
  expect(bytes).toBeLessThanOrEqual(TOTAL_BUDGET + TOTAL_OVER);
});

test('the closure of a chunk is what it imports, not what it may load later', () => {
  expect(staticClosure('faq.js')).not.toContain('faq-views.js');
  const startUp = staticClosure('widget-afterPaint.js');
  expect(startUp).toContain('widget.js');
});

afterAll(() => {
  const rows = listChunks().map((name) => [sizeOf([name]), name] as const);
  const table = [[loader, 'shopbell.js'] as const, ...rows.toSorted(([a], [b]) => b - a)];
  console.log(table.map(([bytes, name]) => `${String(bytes).padStart(6)} B  ${name}`).join('\n'));
});

test('what the doors of the package cost in somebody’s own build', async () => {
  const sizes = await measureDoors();
  const table = sizes.map(
    ({ door, atOnce, inAll }) =>
      `${String(atOnce).padStart(6)} B at once, ${String(inAll).padStart(6)} B in all  ${door}`,
  );
  console.log(table.join('\n'));
  const atOnce = new Map(sizes.map((size) => [size.door, size.atOnce]));
  for (const [door, budget] of DOORS) expect([door, atOnce.get(door)! <= budget]).toEqual([door, true]);
}, 60_000);
