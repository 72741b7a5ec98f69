/** The machine as a command sees it: injected, so that a test can be one. */
export interface System {
  /** To standard output: what was asked for. */
  write(text: string): void;
  /** To standard error: progress and complaints. */
  complain(text: string): void;
  /** Whether the output may be coloured. */
  readonly hasColour: boolean;
  /** Whether a person watches standard error, so that progress helps. */
  readonly isWatched: boolean;
  readonly fetch: typeof fetch;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Rejects with Node's own error. */
  readFile(path: string): Promise<Uint8Array>;
}
