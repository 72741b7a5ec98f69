import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chunkFolder, dist, listChunks } from './support/readDist';

/** Ways by which text becomes markup or code, and storage that is not ours to use. */
const SINKS = [
  /\.innerHTML|\.outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment|\.srcdoc/,
  /document\.write|DOMParser/,
  /\beval\(|new Function\b/,
  /setAttribute\(\s*["'`](style|on\w+)["'`]/,
  /document\.cookie|localStorage|sessionStorage/,
];

const files = [join(dist, 'cdn/shopbell.js'), ...listChunks().map((name) => join(chunkFolder, name))];

test('the scan sees the built files, and finds a sink where there is one', () => {
  expect(files.length).toBeGreaterThan(20);
  expect(SINKS.some((sink) => sink.test('a.innerHTML="<b>"'))).toBe(true);
});

test.each(files)('%s holds no HTML sink, no code from text, no foreign storage', (file) => {
  const code = readFileSync(file, 'utf8');
  for (const sink of SINKS) expect(code.match(sink)?.[0]).toBeUndefined();
});

test.each(files)('%s names no place on the machine that built it', (file) => {
  expect(readFileSync(file, 'utf8')).not.toMatch(/node_modules|file:\/\//);
});
