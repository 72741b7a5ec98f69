import { AdapterError, ERROR_CODES, type ErrorCode } from '../contract/errors';
import type { HttpRequest } from '../contract/types';

const LONGEST_RETRY_AFTER_MS = 120_000;
const SERVER_ERROR = 500;

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

export interface Refusal extends Pick<HttpRequest, 'readError'> {
  readonly response: Response;
  /** The body's JSON; null where it is none. */
  readonly body: unknown;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * What an answer that is no success means, by what the backend says, the body's `code`, or the status. The
 * message names the status and never the address, the body or a token.
 */
export function readRefusal({ response, body, now, readError }: Refusal): AdapterError {
  const { status, headers } = response;
  const named =
    readError?.(status, body) ??
    ERROR_CODES.find((code) => code === (body as { code?: unknown } | null)?.code);
  const code = named ?? CODE_OF_STATUS[status] ?? (status >= SERVER_ERROR ? 'unavailable' : 'protocol');
  const retryAfterMs = readRetryAfter(headers.get('retry-after'), now);
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
