import { request as requestHttp, type IncomingMessage, type ServerResponse } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Rule } from './createRules';
import { passStream, type Streams } from './passStream';

/** One request on its way through. */
export interface Passage {
  /** The backend. */
  readonly target: URL;
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
}

const OF_ONE_CONNECTION = ['connection', 'keep-alive', 'transfer-encoding', 'upgrade'];

/** Takes a request to the backend and its answer back, as the rule wants it. */
export function forward({ target, incoming, outgoing }: Passage, rule: Rule, streams: Streams): void {
  const send = target.protocol === 'https:' ? requestHttps : requestHttp;
  const { method, headers } = incoming;
  const upstream = send(
    // Joined as text: a path that begins with two slashes is no other host.
    new URL(`${target.origin}${incoming.url ?? '/'}`),
    { method, headers: { ...headers, host: target.host, connection: 'close' }, agent: false },
    (answer) => deliver({ answer, outgoing, rule, streams }),
  );
  upstream.on('error', () => outgoing.destroy());
  outgoing.on('close', () => upstream.destroy());
  incoming.pipe(upstream);
}

interface Delivery {
  readonly answer: IncomingMessage;
  readonly outgoing: ServerResponse;
  readonly rule: Rule;
  readonly streams: Streams;
}

function deliver({ answer, outgoing, rule, streams }: Delivery): void {
  answer.on('error', () => outgoing.destroy());
  if (rule.type === 'drop') {
    answer.resume().on('end', () => outgoing.destroy());
    return;
  }
  const writeHead = () => outgoing.writeHead(answer.statusCode ?? 500, headOf(answer));
  if (rule.type === 'pad') return pad({ answer, outgoing, chars: rule.chars });
  if (rule.type === 'truncate') return truncate({ answer, outgoing, writeHead, bytes: rule.bytes });
  if (answer.headers['content-type']?.startsWith('text/event-stream'))
    return passStream({ answer, outgoing, writeHead, streams });
  writeHead();
  answer.pipe(outgoing);
}

/** What is about the connection to the backend is not about the one to the client. */
function headOf({ headers }: IncomingMessage): Record<string, string | string[]> {
  const kept = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined || OF_ONE_CONNECTION.includes(name) ? [] : [[name, value] as const],
  );
  return Object.fromEntries(kept);
}

interface Padding {
  readonly answer: IncomingMessage;
  readonly outgoing: ServerResponse;
  readonly chars: number;
}

function pad({ answer, outgoing, chars }: Padding): void {
  const { 'content-length': _, ...head } = headOf(answer);
  outgoing.writeHead(answer.statusCode ?? 500, head);
  answer.on('data', (chunk: Buffer) => outgoing.write(chunk));
  answer.on('end', () => outgoing.end(' '.repeat(chars)));
}

interface Truncation {
  readonly answer: IncomingMessage;
  readonly outgoing: ServerResponse;
  readonly bytes: number | undefined;
  writeHead(): void;
}

function truncate({ answer, outgoing, bytes, writeHead }: Truncation): void {
  const chunks: Buffer[] = [];
  const length = () => chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const cut = (at: number) => {
    answer.removeAllListeners('data').removeAllListeners('end').resume();
    writeHead();
    outgoing.write(Buffer.concat(chunks).subarray(0, at), () => outgoing.destroy());
  };
  answer.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    if (bytes !== undefined && length() >= bytes) cut(bytes);
  });
  answer.on('end', () => cut(bytes ?? Math.floor(length() / 2)));
}
