export interface LinkedSignal {
  /** Aborts as soon as one of the others does. */
  readonly signal: AbortSignal;
  /** From now on they have no effect, and no listener of ours. Aborted, it is released by itself. */
  release(): void;
}

/** One signal for several, until it is released (`AbortSignal.any` is missing before Safari 17.4). */
export function linkSignals(...signals: readonly AbortSignal[]): LinkedSignal {
  const aborter = new AbortController();
  const release = () => {
    for (const signal of signals) signal.removeEventListener('abort', abort);
  };
  const abort = () => {
    release();
    aborter.abort();
  };
  for (const signal of signals) signal.addEventListener('abort', abort);
  if (signals.some(({ aborted }) => aborted)) abort();
  return { signal: aborter.signal, release };
}
