// Starts `npm run demo` on a free port, reads the address it prints, asks for what the README promises, stops it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { root } from './run.mjs';

const LIMIT_MS = 120_000;
const demo = spawn('npm', ['run', 'demo', '--', '--port', '0'], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
  detached: true,
});
const ended = once(demo, 'exit');
const limit = setTimeout(() => fail('npm run demo did not answer and stop within two minutes.'), LIMIT_MS);

try {
  const address = await readAddress();
  await ask(address);
  process.kill(-demo.pid, 'SIGINT');
  await ended;
  if (await isListening(address)) throw new Error('The server still listens after Ctrl+C.');
  console.log('✓ Ctrl+C stops it');
  clearTimeout(limit);
} catch (error) {
  fail(error.message);
}

async function readAddress() {
  let output = '';
  for await (const data of demo.stdout.iterator({ destroyOnReturn: false })) {
    output += data;
    const address = output.match(/API\s+(http:\/\/\S+)\/shopbell\/v1/)?.[1];
    if (!address) continue;
    demo.stdout.resume();
    return address;
  }
  throw new Error(`npm run demo ended without an address:\n${output}`);
}

async function ask(address) {
  for (const [path, words] of [
    ['/', 'Oat'],
    ['/zh/', '燕麦'],
    ['/desk/', 'Desk'],
    ['/shopbell.js', 'shopbell'],
    ['/shopbell/v1', '"protocol":1'],
  ]) {
    const response = await fetch(address + path, { headers: { connection: 'close' } });
    const text = await response.text();
    if (!response.ok || !text.includes(words)) {
      throw new Error(`${path} answered ${response.status} without "${words}".`);
    }
    console.log(`✓ ${path}`);
  }
}

function isListening(address) {
  return fetch(address).then(
    () => true,
    () => false,
  );
}

function fail(message) {
  console.error(message);
  try {
    process.kill(-demo.pid, 'SIGTERM');
  } catch {
    // Already gone.
  }
  process.exit(1);
}
