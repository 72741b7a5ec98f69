// npm run test:real: the tests that need a real PostgreSQL, with one of their own on loopback.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepare } from './prepare.mjs';
import { root, run } from './run.mjs';
import { startPostgres } from './startPostgres.mjs';

const COUNTS = join(root, 'dist/.test-real-counts.json');
const URL_VARIABLE = 'SHOPBELL_TEST_DATABASE_URL';
const total = { passed: 0, failed: 0, skipped: 0 };

await prepare();
const given = process.env[URL_VARIABLE];
const postgres = given ? { url: given, stop: async () => {} } : await start();
if (postgres) {
  rmSync(COUNTS, { force: true });
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'real', ...process.argv.slice(2)];
  const { code } = await run(process.execPath, args, {
    env: { [URL_VARIABLE]: postgres.url, SHOPBELL_COUNTS: COUNTS },
  });
  await postgres.stop();
  if (existsSync(COUNTS)) Object.assign(total, JSON.parse(readFileSync(COUNTS, 'utf8')));
  // A runner that broke without a failed test has still failed.
  if (code !== 0 && total.failed === 0) total.failed = 1;
}
console.log(`\ntests: ${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);

/** Null, and one failure counted, when there is no way to have one. */
async function start() {
  try {
    return await startPostgres();
  } catch (error) {
    console.error(error.message);
    total.failed = 1;
    return null;
  }
}
