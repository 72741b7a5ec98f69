// Plain Node without dependencies. Starts a PostgreSQL of its own on loopback, with an empty temporary folder.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const USER = 'shopbell';
/** Where packages put the programs: each a folder of versions, and the path below one. */
const PLACES = [
  ['/usr/lib/postgresql', 'bin'],
  ['/opt/homebrew/opt', 'bin'],
  ['/usr/local/opt', 'bin'],
];

/** Resolves with the address of a fresh server and how to stop it; installs PostgreSQL where apt and root are there. */
export async function startPostgres() {
  const folder = findPrograms() ?? (installPrograms(), findPrograms());
  if (!folder) {
    throw new Error(
      'There is no PostgreSQL on this machine. Install it (Debian: apt-get install postgresql), or name a server in SHOPBELL_TEST_DATABASE_URL.',
    );
  }
  const owner = findOwner();
  const data = mkdtempSync(join(tmpdir(), 'shopbell-postgres-'));
  const password = randomBytes(18).toString('base64url');
  const passwordFile = join(data, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (owner) for (const path of [data, passwordFile]) chownSync(path, owner.uid, owner.gid);
  const remove = () => rmSync(data, { recursive: true, force: true });
  try {
    await initialise({ folder, data, passwordFile, owner });
    const port = await findPort();
    const stop = await start({ folder, data, port, owner });
    return {
      url: `postgres://${USER}:${password}@127.0.0.1:${port}/postgres`,
      async stop() {
        await stop();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

function findPrograms() {
  const own = (process.env.PATH ?? '').split(delimiter).filter((path) => existsSync(join(path, 'initdb')));
  const packaged = PLACES.filter(([place]) => existsSync(place)).flatMap(([place, below]) =>
    readdirSync(place)
      .filter((name) => /^(postgresql@?)?\d+$/.test(name))
      .sort((a, b) => Number(b.replace(/\D/g, '')) - Number(a.replace(/\D/g, '')))
      .map((name) => join(place, name, below)),
  );
  return [...own, ...packaged].find((path) => existsSync(join(path, 'initdb')));
}

function installPrograms() {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).error) return;
  console.log('Installing postgresql (apt) …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { env });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'postgresql'], { env });
}

/** PostgreSQL refuses to run as root, so it is another user there. */
function findOwner() {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const [, , uid, gid] =
    users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody') ?? [];
  return { uid: Number(uid), gid: Number(gid) };
}

async function initialise({ folder, data, passwordFile, owner }) {
  const args = ['-D', join(data, 'base'), '-U', USER, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
  const child = spawn(join(folder, 'initdb'), [...args, '-E', 'UTF8', '--no-locale', '--no-sync'], {
    ...owner,
    cwd: data,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (text) => (errors += text));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`initdb failed: ${errors}`);
}

async function findPort() {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

async function start({ folder, data, port, owner }) {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'off',
    max_connections: 200,
    lc_messages: 'C',
    // More than a test sends can wait unheard.
    log_min_messages: 'warning',
  };
  const child = spawn(
    join(folder, 'postgres'),
    [
      '-D',
      join(data, 'base'),
      '-p',
      `${port}`,
      ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
    ],
    { ...owner, cwd: data, stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  );
  // Whatever happens to us, it does not stay behind.
  const quit = () => child.kill('SIGQUIT');
  process.once('exit', quit);
  const ended = once(child, 'exit');
  let output = '';
  await new Promise((resolve, reject) => {
    child.stderr.on('data', (text) => {
      output = `${output}${text}`.slice(-10_000);
      if (output.includes('ready to accept connections')) resolve();
    });
    void ended.then(() => reject(new Error(`PostgreSQL ended: ${output}`)));
  });
  return async () => {
    process.off('exit', quit);
    // Fast shutdown: whoever is still connected is cut off.
    child.kill('SIGINT');
    await ended;
  };
}
