export type Row = Record<string, unknown>;

/** Plain PostgreSQL, whoever runs it: PGlite inside this process or a server. */
export interface Sql {
  query<T extends object = Row>(text: string, params?: readonly unknown[]): Promise<readonly T[]>;
  /** Runs all or nothing. */
  transaction<T>(run: (sql: Pick<Sql, 'query'>) => Promise<T>): Promise<T>;
  /** Several statements without parameters. */
  script(text: string): Promise<void>;
  close(): Promise<void>;
}
