// npm test: installs, builds, checks types, lint and format, runs every test, and counts at the end.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepare } from './prepare.mjs';
import { root, run } from './run.mjs';

const COUNTS = join(root, 'dist/.test-counts.json');
const CHECKS = {
  types: ['typescript/bin/tsc', '--noEmit'],
  lint: ['oxlint/bin/oxlint', '--type-aware', '--deny-warnings'],
  format: ['oxfmt/bin/oxfmt', '--check'],
};
const filters = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: 0 };

await prepare();
// With a filter only the tests that it names are asked for.
if (filters.length === 0) for (const [name, command] of Object.entries(CHECKS)) await check(name, command);
await runTests();
console.log(`\ntests: ${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);

/** One check that either holds or does not. */
async function check(name, [path, ...args]) {
  const node = [join(root, 'node_modules', path), ...args];
  const { code, output, wasStopped } = await run(process.execPath, node, { isQuiet: true });
  if (wasStopped) process.exit(code || 1);
  total[code === 0 ? 'passed' : 'failed']++;
  console.log(`${code === 0 ? '✓' : '✗'} ${name}`);
  if (code !== 0) console.log(output);
}

async function runTests() {
  // Not before prepare: what the finder imports later must be installed.
  const { findBrowser } = await import('../test/support/findBrowser.mjs');
  const browser = await findBrowser();
  rmSync(COUNTS, { force: true });
  const { code } = await run(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--project=unit', '--project=pages', ...filters],
    {
      env: { ...(browser && { SHOPBELL_CHROMIUM: browser }), SHOPBELL_COUNTS: COUNTS },
    },
  );
  if (existsSync(COUNTS)) {
    const counts = JSON.parse(readFileSync(COUNTS, 'utf8'));
    for (const key of Object.keys(total)) total[key] += counts[key];
  }
  // A runner that broke without a failed test has still failed.
  if (code !== 0 && total.failed === 0) total.failed = 1;
}
