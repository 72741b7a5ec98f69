/** The world as adapters and core see it: injected, so that tests can be the world. */

export interface HttpRequest {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  /** Serialised as JSON. */
  readonly json?: unknown;
  readonly signal: AbortSignal;
  /** Milliseconds until the answer must be there. */
  readonly timeoutMs?: number;
  /** How often in all it may be tried; only for calls that may be repeated. @default 1 */
  readonly tries?: number;
  /** The body arrives bit by bit for as long as the caller wants; the time-out ends with the head. */
  readonly isStream?: boolean;
  /** Survives the page going away (bodies ≤ 64 KiB). */
  readonly keepalive?: boolean;
}

/** Sends a request and resolves with any 2xx or 304 response; everything else is an `AdapterError`. */
export interface HttpClient {
  (url: string, request: HttpRequest): Promise<Response>;
}

/** Asynchronous key-value storage. Implementations never reject: they fall back to memory. */
export interface Storage {
  get<T>(key: string): Promise<T | undefined>;
  set(key: string, value: unknown): Promise<void>;
  delete(key: string): Promise<void>;
  /** All pairs whose key starts with the prefix. */
  entries<T>(prefix: string): Promise<readonly (readonly [string, T])[]>;
}

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Runs once after `ms`; the answer cancels it. */
  after(ms: number, run: () => void): () => void;
}

export interface Log {
  warn(message: string): void;
}

export interface AdapterContext {
  readonly http: HttpClient;
  readonly storage: Storage;
  readonly clock: Clock;
  /** Uniform in [0, 1). */
  readonly random: () => number;
  /** A new unique id. */
  readonly createId: () => string;
  readonly log: Log;
}
