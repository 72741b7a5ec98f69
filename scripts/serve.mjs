// npm run demo and npm start: installs, builds, then runs the server until it is told to stop.
import { prepare } from './prepare.mjs';
import { run } from './run.mjs';

const [entry, ...args] = process.argv.slice(2);
await prepare();
const { code } = await run(process.execPath, ['--import', 'tsx', `demo/server/${entry}.ts`, ...args]);
process.exit(code);
