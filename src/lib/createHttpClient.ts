import { AdapterError, ERROR_CODES, type ErrorCode } from '../contract/errors';
import type { Clock, HttpClient, HttpRequest } from '../contract/types';

const TIMEOUT_MS = 8000;
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 8000;
const LONGEST_RETRY_AFTER_MS = 120_000;
const NOT_MODIFIED = 304;

const CODE_OF_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'invalid_input',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  408: 'timeout',
  409: 'conflict',
  410: 'gone',
  413: 'too_large',
  422: 'invalid_input',
  429: 'rate_limited',
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
  const attempt = async (url: string, request: HttpRequest): Promise<Response> => {
    const aborter = new AbortController();
    const abort = () => aborter.abort();
    if (request.signal.aborted) throw new AdapterError('aborted', 'The call was aborted.');
    request.signal.addEventListener('abort', abort);
    let isStreaming = false;
    let isLate = false;
    const stopTimer = ports.clock.after(request.timeoutMs ?? TIMEOUT_MS, () => {
      isLate = true;
      abort();
    });
    try {
      const response = await ports.fetch(url, toInit(request, aborter.signal));
      if (!response.ok && response.status !== NOT_MODIFIED) throw await toError(response, ports.clock.now());
      isStreaming = request.isStream === true;
      return isStreaming ? response : await readWhole(response);
    } catch (cause) {
      if (cause instanceof AdapterError) throw cause;
      if (isLate) throw new AdapterError('timeout', 'The server took too long.', { cause });
      if (request.signal.aborted) throw new AdapterError('aborted', 'The call was aborted.', { cause });
      if (!ports.isOnline()) throw new AdapterError('offline', 'There is no connection.', { cause });
      throw new AdapterError('network', 'The server could not be reached.', { cause });
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
        await pause(error.retryAfterMs ?? cap * ports.random(), ports.clock, request.signal);
      }
    }
  };
}

/** The same answer with its body already here, so that time-out and abort covered the body too. */
async function readWhole(response: Response): Promise<Response> {
  const { status, headers } = response;
  const text = await response.text();
  return new Response(text || null, { status, headers });
}

function toInit({ method, headers, json, keepalive }: HttpRequest, signal: AbortSignal): RequestInit {
  return {
    method: method ?? 'GET',
    headers: { ...(json !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(json !== undefined && { body: JSON.stringify(json) }),
    credentials: 'omit',
    keepalive: keepalive === true,
    signal,
  };
}

async function toError(response: Response, now: number): Promise<AdapterError> {
  const { status } = response;
  const problem = (await response.json().catch(() => null)) as { code?: unknown } | null;
  const named = ERROR_CODES.find((code) => code === problem?.code);
  const code = named ?? CODE_OF_STATUS[status] ?? (status >= 500 ? 'unavailable' : 'protocol');
  const retryAfterMs = readRetryAfter(response.headers.get('retry-after'), now);
  return new AdapterError(code, `The server answered ${status}.`, {
    status,
    ...(retryAfterMs !== null && { retryAfterMs }),
  });
}

/** Seconds or an HTTP date, as milliseconds from now; null when absent or senseless. */
function readRetryAfter(value: string | null, now: number): number | null {
  if (!value) return null;
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isFinite(ms) ? Math.min(LONGEST_RETRY_AFTER_MS, Math.max(0, ms)) : null;
}

function pause(ms: number, clock: Clock, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = clock.after(ms, resolve);
    signal.addEventListener(
      'abort',
      () => {
        stop();
        reject(new AdapterError('aborted', 'The call was aborted.'));
      },
      { once: true },
    );
  });
}
