import type { Capability } from './types/common';

export const ERROR_CODES = [
  'offline',
  'timeout',
  'aborted',
  'network',
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'gone',
  'invalid_input',
  'rate_limited',
  'too_large',
  'unsupported',
  'unavailable',
  'protocol',
  'vendor',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** The HTTP status with which a backend tells a code; codes that only a client can find have none. */
export const STATUS_OF_CODE = {
  invalid_input: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  too_large: 413,
  rate_limited: 429,
  internal: 500,
  unsupported: 501,
  unavailable: 503,
} as const satisfies Partial<Record<ErrorCode, number>>;

const RETRYABLE: readonly ErrorCode[] = ['offline', 'timeout', 'network', 'rate_limited', 'unavailable'];

export interface AdapterErrorDetails {
  /** @default true for offline, timeout, network, rate_limited and unavailable */
  readonly retryable?: boolean;
  readonly retryAfterMs?: number;
  readonly capability?: Capability;
  readonly adapterId?: string;
  /** HTTP status, where there was one. */
  readonly status?: number;
  readonly cause?: unknown;
}

/** The one error that leaves an adapter. Its message never holds tokens, e-mails or order numbers. */
export class AdapterError extends Error {
  override readonly name = 'AdapterError';
  readonly code: ErrorCode;
  readonly retryable: boolean;
  readonly retryAfterMs: number | undefined;
  readonly capability: Capability | undefined;
  readonly adapterId: string | undefined;
  readonly status: number | undefined;

  constructor(code: ErrorCode, message: string, details: AdapterErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.code = code;
    this.retryable = details.retryable ?? RETRYABLE.includes(code);
    this.retryAfterMs = details.retryAfterMs;
    this.capability = details.capability;
    this.adapterId = details.adapterId;
    this.status = details.status;
  }
}
