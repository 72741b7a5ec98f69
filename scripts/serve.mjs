// npm run demo and npm start: installs, builds, then runs the server and hands signals on to it.
import { spawn } from 'node:child_process';
import { ensureBuilt, ensureInstalled, requireNode, root } from './prepare.mjs';

const [entry, ...args] = process.argv.slice(2);
requireNode();
ensureInstalled();
ensureBuilt();
const server = spawn(process.execPath, ['--import', 'tsx', `demo/server/${entry}.ts`, ...args], {
  cwd: root,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
