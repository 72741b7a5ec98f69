// npm run test:frameworks: the snippets and the package in the real Next.js and Astro, installed for it.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepare } from './prepare.mjs';
import { root, run } from './run.mjs';

const COUNTS = join(root, 'dist/.test-frameworks-counts.json');
const total = { passed: 0, failed: 0, skipped: 0 };

await prepare();
const { findBrowser } = await import('../test/support/findBrowser.mjs');
const browser = await findBrowser();
rmSync(COUNTS, { force: true });
const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'frameworks', ...process.argv.slice(2)];
const { code } = await run(process.execPath, args, {
  env: { ...(browser && { SHOPBELL_CHROMIUM: browser }), SHOPBELL_COUNTS: COUNTS },
});
if (existsSync(COUNTS)) Object.assign(total, JSON.parse(readFileSync(COUNTS, 'utf8')));
// A runner that broke without a failed test has still failed.
if (code !== 0 && total.failed === 0) total.failed = 1;
console.log(`\ntests: ${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);
