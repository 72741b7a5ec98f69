interface StreamSource<T> {
  /** What comes first. */
  readonly first: readonly T[];
  /** Any of them ends the stream. */
  readonly signals: readonly AbortSignal[];
  /** Hands on what happens, until stopped. */
  listen(push: (value: T) => void): () => void;
}

/** What is there and then what happens, in order, until a signal aborts; leaves no listener behind. */
export async function* createStream<T>({ first, signals, listen }: StreamSource<T>): AsyncGenerator<T> {
  const waiting = [...first];
  let wake = () => {};
  const isOver = () => signals.some(({ aborted }) => aborted);
  const stop = listen((value) => {
    waiting.push(value);
    wake();
  });
  const end = () => wake();
  for (const signal of signals) signal.addEventListener('abort', end);
  try {
    while (!isOver()) {
      const [value] = waiting.splice(0, 1);
      if (value !== undefined) yield value;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    stop();
    for (const signal of signals) signal.removeEventListener('abort', end);
  }
}
