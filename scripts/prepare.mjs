// Plain Node without dependencies: this runs before there are any.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { completeTypeImports } from './completeTypeImports.mjs';
import { root, run } from './run.mjs';

const OLDEST_NODE = [20, 19];
const BUILT_FROM = [
  'src',
  'build',
  'demo',
  'scripts/completeTypeImports.mjs',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.npm.json',
];
const BUILT = [
  'cdn/shopbell.js',
  'npm/index.js',
  'npm/types/index.d.ts',
  'demo/index.html',
  'desk/desk/index.html',
];
const STAMP = join(root, 'dist/.stamp');

/** Everything that must stand before a command of the project can run: a Node, the dependencies, a build. */
export async function prepare() {
  requireNode();
  await ensureInstalled();
  await ensureBuilt();
}

/** Ends with one sentence when this Node is too old. */
function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  console.error(`Shopbell needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Installs what package-lock.json names, when it is missing or older than the lock. */
async function ensureInstalled() {
  const installed = join(root, 'node_modules/.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing dependencies (npm ci) …');
  await runOrEnd('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** Builds dist when the sources have changed since the last build that ran to its end. */
async function ensureBuilt() {
  const stamp = hashSources();
  const isBuilt = BUILT.every((path) => existsSync(join(root, 'dist', path)));
  if (isBuilt && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return;
  console.log('Building …');
  rmSync(STAMP, { force: true });
  await runOrEnd(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']);
  await runOrEnd(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.npm.json']);
  completeTypeImports(join(root, 'dist/npm/types'));
  writeFileSync(STAMP, stamp);
}

async function runOrEnd(command, args) {
  const { code, wasStopped } = await run(command, args);
  if (code !== 0 || wasStopped) process.exit(code || 1);
}

function hashSources() {
  const hash = createHash('sha256');
  const add = (path) => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    if (statSync(full).isDirectory()) for (const name of readdirSync(full).sort()) add(join(path, name));
    else hash.update(`${path}\0`).update(readFileSync(full)).update('\0');
  };
  BUILT_FROM.forEach(add);
  return hash.digest('hex');
}
