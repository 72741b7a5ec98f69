// npm test: installs, builds, checks types, lint and format, runs every test, and counts at the end.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, requireNode, root } from './prepare.mjs';

requireNode();
ensureInstalled();
ensureBuilt();
const { findBrowser } = await import('../test/support/findBrowser.mjs');
const browser = await findBrowser();

const COUNTS = join(root, 'dist/.test-counts.json');
const filters = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: 0 };
const bin = (path) => [process.execPath, join(root, 'node_modules', path)];

/** One check that either holds or does not. */
function check(name, [command, ...args]) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
  total[status === 0 ? 'passed' : 'failed']++;
  console.log(`${status === 0 ? '✓' : '✗'} ${name}`);
  if (status !== 0) console.log(stdout + stderr);
}

if (filters.length === 0) {
  check('types', [...bin('typescript/bin/tsc'), '--noEmit']);
  check('lint', [...bin('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings']);
  check('format', [...bin('oxfmt/bin/oxfmt'), '--check']);
}
rmSync(COUNTS, { force: true });
const { status } = spawnSync(bin('vitest/vitest.mjs')[0], [bin('vitest/vitest.mjs')[1], 'run', ...filters], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    ...(browser && { SHOPBELL_CHROMIUM: browser }),
    SHOPBELL_COUNTS: COUNTS,
    VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true',
  },
});
if (existsSync(COUNTS)) {
  const counts = JSON.parse(readFileSync(COUNTS, 'utf8'));
  for (const key of Object.keys(total)) total[key] += counts[key];
}
// A runner that broke without a failed test has still failed.
if (status !== 0 && total.failed === 0) total.failed = 1;
console.log(`\ntests: ${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);
