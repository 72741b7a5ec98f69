/** A signal that aborts as soon as either does (`AbortSignal.any` is missing before Safari 17.4). */
export function joinSignals(a: AbortSignal, b: AbortSignal): AbortSignal {
  const aborter = new AbortController();
  for (const signal of [a, b]) {
    if (signal.aborted) aborter.abort(signal.reason);
    else {
      signal.addEventListener('abort', () => aborter.abort(signal.reason), {
        once: true,
        signal: aborter.signal,
      });
    }
  }
  return aborter.signal;
}
