import { AdapterError } from '../../contract/errors';
import type { CallOptions, Capability } from '../../contract/types';
import { readJson } from '../../lib/readJson';
import type { Ask, Attempt } from './createAttempt';
import type { Tokens } from './createTokens';

export type Guard<T> = (data: unknown) => data is T;

/** Set in an ask: the shopper's identity goes along, if there is one. */
export interface OwnAsk extends Ask {
  readonly isMine?: boolean;
}

/** Options of a call, and what is particular to it. */
export type On = readonly [options: CallOptions, ask?: OwnAsk | undefined];

/** What a write is given: its key becomes a header, the rest the body. */
type Write<T> = (input: object & { readonly key?: string }, options: CallOptions) => Promise<T>;

/** The calls of one capability: each rejects with an `AdapterError` that names it. */
export interface Caller {
  /** Aborts when the adapter is disposed. */
  readonly lifetime: AbortSignal;
  send(path: string, options: CallOptions, ask?: OwnAsk): Promise<Response>;
  read<T>(path: string, guard: Guard<T>, on: On): Promise<T>;
  /** A method that reads from the path. */
  get<T>(path: string, guard: Guard<T>, ask?: OwnAsk): (options: CallOptions) => Promise<T>;
  /** A method that posts its input there. */
  post<T>(path: string, guard: Guard<T>, ask?: OwnAsk): Write<T>;
  /** The same where nothing is answered. */
  tell(path: string, ask?: OwnAsk): Write<void>;
  /** Throws the failure with where it happened; what is no `AdapterError` becomes one, without what it said. */
  fail(error: unknown): never;
}

interface CallerPorts {
  readonly attempt: Attempt;
  readonly tokens: Tokens;
  readonly lifetime: AbortSignal;
}

/** Callers by capability. A token that the backend refuses is asked for anew, once. */
export function createCaller({
  attempt,
  tokens,
  lifetime,
}: CallerPorts): (capability?: Capability) => Caller {
  return (capability) => {
    const fail = (error: unknown): never => {
      const known =
        error instanceof AdapterError ? error : new AdapterError('internal', 'The adapter broke.');
      throw Object.assign(known, { adapterId: 'http', capability });
    };
    const send: Caller['send'] = async (path, options, { isMine, ...ask } = {}) => {
      const identity = isMine ? options.identity : undefined;
      const tryWith = (token: string | undefined) =>
        attempt(path, options, token ? { ...ask, bearer: token } : ask);
      try {
        const token = await tokens.get(identity);
        const response = await tryWith(token).catch(async (error: unknown) => {
          const isRefused = error instanceof AdapterError && error.code === 'unauthenticated';
          if (!isRefused || !token || !identity?.getToken) throw error;
          return tryWith(await tokens.get(identity, token));
        });
        // A network that wants a sign-in first answers everything with its page, and did nothing.
        if (!response.headers.get('content-type')?.includes('text/html')) return response;
        throw new AdapterError('protocol', 'The server answered with a page.');
      } catch (error) {
        return fail(error);
      }
    };
    const read: Caller['read'] = async (path, guard, on) =>
      readJson(await send(path, ...on), guard).catch(fail);
    return {
      lifetime,
      send,
      read,
      fail,
      get: (path, guard, ask) => (options) => read(path, guard, [options, ask]),
      post:
        (path, guard, ask) =>
        ({ key, ...json }, options) =>
          read(path, guard, [options, { json, key, ...ask }]),
      tell:
        (path, ask) =>
        async ({ key, ...json }, options) =>
          void (await send(path, options, { json, key, ...ask })),
    };
  };
}
