import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

export interface Demo {
  readonly url: string;
  /** What it has printed so far. */
  output(): string;
  stop(): Promise<void>;
}

/** The demo server as `npm run demo` starts it, in a process of its own, on a free port. */
export function startDemo(): Promise<Demo> {
  const server = spawn(process.execPath, ['--import', 'tsx', 'demo/server/demo.ts', '--port', '0'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      server.once('exit', () => resolve());
      server.kill('SIGTERM');
    });
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (data: Buffer) => {
      output += data.toString();
      const url = output.match(/Shop\s+(http:\/\/\S+?)\/\s/)?.[1];
      if (url) resolve({ url, stop, output: () => output });
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('exit', (code) => reject(new Error(`The demo server ended with ${code}:\n${output}`)));
  });
}
