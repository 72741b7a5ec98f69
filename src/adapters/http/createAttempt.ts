import type { CallOptions, HttpClient, HttpRequest } from '../../contract/types';
import { joinSignals } from '../../lib/joinSignals';

const TRIES = 3;

export interface Ask extends Omit<HttpRequest, 'method' | 'signal'> {
  /** Goes into `Idempotency-Key`, and makes the call safe to repeat. */
  readonly key?: string | undefined;
  /** Token of a conversation, a ticket or a shopper. */
  readonly bearer?: string | undefined;
}

export type Attempt = (path: string, options: CallOptions, ask: Ask) => Promise<Response>;

interface AttemptPorts {
  readonly endpoint: string;
  readonly http: HttpClient;
  readonly lifetime: AbortSignal;
}

/** Calls paths under the endpoint: reads and keyed writes up to three times, any other write once. */
export function createAttempt({ endpoint, http, lifetime }: AttemptPorts): Attempt {
  const base = endpoint.replace(/\/+$/, '');
  return (path, options, { key, bearer, headers, ...ask }) => {
    const isWrite = ask.json ?? ask.body;
    const done = new AbortController();
    const answer = http(base + path, {
      ...(isWrite && { method: 'POST' }),
      tries: (key || !isWrite) && !ask.isStream ? TRIES : 1,
      ...ask,
      ...(options.timeoutMs && { timeoutMs: options.timeoutMs }),
      signal: joinSignals(options.signal, lifetime, done.signal),
      headers: {
        'accept-language': options.locale,
        ...(key && { 'idempotency-key': key }),
        ...(bearer && { authorization: `Bearer ${bearer}` }),
        ...headers,
      },
    });
    // An answer that is whole lets go of the signals; a stream does when its own signal aborts.
    return ask.isStream ? answer : answer.finally(() => done.abort());
  };
}
