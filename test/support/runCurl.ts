import { execFile, spawn, spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs, promisify } from 'node:util';

/** What a command was answered; of a stream, what came until its first event was whole. */
export interface CurlAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

export interface CurlCommand {
  /** The words after `curl`. */
  readonly args: readonly string[];
  /** Where files named with `@` are. */
  readonly folder: string;
}

export type RunCurl = (command: CurlCommand) => Promise<CurlAnswer>;

const MAX_SECONDS = '20';
const isWhole = (text: string) => /(?:^|\n)data:[^\n]*\n\r?\n/.test(text);

/** Runs the command with the machine's own curl; null, with the reason printed, where there is none. */
export function findCurl(): RunCurl | null {
  if (spawnSync('curl', ['--version']).status === 0) return runCurl;
  console.warn('Skipped: there is no curl on this machine; only fetch runs the commands.');
  return null;
}

async function runCurl({ args, folder }: CurlCommand): Promise<CurlAnswer> {
  const all = ['-sS', '-i', '--max-time', MAX_SECONDS, ...args];
  return parse(
    args.includes('-N')
      ? await runUntilEvent(all, folder)
      : (await promisify(execFile)('curl', all, { cwd: folder, encoding: 'latin1' })).stdout,
  );
}

function runUntilEvent(args: readonly string[], cwd: string): Promise<string> {
  const child = spawn('curl', args, { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('latin1');
  child.stdout.on('data', (text: string) => {
    output += text;
    if (isWhole(output)) child.kill();
  });
  return new Promise((resolve) => void child.once('close', () => resolve(output)));
}

/** The last head of the output and what follows it. */
function parse(output: string): CurlAnswer {
  const [head, body] = splitOnce(output, '\r\n\r\n');
  const status = Number(/^HTTP\/\S+ (\d+)/.exec(head)?.[1]);
  if (status === 100) return parse(body);
  const type = /^content-type: *([^;\r\n]*)/im.exec(head)?.[1] ?? '';
  return { status, type, body: Buffer.from(body, 'latin1').toString() };
}

function splitOnce(text: string, by: string): readonly [string, string] {
  const at = text.indexOf(by);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + by.length)];
}

/** The same with `fetch`, for the options that the documents use. */
export async function runFetch({ args, folder }: CurlCommand): Promise<CurlAnswer> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      header: { type: 'string', short: 'H', multiple: true, default: [] },
      data: { type: 'string', short: 'd' },
      form: { type: 'string', short: 'F', multiple: true, default: [] },
      request: { type: 'string', short: 'X' },
      'no-buffer': { type: 'boolean', short: 'N', default: false },
    },
  });
  const body = values.form.length > 0 ? await readForm(values.form, folder) : values.data;
  const response = await fetch(positionals[0] ?? '', {
    method: values.request ?? (body === undefined ? 'GET' : 'POST'),
    headers: values.header
      .map((header) => splitOnce(header, ':').map((part) => part.trim()) as [string, string])
      // As curl does with a header that is empty.
      .filter(([, value]) => value !== ''),
    ...(body !== undefined && { body }),
  });
  const type = response.headers.get('content-type')?.replace(/;.*/, '') ?? '';
  const text = values['no-buffer'] ? await readUntilEvent(response) : await response.text();
  return { status: response.status, type, body: text };
}

async function readForm(parts: readonly string[], folder: string): Promise<FormData> {
  const form = new FormData();
  for (const [name, value] of parts.map((part) => splitOnce(part, '='))) {
    if (!value.startsWith('@')) form.set(name, value);
    else {
      const file = new Blob([await readFile(join(folder, value.slice(1)))], { type: 'image/jpeg' });
      form.set(name, file, basename(value));
    }
  }
  return form;
}

async function readUntilEvent({ body }: Response): Promise<string> {
  const reader = body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { value, done } = await reader.read();
    text += value ?? '';
    if (done || isWhole(text)) break;
  }
  await reader.cancel();
  return text;
}
