import { AdapterError, ERROR_CODES, type ErrorCode } from '../contract/errors';
import type { Clock, HttpClient, HttpRequest } from '../contract/types';
import { sleep } from './sleep';
import { stringifyJson } from './stringifyJson';

const CONNECT_TIMEOUT_MS = 10_000;
const READ_TIMEOUT_MS = 8000;
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 8000;
/** A server that wants a longer pause is not waited for: the caller is told. */
const LONGEST_PAUSE_MS = 10_000;
const LONGEST_RETRY_AFTER_MS = 120_000;
const MAX_BYTES = 1_000_000;
/** Browsers refuse more than 64 KiB that is to outlive the page; a character has up to three bytes. */
const MAX_KEEPALIVE_CHARS = 20_000;
const SERVER_ERROR = 500;
const NOT_MODIFIED = 304;

const CODE_OF_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'invalid_input',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  405: 'unsupported',
  408: 'timeout',
  409: 'conflict',
  410: 'gone',
  413: 'too_large',
  415: 'unsupported',
  422: 'invalid_input',
  429: 'rate_limited',
  500: 'internal',
  501: 'unsupported',
};

export interface HttpPorts {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly random: () => number;
  isOnline(): boolean;
}

/**
 * Time-outs, retries with full jitter, Retry-After and abort around `fetch`, without cookies. Rejects with
 * AdapterError only; its message names the status and never the address, the body or a token.
 */
export function createHttpClient(ports: HttpPorts): HttpClient {
  const toFailure = (cause: unknown, { aborted }: AbortSignal) => {
    if (aborted) return new AdapterError('aborted', 'The call was aborted.', { cause });
    return ports.isOnline()
      ? new AdapterError('network', 'The server could not be reached.', { cause })
      : new AdapterError('offline', 'There is no connection.', { cause });
  };
  const attempt = async (url: string, request: HttpRequest): Promise<Response> => {
    const aborter = new AbortController();
    const abort = () => aborter.abort();
    if (request.signal.aborted) throw toFailure(undefined, request.signal);
    request.signal.addEventListener('abort', abort);
    let isStreaming = false;
    let isLate = false;
    const timeoutMs = request.timeoutMs ?? (request.isStream ? CONNECT_TIMEOUT_MS : READ_TIMEOUT_MS);
    const stopTimer = ports.clock.after(timeoutMs, () => {
      isLate = true;
      abort();
    });
    try {
      const response = await ports.fetch(url, toInit(request, aborter.signal));
      if (!response.ok && response.status !== NOT_MODIFIED)
        throw await toError(response, ports.clock.now(), request.readError);
      isStreaming = request.isStream === true;
      return isStreaming ? response : await readWhole(response, request.maxBytes);
    } catch (cause) {
      if (cause instanceof AdapterError) throw cause;
      if (isLate) throw new AdapterError('timeout', 'The server took too long.', { cause });
      throw toFailure(cause, request.signal);
    } finally {
      stopTimer();
      // A stream is aborted by the caller's signal for as long as it lasts.
      if (!isStreaming) request.signal.removeEventListener('abort', abort);
    }
  };

  return async (url, request) => {
    for (let tries = 1; ; tries++) {
      try {
        return await attempt(url, request);
      } catch (error) {
        const isLast = tries >= (request.tries ?? 1);
        if (isLast || !(error instanceof AdapterError) || !error.retryable) throw error;
        const cap = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** tries);
        const pauseMs = error.retryAfterMs ?? cap * ports.random();
        if (pauseMs > LONGEST_PAUSE_MS) throw error;
        await sleep(pauseMs, ports.clock, request.signal);
      }
    }
  };
}

/** The same answer with its body already here, so that time-out and abort covered the body too. */
async function readWhole({ body, status, headers }: Response, maxBytes = MAX_BYTES): Promise<Response> {
  const reader = body?.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
    bytes += chunk.value.length;
    if (bytes > maxBytes) {
      void reader?.cancel().catch(() => {});
      throw new AdapterError('protocol', 'The server answered at too great length.');
    }
    chunks.push(chunk.value);
  }
  return new Response(bytes > 0 ? new Blob(chunks) : null, { status, headers });
}

function toInit(request: HttpRequest, signal: AbortSignal): RequestInit {
  const { method = 'GET', json, keepalive } = request;
  const text = json === undefined ? undefined : (stringifyJson(json) ?? 'null');
  const headers = { ...(text !== undefined && { 'content-type': 'application/json' }), ...request.headers };
  try {
    void new Headers(headers);
  } catch {
    // SECURITY: what `fetch` would say holds the header, which may be a token.
    throw new AdapterError('invalid_input', 'A header holds what cannot be sent.');
  }
  const body = request.body ?? text;
  return {
    method,
    headers,
    ...(body !== undefined && { body }),
    credentials: 'omit',
    keepalive: keepalive === true && (text ?? '').length <= MAX_KEEPALIVE_CHARS,
    signal,
  };
}

async function toError(
  response: Response,
  now: number,
  readError: HttpRequest['readError'],
): Promise<AdapterError> {
  const { status } = response;
  const problem = (await readWhole(response)
    .then((whole) => whole.json())
    .catch(() => null)) as { code?: unknown } | null;
  const named = readError?.(status, problem) ?? ERROR_CODES.find((code) => code === problem?.code);
  const code = named ?? CODE_OF_STATUS[status] ?? (status >= SERVER_ERROR ? 'unavailable' : 'protocol');
  const retryAfterMs = readRetryAfter(response.headers.get('retry-after'), now);
  return new AdapterError(code, `The server answered ${status}.`, {
    status,
    // A server that broke may work the next time; one that says it cannot never will.
    ...(code === 'internal' && { retryable: true }),
    ...(retryAfterMs !== null && { retryAfterMs }),
  });
}

/** Seconds or an HTTP date, as milliseconds from now; null when absent or senseless. */
function readRetryAfter(value: string | null, now: number): number | null {
  if (!value) return null;
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isFinite(ms) ? Math.min(LONGEST_RETRY_AFTER_MS, Math.max(0, ms)) : null;
}
