/** One answer of an endpoint, read to its end. */
export interface Answer {
  /** The call as the protocol writes it, e.g. `GET /faq`. */
  readonly call: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly bytes: number;
  /** Undefined when the body is not JSON. */
  readonly json: unknown;
}
