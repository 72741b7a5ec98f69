import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import packageJson from '../../package.json' with { type: 'json' };

export const dist = fileURLToPath(new URL('../../dist', import.meta.url));
export const chunkFolder = join(dist, 'cdn', packageJson.version);
export const { version } = packageJson;

/** Bytes of a file after brotli at its strongest: what a CDN would send. */
export function brotliBytes(file: string): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return brotliCompressSync(readFileSync(file), { params }).length;
}

/** The chunk and everything it imports statically, by file name. */
export function staticClosure(entry: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(entry)) return [...seen];
  seen.add(entry);
  const code = readFileSync(join(chunkFolder, entry), 'utf8');
  for (const [, name] of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g)) {
    if (name) staticClosure(name, seen);
  }
  return [...seen];
}

/** The chunks that a chunk may ever load, itself too, without those that only lead through the doors of `without`. */
export function reachable(entry: string, without: readonly string[] = []): ReadonlySet<string> {
  const seen = new Set<string>();
  const visit = (name: string) => {
    if (seen.has(name) || without.includes(name)) return;
    seen.add(name);
    const code = readFileSync(join(chunkFolder, name), 'utf8');
    for (const [, next] of code.matchAll(/(?:from|import)\s*\(?\s*["'`]\.\/([^"'`]+)["'`]/g))
      if (next) visit(next);
  };
  visit(entry);
  return seen;
}

export const listChunks = () => readdirSync(chunkFolder).filter((name) => name.endsWith('.js'));
