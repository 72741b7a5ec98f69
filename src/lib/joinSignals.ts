/** A signal that aborts as soon as one of them does (`AbortSignal.any` is missing before Safari 17.4). */
export function joinSignals(...signals: readonly AbortSignal[]): AbortSignal {
  const aborter = new AbortController();
  for (const signal of signals) {
    if (signal.aborted) aborter.abort(signal.reason);
    else {
      // What joined them is over as soon as one is: no listener is left on the others.
      signal.addEventListener('abort', () => aborter.abort(signal.reason), {
        once: true,
        signal: aborter.signal,
      });
    }
  }
  return aborter.signal;
}
