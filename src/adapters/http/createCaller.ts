import { AdapterError } from '../../contract/errors';
import type { CallOptions, Capability, HttpClient, HttpRequest } from '../../contract/types';
import { joinSignals } from '../../lib/joinSignals';
import { readJson } from '../../lib/readJson';
import type { Tokens } from './createTokens';

const TRIES = 3;

export interface Ask extends Omit<HttpRequest, 'method' | 'signal'> {
  /** Goes into `Idempotency-Key`, and makes the call safe to repeat. */
  readonly key?: string;
  /** Token of a conversation or a ticket. */
  readonly bearer?: string;
  /** The shopper's identity goes along, if there is one. */
  readonly isMine?: boolean;
}

/** The calls of one capability: each rejects with an `AdapterError` that names it. */
export interface Caller {
  /** Aborts when the adapter is disposed. */
  readonly lifetime: AbortSignal;
  send(path: string, options: CallOptions, ask?: Ask): Promise<Response>;
  read<T>(
    [path, guard]: readonly [string, (data: unknown) => data is T],
    options: CallOptions,
    ask?: Ask,
  ): Promise<T>;
}

interface CallerPorts {
  readonly endpoint: string;
  readonly http: HttpClient;
  readonly tokens: Tokens;
  /** Aborts every call when the adapter is disposed. */
  readonly lifetime: AbortSignal;
}

/** Calls paths under the endpoint: reads and keyed writes up to three times, any other write once. */
export function createCaller({ endpoint, http, tokens, lifetime }: CallerPorts): (of?: Capability) => Caller {
  const base = endpoint.replace(/\/+$/, '');

  const attempt = async (path: string, options: CallOptions, { ask, token }: Attempt) => {
    const { key, bearer, headers, ...request } = ask;
    const isWrite = request.json !== undefined || request.body !== undefined;
    const authorization = bearer ?? token;
    const done = new AbortController();
    const answer = http(base + path, {
      ...(isWrite && { method: 'POST' }),
      ...((key ?? !isWrite) && !request.isStream && { tries: TRIES }),
      ...request,
      ...(options.timeoutMs && { timeoutMs: options.timeoutMs }),
      signal: joinSignals(options.signal, lifetime, done.signal),
      headers: {
        'accept-language': options.locale,
        ...(key && { 'idempotency-key': key }),
        ...(authorization && { authorization: `Bearer ${authorization}` }),
        ...headers,
      },
    });
    // An answer that is whole lets go of the signals; a stream does when its own signal aborts.
    return request.isStream ? answer : answer.finally(() => done.abort());
  };

  return (capability) => {
    const send: Caller['send'] = async (path, options, { isMine, ...ask } = {}) => {
      const identity = isMine ? options.identity : undefined;
      try {
        const token = await tokens.get(identity);
        return await attempt(path, options, { ask, token }).catch(async (error: unknown) => {
          const isRefused = error instanceof AdapterError && error.code === 'unauthenticated';
          if (!isRefused || !token || !identity?.getToken) throw error;
          return attempt(path, options, { ask, token: await tokens.get(identity, token) });
        });
      } catch (error) {
        throw nameError(error, capability);
      }
    };
    return {
      lifetime,
      send,
      async read([path, guard], options, ask) {
        const response = await send(path, options, ask);
        return readJson(response, guard).catch((error: unknown) => {
          throw nameError(error, capability);
        });
      },
    };
  };
}

interface Attempt {
  readonly ask: Omit<Ask, 'isMine'>;
  readonly token: string | undefined;
}

/** The same failure, saying where it happened; anything else becomes `internal`, without what it said. */
export function nameError(error: unknown, capability: Capability | undefined): AdapterError {
  const known = error instanceof AdapterError ? error : new AdapterError('internal', 'The adapter broke.');
  const { code, message, retryable, retryAfterMs, status, cause } = known;
  return new AdapterError(code, message, {
    adapterId: 'http',
    retryable,
    cause,
    ...(capability && { capability }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
    ...(status !== undefined && { status }),
  });
}
