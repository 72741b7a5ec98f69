/** Whether trying the same again may help: true for errors that say so themselves. */
export function isRetryable(error: unknown): boolean {
  return error instanceof Error && 'retryable' in error && error.retryable === true;
}
