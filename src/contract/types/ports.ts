/** The world as adapters and core see it: injected, so that tests can be the world. */
import type { ErrorCode } from '../errors';

export interface HttpRequest {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  /** Serialised as JSON. */
  readonly json?: unknown;
  /** Sent as it is, instead of `json`; a form is sent as multipart. */
  readonly body?: FormData | Blob;
  readonly signal: AbortSignal;
  /** Milliseconds until the answer must be there. */
  readonly timeoutMs?: number;
  /** How often in all it may be tried; only for calls that may be repeated. @default 1 */
  readonly tries?: number;
  /** Longer answers are refused with code `protocol`. @default 1,000,000 */
  readonly maxBytes?: number;
  /** The body arrives bit by bit for as long as the caller wants; the time-out ends with the head. */
  readonly isStream?: boolean;
  /**
   * What a refusal means in the backend's own words, from its status and its body (null where that is no
   * JSON), e.g. a rate limit told with 400. Where it says nothing, the status decides.
   */
  readonly readError?: (status: number, body: unknown) => ErrorCode | undefined;
  /** Survives the page going away; without effect where the body is too long for that (20,000 characters of JSON). */
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

/** The page the widget stands on, read as text; never changed. Absent outside a browser. */
export interface PageView {
  /** Address without query and fragment. */
  url(): string;
  title(): string;
  /** BCP 47, from the page's `lang`. */
  locale(): string | undefined;
  /** The text of every `<script type="application/ld+json">`. */
  jsonLd(): readonly string[];
  /** Content of the first `<meta>` with this `name` or `property`. */
  meta(name: string): string | undefined;
  /** The page became another one without loading, or its head changed; the answer undoes it. */
  onChange(listener: () => void): () => void;
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
  readonly page?: PageView;
}
