import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve as resolvePath } from 'node:path';

/**
 * Makes sure that no other process of this machine uses the folder: two in one folder would destroy each other's
 * database. Held by a socket, so that it is free again however the process ends. The answer lets it go.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const name = `shopbell-${createHash('sha256').update(resolvePath(folder)).digest('hex').slice(0, 24)}`;
  const isWindows = process.platform === 'win32';
  const path = isWindows ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
  let server = await listen(path);
  if (!server && !(await isAnswered(path))) {
    // Left behind by a process that was killed.
    if (!isWindows) rmSync(path, { force: true });
    server = await listen(path);
  }
  if (!server)
    throw new Error(`Another server uses the folder ${folder}. Give this one its own with --data.`);
  const held = server.unref();
  return () => new Promise((resolve) => held.close(() => resolve()));
}

/** Null when somebody else listens there, or did. */
function listen(path: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    );
    server.listen(path, () => resolve(server));
  });
}

function isAnswered(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
  });
}
