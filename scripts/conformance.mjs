// npm run conformance [-- --check]: plays the kit with every adapter and writes, or checks, docs/conformance.md.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare } from './prepare.mjs';
import { run } from './run.mjs';
import { startPostgres } from './startPostgres.mjs';

const KITS = ['test/adapters', 'test/python/kit.test.ts', 'test/real/adapters'];

await prepare();
const postgres = await startPostgres();
const records = mkdtempSync(join(tmpdir(), 'shopbell-matrix-'));
try {
  const env = { SHOPBELL_TEST_DATABASE_URL: postgres.url, SHOPBELL_MATRIX: records };
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '--project', 'real', ...KITS];
  const { code } = await run(process.execPath, vitest, { env });
  if (code !== 0) process.exitCode = code;
  else {
    const write = ['--import', 'tsx', 'build/conformance/main.ts', records, ...process.argv.slice(2)];
    process.exitCode = (await run(process.execPath, write)).code;
  }
} finally {
  await postgres.stop();
  rmSync(records, { recursive: true, force: true });
}
