const MAX_FRAMES = 12;
const CODE = /^[A-Z0-9_]{1,40}$/;

export interface ErrorDescription {
  readonly name: string;
  /** A code of Node or PostgreSQL, e.g. `ECONNREFUSED` or `23505`. */
  readonly code?: string;
  readonly at: readonly string[];
}

/**
 * Where an error happened and of which kind. SECURITY: never its message or details, which repeat what somebody
 * typed: PostgreSQL's quote values, a mail server's quote addresses.
 */
export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const { code } = error as { code?: unknown };
  const stack = error.stack ?? '';
  // The message stands before the frames, and may look like one itself.
  const frames = stack
    .slice(stack.indexOf(error.message) + error.message.length)
    .split('\n')
    .filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line));
  return {
    name: error.constructor.name,
    ...(typeof code === 'string' && CODE.test(code) && { code }),
    at: frames.slice(0, MAX_FRAMES).map((line) => line.trim()),
  };
}
