import { AdapterError, type ErrorCode } from '../../contract/errors';

const STATUS_OF_CODE: Readonly<Partial<Record<ErrorCode, number>>> = {
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
};
const SERVER_ERROR = 500;

/** An error as `application/problem+json`; what is no AdapterError is told as `internal`, without its words. */
export function toProblem(error: unknown): Response {
  const known = error instanceof AdapterError ? error : refuse('internal', 'Something went wrong here.');
  const { code, message, retryAfterMs } = known;
  return Response.json(
    { title: message, code },
    {
      status: STATUS_OF_CODE[code] ?? SERVER_ERROR,
      headers: {
        'content-type': 'application/problem+json',
        ...(retryAfterMs !== undefined && { 'retry-after': `${Math.ceil(retryAfterMs / 1000)}` }),
      },
    },
  );
}

/** An error to be thrown. */
export function refuse(code: ErrorCode, message: string): AdapterError {
  return new AdapterError(code, message);
}
