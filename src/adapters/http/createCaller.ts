import { AdapterError } from '../../contract/errors';
import type { AdapterContext, CallOptions, HttpRequest } from '../../contract/types';
import { createOnce } from '../../lib/createOnce';
import { linkSignals } from '../../lib/linkSignals';
import { readJson } from '../../lib/readJson';

const TRIES = 3;

export type Guard<T> = (data: unknown) => data is T;

/** What is particular to a call. With a body it is a POST. */
export interface Ask extends Omit<HttpRequest, 'method' | 'signal'> {
  /** Stands behind the path of the method. */
  readonly path?: string;
  /** What is undefined is left out. */
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  /** Goes into `Idempotency-Key`, and makes the call safe to repeat. */
  readonly key?: string | undefined;
  /** Token of a conversation or a ticket. */
  readonly bearer?: string;
  /** The token of the shopper goes along, if there is one. */
  readonly isMine?: boolean;
}

type Given = readonly [...input: unknown[], options: CallOptions];

/**
 * Makes methods of the contract: what they are given becomes a call of that path, and what is answered must
 * fit the guard, null where nothing is answered. Unless `toAsk` says otherwise, options alone are a read, and
 * an input is posted as JSON, with its key as a header.
 */
export type MakeMethod = <Input extends readonly unknown[], T = void>(
  path: string,
  guard: Guard<T> | null,
  toAsk?: (...given: [...Input, CallOptions]) => Ask,
) => (...given: [...Input, CallOptions]) => Promise<T>;

export interface Caller {
  /** Reads three times at most, and keyed writes too; any other write once. */
  send(path: string, options: CallOptions, ask: Ask): Promise<Response>;
  readonly open: MakeMethod;
  /** The same with the token of the shopper, if there is one. */
  readonly mine: MakeMethod;
}

interface CallerPorts {
  readonly endpoint: string;
  readonly context: AdapterContext;
  readonly lifetime: AbortSignal;
}

/** Calls under the endpoint; how a signed-in shopper's are made is fetched with the first of them. */
export function createCaller({ endpoint, context, lifetime }: CallerPorts): Caller {
  const base = endpoint.replace(/\/+$/, '');
  const signed = createOnce(async () => {
    const { createSignedCall } = await import('./createSignedCall').catch(() => {
      throw new AdapterError('network', 'The code for it did not arrive.');
    });
    return createSignedCall(context);
  });
  const send: Caller['send'] = async (path, options, { path: rest, query, key, bearer, isMine, ...ask }) => {
    const { signal, release } = linkSignals(options.signal, lifetime);
    const isWrite = ask.json ?? ask.body;
    const tryWith = (token: string | undefined) =>
      context.http(base + path + (rest ?? '') + toQuery(query), {
        ...(isWrite && { method: 'POST' }),
        tries: (key || !isWrite) && !ask.isStream ? TRIES : 1,
        ...ask,
        ...(options.timeoutMs && { timeoutMs: options.timeoutMs }),
        signal,
        headers: {
          'accept-language': options.locale,
          ...(key && { 'idempotency-key': key }),
          // SECURITY: tokens travel in this header only, never in an address.
          ...(token && { authorization: `Bearer ${token}` }),
          ...ask.headers,
        },
      });
    try {
      const { identity } = options;
      const response = await (isMine && identity
        ? (await signed.get())({ identity, signal, tryWith })
        : tryWith(bearer));
      // A network that wants a sign-in first answers everything with its page, and did nothing.
      if (!response.headers.get('content-type')?.includes('text/html')) return response;
      throw new AdapterError('protocol', 'The server answered with a page.');
    } finally {
      // A stream is held by them until one aborts.
      if (!ask.isStream) release();
    }
  };
  const make =
    (isMine: boolean): MakeMethod =>
    <T>(path: string, guard: Guard<T> | null, toAsk: (...args: never) => Ask = toWrite) =>
    async (...args: Given) => {
      const options = args.at(-1) as CallOptions;
      const response = await send(path, options, { isMine, ...(toAsk as typeof toWrite)(...args) });
      return (guard && (await readJson(response, guard))) as T;
    };
  return { send, open: make(false), mine: make(true) };
}

/** What a method of the contract is given, as a call: options alone read. */
function toWrite(...args: readonly unknown[]): Ask {
  const { key, ...json } = args[0] as { readonly key?: string };
  return args.length > 1 ? { key, json } : {};
}

function toQuery(values: Ask['query'] = {}): string {
  const pairs = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, `${value}`]],
  );
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : '';
}
