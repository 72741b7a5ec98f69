import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { dist } from './support/readDist';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Ways by which text becomes markup or code. The bare name counts: a minifier may write `e["innerHTML"]`. */
const SINKS = [
  /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|setHTMLUnsafe|createContextualFragment|srcdoc/i,
  /document\s*\.\s*write|DOMParser/,
  /\beval\s*\(|\bnew Function\b|\bFunction\s*\(/,
  /setAttribute\(\s*["'`](style|on\w+)["'`]/,
];
/** Storage that is the shop's, not ours. */
const STORAGE = [/\.cookie\b|cookieStore|localStorage|sessionStorage/];
/** The machine that built it: a place in it, or where its packages came from. */
const MACHINE = [/node_modules|file:\/\//, /registry\.npm|npmjs|artifactory|sourceMappingURL/];
const PLACES = [root, homedir()].filter((place) => place.length > 5);

const listFiles = (folder: string) =>
  readdirSync(join(dist, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(js|html|css|d\.ts|map)$/.test(name))
    .map((name) => join(dist, folder, name));
const scripts = (folder: string) => listFiles(folder).filter((file) => file.endsWith('.js'));
const find = (file: string, patterns: readonly RegExp[]) => {
  const code = readFileSync(file, 'utf8');
  return patterns.flatMap((pattern) => pattern.exec(code)?.[0] ?? []);
};
const offences = (files: readonly string[], patterns: readonly RegExp[]) =>
  files.flatMap((file) => find(file, patterns).map((found) => `${relative(root, file)}: ${found}`));

describe('the files a shop serves', () => {
  test('hold no HTML sink and no code from text', () => {
    expect(scripts('cdn').length).toBeGreaterThan(20);
    expect(offences(scripts('cdn'), SINKS)).toEqual([]);
  });
  test('touch no cookie and no storage of the shop', () => {
    expect(offences(scripts('cdn'), STORAGE)).toEqual([]);
  });
});

test('the library and the desk hold no HTML sink either', () => {
  expect(scripts('npm').length).toBeGreaterThan(4);
  expect(scripts('desk').length).toBeGreaterThan(0);
  expect(offences([...scripts('npm'), ...scripts('desk')], SINKS)).toEqual([]);
  expect(offences(scripts('npm'), STORAGE)).toEqual([]);
});

test.each(['cdn', 'npm', 'desk', 'demo'])('dist/%s names nothing of the machine that built it', (folder) => {
  const files = listFiles(folder);
  expect(files.length).toBeGreaterThan(0);
  expect(offences(files, MACHINE)).toEqual([]);
  const named = files.filter((file) => PLACES.some((place) => readFileSync(file, 'utf8').includes(place)));
  expect(named).toEqual([]);
});

test.each([
  'a.innerHTML="<b>"',
  'a["innerHTML"]=b',
  'e.outerHTML',
  'a.insertAdjacentHTML("x",y)',
  'document.write("x")',
  'new DOMParser',
  'eval("1")',
  'new Function("x")',
  "a.setAttribute('onclick',b)",
  'a.setAttribute("style",b)',
  'r.createContextualFragment(s)',
  'f.srcdoc=x',
])('the scan finds %s', (code) => {
  expect(SINKS.some((sink) => sink.test(code))).toBe(true);
});
