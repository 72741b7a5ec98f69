/** Something made once, when first wanted; after a failure the next one who wants it tries again. */
export interface Once<T> {
  get(): Promise<T>;
  /** For those who need no answer: a failure goes to `fail`, or to nobody. */
  use(run: (value: T) => unknown, fail?: () => unknown): void;
  /** Runs only if it was wanted before; makes nothing. */
  ifAny(run: (value: T) => unknown): void;
  /** The first one made, as soon as somebody wants it; makes nothing. */
  readonly first: Promise<T>;
  /** Forgets what was made; the next one who wants it makes it anew. */
  reset(): void;
}

export function createOnce<T>(make: () => Promise<T>): Once<T> {
  let made: Promise<T> | undefined;
  let tell: (value: T) => void;
  const first = new Promise<T>((resolve) => (tell = resolve));
  const get = () =>
    (made ??= make().then(
      (value) => {
        tell(value);
        return value;
      },
      (error: unknown) => {
        made = undefined;
        throw error;
      },
    ));
  return {
    get,
    use: (run, fail = () => {}) => void get().then(run, fail),
    ifAny: (run) => void made?.then(run, () => {}),
    first,
    reset: () => void (made = undefined),
  };
}
