// npm run bench [-- NAME …]: installs, builds, then measures the built files.
import { prepare } from './prepare.mjs';
import { run } from './run.mjs';

await prepare();
const { code } = await run(process.execPath, ['--import', 'tsx', 'bench/run.ts', ...process.argv.slice(2)]);
process.exit(code);
