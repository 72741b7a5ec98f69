import { randomUUID } from 'node:crypto';
import { httpAdapter } from '../../../adapters/http';
import { AdapterError } from '../../../contract/errors';
import type { Adapter, CallOptions, Clock, HttpClient, Storage } from '../../../contract/types';
import { createHttpClient } from '../../../lib/createHttpClient';
import type { Answer } from './Answer';
import { nameCall, readAnswer, SilenceError, type ProbePorts } from './createProbe';
import { explainFailure } from './explainFailure';
import type { Asked, Visit } from './Visit';

/** The widget's own client for that endpoint, with every answer kept. */
export function createAsk(
  { endpoint, fetch, timeoutMs, origin, onCall }: ProbePorts,
  locale: string,
): Visit['ask'] {
  let last: Answer | undefined;
  let silence: SilenceError | undefined;
  const keepingFetch: typeof fetch = async (input, init) => {
    const path = new Request(input).url.slice(endpoint.length);
    const call = nameCall(init?.method ?? 'GET', path);
    onCall?.(call);
    const headers = { ...(init?.headers as Record<string, string> | undefined), origin };
    try {
      const response = await fetch(input, { ...init, headers });
      last = await readAnswer(call, response);
    } catch (cause) {
      const isLate = init?.signal?.aborted === true;
      silence = new SilenceError(call, explainFailure(cause, { url: endpoint, timeoutMs, isLate }), cause);
      throw cause;
    }
    const { status, text } = last;
    // SECURITY: nothing of the answer is kept beyond this run.
    return new Response(hasBody(status) ? text : null, { status, headers: withoutEncoding(last.headers) });
  };
  const http = createHttpClient({ fetch: keepingFetch, clock, random: Math.random, isOnline: () => true });
  // Once: a person waits for the verdict, and a server that answers only the second time should be told of.
  const once: HttpClient = (url, request) => http(url, { ...request, tries: 1, timeoutMs });
  const adapter = httpAdapter({ endpoint })({
    http: once,
    storage: createMapStorage(),
    clock,
    random: Math.random,
    createId: randomUUID,
    log: { warn: () => {} },
  });
  return <T>(call: (adapter: Adapter, options: CallOptions) => Promise<T> | undefined) => {
    last = silence = undefined;
    const coming = call(adapter, { signal: new AbortController().signal, locale });
    if (!coming) return Promise.resolve(null);
    return coming.then(
      (value): Asked<T> => ({ value, ...(last && { answer: last }) }),
      (error: unknown): Asked<T> => {
        if (silence) throw silence;
        return {
          code: error instanceof AdapterError ? error.code : 'internal',
          ...(last && { answer: last }),
        };
      },
    );
  };
}

const BODILESS = [101, 204, 205, 304];
const hasBody = (status: number) => !BODILESS.includes(status);

/** The body is already unpacked. */
function withoutEncoding(headers: Headers): Headers {
  const copy = new Headers(headers);
  copy.delete('content-encoding');
  copy.delete('content-length');
  return copy;
}

const clock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

function createMapStorage(): Storage {
  const map = new Map<string, unknown>();
  return {
    get: async <T>(key: string) => map.get(key) as T | undefined,
    set: async (key, value) => void map.set(key, value),
    delete: async (key) => void map.delete(key),
    entries: async <T>(prefix: string) =>
      [...map].filter(([key]) => key.startsWith(prefix)) as unknown as readonly (readonly [string, T])[],
  };
}
