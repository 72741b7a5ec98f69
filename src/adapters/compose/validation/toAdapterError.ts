import { AdapterError, ERROR_CODES, type AdapterErrorDetails } from '../../../contract/errors';
import type { MethodOf } from '../ports/mapMethods';

/**
 * The one error of the contract, naming adapter and capability. Anything else that was thrown becomes
 * `aborted` where the caller had aborted, else `internal`.
 * SECURITY: what a foreign error says, or drags along as its cause, may hold e-mails and tokens: only the
 * name of its kind is told.
 */
export function toAdapterError(thrown: unknown, method: MethodOf, signal?: AbortSignal): AdapterError {
  if (isAdapterError(thrown)) {
    if (thrown instanceof AdapterError && thrown.adapterId && thrown.capability) return thrown;
    const { code, message, retryable, retryAfterMs, status, cause, adapterId } = thrown;
    return new AdapterError(code, message, {
      ...detailsOf(method),
      retryable,
      cause,
      ...(adapterId && { adapterId }),
      ...(retryAfterMs !== undefined && { retryAfterMs }),
      ...(status !== undefined && { status }),
    });
  }
  if (signal?.aborted) return new AdapterError('aborted', 'The call was aborted.', detailsOf(method));
  const kind = thrown instanceof Error && /^\w{1,40}$/.test(thrown.name) ? thrown.name : typeof thrown;
  return new AdapterError('internal', `${method.name} broke: ${kind}.`, detailsOf(method));
}

/** Where it happened. */
export function detailsOf({ adapterId, capability }: MethodOf): AdapterErrorDetails {
  return { adapterId, ...(capability && { capability }) };
}

/** Also one from another copy of the contract, whose class is another. */
function isAdapterError(thrown: unknown): thrown is AdapterError {
  if (!(thrown instanceof Error) || thrown.name !== 'AdapterError') return false;
  return ERROR_CODES.includes((thrown as AdapterError).code);
}
