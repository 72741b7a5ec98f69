/** Why the store does not do what it was asked to; thrown so that a transaction leaves no trace. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: 'conflict' | 'invalid_input' | 'not_found';

  constructor(code: Refusal['code'], title: string) {
    super(title);
    this.code = code;
  }
}
