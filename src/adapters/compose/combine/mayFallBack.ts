/** Refusals that are an answer: another adapter could not give a better one, or must not be asked. */
const DEFINITE = [
  'aborted',
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'gone',
  'invalid_input',
  'too_large',
];

/** The code of an `AdapterError`, from whichever copy of the contract; empty for anything else. */
export function readCode(error: unknown): string {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === 'string' ? code : '';
}

/**
 * Whether another adapter may be asked after this failure: the backend was not there, was busy, broke, was
 * not understood, or does not have the call.
 */
export function mayFallBack(error: unknown): boolean {
  return !DEFINITE.includes(readCode(error));
}
