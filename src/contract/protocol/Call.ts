import type * as schemas from '../schemas';
import type { Capability } from '../types';

export type SchemaName = keyof typeof schemas;

/** A parameter of the query. Nothing secret or personal stands there: addresses are logged. */
export interface QueryParameter {
  readonly about: string;
  readonly type?: 'integer';
  readonly isRequired?: true;
}

/**
 * Who asks, in the header `Authorization: Bearer`: the token of a conversation or of a ticket, the
 * identity token of a signed-in shopper, or, where it is optional, that token if there is one.
 */
export type CallAuth = 'conversation' | 'ticket' | 'identity' | 'optional identity';

/** One call of the protocol, as data: documents, tests and handlers are made from it. */
export interface Call {
  readonly method: 'GET' | 'POST';
  /** Relative to the endpoint, e.g. `/conversations/{id}/messages`. */
  readonly path: string;
  /** Absent for the description, which every backend answers. */
  readonly capability?: Capability;
  readonly about: string;
  /** Enough for a useful shop. */
  readonly isStarred?: true;
  readonly auth?: CallAuth;
  /** Carries `Idempotency-Key`; the same key gives the same answer and does nothing twice. */
  readonly isKeyed?: true;
  readonly query?: Readonly<Record<string, QueryParameter>>;
  readonly body?: SchemaName;
  /** The body may be, or for `file` must be, a multipart form with these parts. */
  readonly form?: { readonly json?: string; readonly files: string };
  /** A valid body, used in documents and sent to the reference server by a test. */
  readonly example?: unknown;
  readonly status: 200 | 201 | 202 | 204;
  readonly answer?: SchemaName;
  /** The answer is a stream of server-sent events whose data are of this schema. */
  readonly stream?: SchemaName;
  /** The answer is the bytes of a file. */
  readonly isFile?: true;
}
