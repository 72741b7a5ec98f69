export type Row = Record<string, unknown>;

/** Statements with parameters `$1`, `$2` …; JSON goes in as text and comes out parsed. */
export interface SqlQueries {
  query<T extends object = Row>(text: string, params?: readonly unknown[]): Promise<readonly T[]>;
}

/** One transaction; `script` runs several statements without parameters. */
export interface SqlTransaction extends SqlQueries {
  script(text: string): Promise<void>;
}

/** Words between the instances that share one database. */
export interface Channel {
  /** Resolves when the database has it; less than 8,000 bytes. */
  notify(payload: string): Promise<void>;
  /**
   * Hears every payload, its own too, until the answer is called. `onGap` is told when a lost connection is
   * back: what was said meanwhile will not come any more. Rejects when it cannot begin.
   */
  listen(onPayload: (payload: string) => void, onGap: () => void): Promise<() => Promise<void>>;
}

/** Plain PostgreSQL, whoever runs it: PGlite inside this process or a server. The same statements, the same types. */
export interface Sql extends SqlTransaction {
  /** Runs all or nothing; inside, only the given queries may be used. */
  transaction<T>(run: (tx: SqlTransaction) => Promise<T>): Promise<T>;
  /** Absent where only one process can use the database. */
  readonly channel?: Channel;
  close(): Promise<void>;
}
