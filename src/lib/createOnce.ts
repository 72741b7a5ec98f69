/** Something made once, when first wanted; after a failure the next one who wants it tries again. */
export interface Once<T> {
  get(): Promise<T>;
  /** For those who need no answer: a failure goes to `fail`, or to nobody. */
  use(run: (value: T) => unknown, fail?: () => unknown): void;
  /** Runs only if it was wanted before; makes nothing. */
  ifAny(run: (value: T) => unknown): void;
  /** Forgets what was made; the next one who wants it makes it anew. */
  reset(): void;
}

export function createOnce<T>(make: () => Promise<T>): Once<T> {
  let made: Promise<T> | undefined;
  const get = () =>
    (made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    }));
  return {
    get,
    use: (run, fail = () => {}) => void get().then(run, fail),
    ifAny: (run) => void made?.then(run, () => {}),
    reset: () => void (made = undefined),
  };
}
