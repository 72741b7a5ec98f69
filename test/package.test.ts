import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'shopbell-pack-'));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  exports: Record<string, string | Record<string, string>>;
  unpkg: string;
  jsdelivr: string;
  dependencies: Record<string, string>;
  scripts: Record<string, string>;
};
let tarball = '';
let files: readonly string[] = [];

beforeAll(() => {
  const output = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [packed] = Object.values(
    JSON.parse(output) as Record<string, { filename: string; files: { path: string }[] }>,
  );
  tarball = join(folder, packed!.filename);
  files = packed!.files.map(({ path }) => path);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (bin: string, args: readonly string[]) =>
  execFileSync(process.execPath, [join(root, 'node_modules', bin), ...args], { cwd: root, encoding: 'utf8' });

test('publint finds nothing to say', () => {
  expect(() => run('publint/src/cli.js', ['run', tarball, '--strict'])).not.toThrow();
}, 60_000);

test('types resolve from every door', () => {
  expect(() => run('@arethetypeswrong/cli/dist/index.js', [tarball, '--profile', 'esm-only'])).not.toThrow();
}, 60_000);

test('the package holds the library and the script, and nothing of demo or tests', () => {
  expect(files).toEqual(
    expect.arrayContaining(['dist/cdn/shopbell.js', 'dist/npm/index.js', 'README.md', 'LICENSE']),
  );
  expect(files.filter((path) => /^(demo|test|src|bench)\//.test(path) || path.startsWith('dist/d'))).toEqual(
    [],
  );
});

test('the package holds no source map and no test, and what its map of doors promises is in it', () => {
  expect(files.filter((path) => /\.map$|\.test\.|(^|\/)\./.test(path))).toEqual([]);
  const doors = Object.values(manifest.exports).flatMap((door) =>
    typeof door === 'string' ? door : Object.values(door),
  );
  const promised = [...doors, manifest.unpkg, manifest.jsdelivr].map((path) => path.replace(/^\.\//, ''));
  expect(promised.filter((path) => !files.includes(path))).toEqual([]);
});

test('what is installed with it stays small and runs nothing', () => {
  expect(Object.keys(manifest.dependencies).length).toBeLessThanOrEqual(6);
  expect(Object.keys(manifest.scripts).filter((name) => /^(pre|post)?install$|^prepare$/.test(name))).toEqual(
    [],
  );
});

test('importing on a server does nothing and breaks nothing', async () => {
  const { createShopbell } = (await import(join(root, 'dist/npm/index.js'))) as typeof import('../src/index');
  const bell = createShopbell();
  await bell.open('track');
  expect(bell.on('open', () => {})).toBeTypeOf('function');
  bell.destroy();
});
