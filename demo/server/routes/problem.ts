import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { STATUS_OF_CODE, type ErrorCode } from '../../../src/contract/errors';

export type ProblemCode = keyof typeof STATUS_OF_CODE;

/** A failure with its code; nothing else of it reaches the client. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly status: ContentfulStatusCode;
  readonly code: ErrorCode;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ProblemCode, title: string, retryAfterSeconds?: number) {
    super(title);
    this.status = STATUS_OF_CODE[code];
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The problem as `application/problem+json` (RFC 9457). */
export function sendProblem(context: Context, error: ProblemError): Response {
  const { status, code, message: title, retryAfterSeconds } = error;
  return context.body(JSON.stringify({ title, code }), status, {
    'Content-Type': 'application/problem+json',
    ...(retryAfterSeconds !== undefined && { 'Retry-After': `${retryAfterSeconds}` }),
  });
}

export const notFound = () => new ProblemError('not_found', 'There is nothing here.');
