/** What a script may rely on; docs/check.md has the same table. */
export const EXIT = {
  /** Nothing a shopper would miss. */
  fine: 0,
  /** At least one error. */
  problems: 1,
  /** An unknown command, flag or value; nothing was done. */
  usage: 2,
  /** A file that cannot be read, or a host that does not answer. */
  unreachable: 3,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
