import type { Call } from '../../contract/protocol';
import type { Adapter, CallOptions, ConversationHandle } from '../../contract/types';

/** A request, checked against its call. */
export interface Asked {
  readonly call: Call;
  readonly adapter: Adapter;
  readonly options: CallOptions;
  /** Parts of the path by name, e.g. `id`. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The body, as its schema has it. */
  readonly body: unknown;
  readonly files: readonly File[];
  /** Of `Idempotency-Key`; empty where the call has none. */
  readonly key: string;
  /** Of `Authorization`. */
  readonly token: string;
  readonly headers: Headers;
}

/** Answers a call: with data of the call's schema, or with a whole response. */
export type Handler = (asked: Asked) => Promise<unknown>;

/** By method and path of the call, e.g. `GET /faq`. */
export type Handlers = Readonly<Record<string, Handler>>;

/** The conversation that is spoken of, by whoever shows its token. */
export function handleOf({ params, token }: Asked): ConversationHandle {
  return { id: params['id'] ?? '', token };
}
