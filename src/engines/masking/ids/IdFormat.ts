/** How a country writes the number of a person, and how such a number is told from any other. */
export interface IdFormat {
  /** ISO 3166-1 alpha-2; `*` for documents of any country. */
  readonly country: string;
  /** As a regular expression; `_` stands for one sign or space that may be left out. */
  readonly shape: string;
  /** Whether its digits agree; it is given upper case without signs and spaces. */
  check?(compact: string, isNamed: boolean): boolean;
  /**
   * Words for the number, as a regular expression. Where they are given, the number counts only near one of
   * them: too many other numbers pass its check.
   */
  readonly words?: string;
  /** Written so, no word is needed: nothing else is. */
  readonly ownShape?: string;
}
