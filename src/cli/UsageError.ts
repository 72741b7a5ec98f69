/** The command was typed wrongly; its message says how to type it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
