// Plain Node without dependencies: this runs before there are any.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { completeTypeImports } from './completeTypeImports.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));
const OLDEST_NODE = [20, 19];
const BUILT_FROM = [
  'src',
  'build',
  'demo',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.npm.json',
];
const STAMP = join(root, 'dist/.stamp');
const WINDOWS = process.platform === 'win32';

/** Ends with one sentence when this Node is too old. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isNew = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  if (isNew) return;
  console.error(`Shopbell needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Installs what package-lock.json names, when it is missing or older than the lock. */
export function ensureInstalled() {
  const installed = join(root, 'node_modules/.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing dependencies (npm ci) …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** Builds dist when the sources have changed since the last build. */
export function ensureBuilt() {
  const stamp = hashSources();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return;
  console.log('Building …');
  run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']);
  run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.npm.json']);
  completeTypeImports(join(root, 'dist/npm/types'));
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(STAMP, stamp);
}

/** Runs a command to its end in the root; a failure ends this process with its code. */
export function run(command, args, options = {}) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: WINDOWS && command === 'npm',
    env: { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' },
    ...options,
  });
  if (status !== 0) process.exit(status ?? 1);
}

function hashSources() {
  const hash = createHash('sha256');
  const add = (path) => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    if (statSync(full).isDirectory()) for (const name of readdirSync(full).sort()) add(join(path, name));
    else hash.update(path).update(readFileSync(full));
  };
  BUILT_FROM.forEach(add);
  return hash.digest('hex');
}
