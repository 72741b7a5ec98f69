import { AdapterError, STATUS_OF_CODE, type ErrorCode } from '../../contract/errors';

const SERVER_ERROR = 500;

/** An error as `application/problem+json`; what is no AdapterError is told as `internal`, without its words. */
export function toProblem(error: unknown): Response {
  const known = error instanceof AdapterError ? error : refuse('internal', 'Something went wrong here.');
  const { code, message, retryAfterMs } = known;
  return Response.json(
    { title: message, code },
    {
      status: code in STATUS_OF_CODE ? STATUS_OF_CODE[code as keyof typeof STATUS_OF_CODE] : SERVER_ERROR,
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
