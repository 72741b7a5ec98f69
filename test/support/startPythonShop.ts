import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../demo/python/', import.meta.url));
/** As old as what the script uses, so that a newer machine is not needed. */
const CHECK = 'import sys; sys.exit(sys.version_info < (3, 9))';

/** The command of a Python that can run the demo; null, with the reason printed, where there is none. */
export function findPython(): string | null {
  const found = ['python3', '/usr/bin/python3', 'python'].find(
    (command) => spawnSync(command, ['-c', CHECK]).status === 0,
  );
  if (!found) console.warn('Skipped: there is no Python 3.9 or newer on this machine.');
  return found ?? null;
}

export interface PythonShop {
  readonly endpoint: string;
  /** A copy of the demo's data that is this shop's alone. */
  readonly data: string;
  close(): Promise<void>;
}

/** Runs demo/python/shop.py on a free port, over a copy of its data. */
export async function startPythonShop(python: string, args: readonly string[] = []): Promise<PythonShop> {
  const data = await mkdtemp(join(tmpdir(), 'shopbell-python-'));
  await cp(join(FOLDER, 'data'), data, { recursive: true });
  const command = [join(FOLDER, 'shop.py'), '--port', '0', '--data', data, ...args];
  const child = spawn(python, command, { stdio: ['ignore', 'pipe', 'inherit'] });
  const kill = () => child.kill();
  // A worker that is ended early leaves nothing running.
  process.once('exit', kill);
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const early = ended.then(() => Promise.reject(new Error('shop.py ended before it listened.')));
  early.catch(() => {});
  const [endpoint] = (await Promise.race([once(lines, 'line'), early])) as [string];
  return {
    endpoint,
    data,
    async close() {
      child.kill();
      await ended;
      process.off('exit', kill);
      await rm(data, { recursive: true });
    },
  };
}
