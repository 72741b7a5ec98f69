// Starts `npm run demo` on a free port, reads the address it prints, and asks for what the README promises.
import { spawn } from 'node:child_process';
import { root } from './prepare.mjs';

const LIMIT_MS = 120_000;
const demo = spawn('npm', ['run', 'demo', '--', '--port', '0'], { cwd: root, detached: true });
const stop = (code) => {
  try {
    process.kill(-demo.pid, 'SIGTERM');
  } catch {
    // Already gone.
  }
  process.exit(code);
};
setTimeout(() => {
  console.error('npm run demo did not answer within two minutes.');
  stop(1);
}, LIMIT_MS);

let output = '';
demo.stderr.on('data', (data) => process.stderr.write(data));
demo.on('exit', (code) => {
  console.error(`npm run demo ended with ${code}.`);
  process.exit(1);
});
demo.stdout.on('data', (data) => {
  output += data;
  const address = output.match(/API\s+(http:\/\/\S+)\/shopbell\/v1/)?.[1];
  if (!address) return;
  demo.stdout.removeAllListeners('data');
  void ask(address).then(
    () => stop(0),
    (error) => {
      console.error(error.message);
      stop(1);
    },
  );
});

async function ask(address) {
  for (const [path, words] of [
    ['/', 'Oat'],
    ['/zh/', '燕麦'],
    ['/desk/', 'Desk'],
    ['/shopbell.js', 'shopbell'],
    ['/shopbell/v1', '"protocol":1'],
  ]) {
    const response = await fetch(address + path);
    const text = await response.text();
    if (!response.ok || !text.includes(words))
      throw new Error(`${path} answered ${response.status} without "${words}".`);
    console.log(`✓ ${path}`);
  }
}
