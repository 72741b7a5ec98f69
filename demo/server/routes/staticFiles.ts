import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Context } from 'hono';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
};
/** What the demo's own pages may load: themselves and nothing else. */
const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** Answers with a file under one of the folders, `/p/x/` by its index.html; null when there is none. */
export async function sendFile(context: Context, folders: readonly string[]): Promise<Response | null> {
  const path = decode(context.req.path);
  if (path === null) return null;
  for (const folder of folders) {
    const file = await findFile(folder, path);
    if (file) return send(context, file, path);
  }
  return null;
}

function decode(path: string): string | null {
  try {
    const decoded = normalize(decodeURIComponent(path));
    return decoded.includes('\0') || decoded.split(sep).includes('..') ? null : decoded;
  } catch {
    return null;
  }
}

async function findFile(folder: string, path: string): Promise<string | null> {
  for (const candidate of [path, join(path, 'index.html')]) {
    const file = join(folder, candidate);
    if (!file.startsWith(folder + sep)) continue;
    const info = await stat(file).catch(() => null);
    if (info?.isFile()) return file;
  }
  return null;
}

async function send(context: Context, file: string, path: string): Promise<Response> {
  const content = await readFile(file);
  const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
  const isPage = file.endsWith('.html');
  const isImmutable = /^\/\d+\.\d+\.\d+[^/]*\//.test(path);
  context.header('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
  context.header('ETag', etag);
  context.header('Cache-Control', isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (isPage) context.header('Content-Security-Policy', PAGE_POLICY);
  else context.header('Access-Control-Allow-Origin', '*');
  if (context.req.header('if-none-match') === etag) return context.body(null, 304);
  return context.body(new Uint8Array(content));
}
