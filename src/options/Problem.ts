/** What is wrong with an option; sentences that may be shown one after the other. */
export interface Problem {
  /**
   * `unknown`: there is no such option; `value`: it is read as if it were not there, or as its nearest bound;
   * `address`: it leads elsewhere than was meant; `together`: it does nothing beside the others.
   */
  readonly rule: 'unknown' | 'value' | 'address' | 'together';
  /** Key as it was written. */
  readonly name: string;
  readonly message: string;
  /** What to do. */
  readonly mend?: string;
  /** What holds meanwhile. */
  readonly used?: string;
}
