import { AdapterError } from '../contract/errors';
import type { Clock, HttpClient, HttpRequest } from '../contract/types';
import { sleep } from './sleep';
import { stringifyJson } from './stringifyJson';

const CONNECT_TIMEOUT_MS = 10_000;
const READ_TIMEOUT_MS = 8000;
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 8000;
/** A server that wants a longer pause is not waited for: the caller is told. */
const LONGEST_PAUSE_MS = 10_000;
const MAX_BYTES = 1_000_000;
/** Browsers refuse more than 64 KiB that is to outlive the page; a character has up to three bytes. */
const MAX_KEEPALIVE_CHARS = 20_000;
const NOT_MODIFIED = 304;

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
        throw await refuse(response, ports.clock.now(), request);
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

/** Fetched with the first refusal; where it cannot be, the server counts as not answering. */
async function refuse(response: Response, now: number, { readError }: HttpRequest): Promise<AdapterError> {
  const { status } = response;
  const body: unknown = await readWhole(response)
    .then((whole) => whole.json())
    .catch(() => null);
  try {
    const { readRefusal } = await import('./readRefusal');
    return readRefusal({ response, body, now, ...(readError && { readError }) });
  } catch (cause) {
    return new AdapterError('unavailable', `The server answered ${status}.`, { status, cause });
  }
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
