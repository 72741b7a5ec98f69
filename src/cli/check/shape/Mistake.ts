/** What is wrong with one value, and what to do. */
export interface Mistake {
  readonly message: string;
  readonly mend?: string;
}
