import { readFile } from 'node:fs/promises';
import { stdin } from 'node:process';
import type { System } from './System';

/** This process: its files, its network, its terminal. `-` is standard input. */
export function createSystem({ stdout, stderr, env }: NodeJS.Process): System {
  // A reader such as `head` that has seen enough is no error.
  stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code !== 'EPIPE') throw new Error(`Standard output cannot be written: ${code}.`);
  });
  return {
    write: (text) => void stdout.write(text),
    complain: (text) => void stderr.write(text),
    hasColour: stdout.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
    isWatched: stderr.isTTY,
    fetch: (...call) => fetch(...call),
    now: () => Date.now(),
    readFile: (path) => (path === '-' ? readInput() : readFile(path)),
  };
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
