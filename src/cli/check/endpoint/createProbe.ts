import { explainFailure } from './explainFailure';
import type { Answer } from './Answer';

/** An answer longer than that is not read to its end. */
const MOST_BYTES = 5_000_000;

export interface Question {
  /** @default GET */
  readonly method?: string;
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Only the head of the answer is waited for, and the first piece of its body. */
  readonly isStream?: boolean;
}

/** Asks a path under the endpoint. Rejects with SilenceError when no answer comes. */
export type Probe = (path: string, question?: Question) => Promise<Answer>;

/** Nobody answered; the message says why and what to do. */
export class SilenceError extends Error {
  override readonly name = 'SilenceError';
  /** E.g. `GET /faq`. */
  readonly call: string;

  constructor(call: string, message: string, cause: unknown) {
    super(message, { cause });
    this.call = call;
  }
}

export interface ProbePorts {
  readonly endpoint: string;
  readonly fetch: typeof fetch;
  readonly timeoutMs: number;
  /** Whose page asks. */
  readonly origin: string;
  onCall?(call: string): void;
}

export function createProbe({ endpoint, fetch, timeoutMs, origin, onCall }: ProbePorts): Probe {
  return async (path, { method = 'GET', json, headers, isStream = false } = {}) => {
    const call = nameCall(method, path);
    onCall?.(call);
    const aborter = new AbortController();
    const timer = setTimeout(() => aborter.abort(), timeoutMs);
    try {
      const response = await fetch(`${endpoint}${path}`, {
        method,
        headers: {
          origin,
          ...(json !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(json !== undefined && { body: JSON.stringify(json) }),
        signal: aborter.signal,
      });
      return await readAnswer(call, response, isStream);
    } catch (cause) {
      const isLate = aborter.signal.aborted;
      throw new SilenceError(call, explainFailure(cause, { url: endpoint, timeoutMs, isLate }), cause);
    } finally {
      clearTimeout(timer);
      aborter.abort();
    }
  };
}

/** `POST /orders/lookup`: without the query, which may be long. */
export const nameCall = (method: string, path: string) => `${method} ${path.replace(/\?.*/, '')}`;

/** The whole body, or the first piece of a stream. */
export async function readAnswer(call: string, response: Response, isStream = false): Promise<Answer> {
  const { status, headers, body } = response;
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = body?.getReader();
  for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
    chunks.push(chunk.value);
    bytes += chunk.value.length;
    if (isStream || bytes > MOST_BYTES) break;
  }
  void reader?.cancel().catch(() => {});
  const text = new TextDecoder().decode(Buffer.concat(chunks));
  return { call, status, headers, text, bytes, json: parse(text) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
