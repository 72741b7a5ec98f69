import { AdapterError } from '../../contract/errors';
import type { AdapterContext, CallOptions, Capability } from '../../contract/types';
import { hashText } from '../../lib/hashText';
import { joinSignals } from '../../lib/joinSignals';
import { safeUrl } from '../../lib/safeUrl';
import { untilAborted } from '../device/untilAborted';

const READ_TRIES = 3;
const NOT_MODIFIED = 304;
/** How an ETag stands in its header; no other version looks like one. */
const ETAG = /^(W\/)?"[!#-~]{0,200}"$/;

export interface FileSetup<T> {
  readonly url: string;
  /** Named in errors, e.g. "FAQ". */
  readonly kind: string;
  readonly capability: Capability;
  /** The file's content if it has the right form, else undefined. The version is the ETag or a hash. */
  read(json: unknown, version: string): T | undefined;
}

export interface StaticFile<T> {
  /** Fetched when first asked for, then kept; after a failure the next one who asks tries again. */
  load(options: CallOptions): Promise<T>;
  /** Asks whether it is still the same; undefined when the server still has that version. */
  refresh(options: CallOptions, ifVersion?: string): Promise<T | undefined>;
}

export type OpenFile = <T>(setup: FileSetup<T>) => StaticFile<T>;

interface FileContent<T> {
  readonly data: T;
  readonly etag: string;
}

/** A request that several may wait for; it is aborted when nobody does any more. */
interface Coming<T> {
  readonly etag: string;
  readonly data: Promise<T | undefined>;
  waiting: number;
  abort(): void;
}

/** One static JSON file. Who asks at the same time shares one request, and aborts only his own waiting. */
export function createFile<T>(
  setup: FileSetup<T>,
  { http, log, page }: AdapterContext,
  life: AbortSignal,
): StaticFile<T> {
  // Resolved now: after a soft navigation a relative address would mean another file.
  const base = page?.url();
  const address = (base && safeUrl(setup.url, base)) || setup.url;
  // Another host must allow the header of the question first; most static hosts do not.
  const mayAsk = !base || new URL(address, base).origin === new URL(base).origin;
  let known: FileContent<T> | undefined;
  let coming: Coming<T> | undefined;

  const request = async (etag: string, signal: AbortSignal, { timeoutMs }: CallOptions) => {
    const headers = etag && { 'if-none-match': etag };
    const call = { signal, tries: READ_TRIES, ...(timeoutMs && { timeoutMs }), ...(headers && { headers }) };
    try {
      const response = await http(address, call);
      if (response.status === NOT_MODIFIED) return known?.etag === etag ? known.data : undefined;
      known = await readContent(response, setup, address);
      return known.data;
    } catch (cause) {
      const error = nameFile(cause, setup);
      if (!error.retryable && error.code !== 'aborted') log.warn(error.message);
      throw error;
    }
  };
  const start = (etag: string, options: CallOptions): Coming<T> => {
    const aborter = new AbortController();
    const data = request(etag, joinSignals(life, aborter.signal), options);
    const asked: Coming<T> = { etag, data, waiting: 0, abort: () => aborter.abort() };
    const forget = () => {
      // Takes the listener off the adapter's own signal.
      aborter.abort();
      if (coming === asked) coming = undefined;
    };
    data.then(forget, forget);
    return asked;
  };
  const ask = async (etag: string, options: CallOptions) => {
    const shared = coming?.etag === etag ? coming : (coming = start(etag, options));
    shared.waiting++;
    const leave = () => {
      if (--shared.waiting > 0) return;
      shared.abort();
      // Who comes now asks anew.
      if (coming === shared) coming = undefined;
    };
    options.signal.addEventListener('abort', leave);
    return shared.data.finally(() => options.signal.removeEventListener('abort', leave));
  };
  return {
    load: (options) =>
      untilAborted(async () => known?.data ?? ((await ask('', options)) as T), options.signal),
    refresh(options, ifVersion = '') {
      const etag = known?.etag ?? (ETAG.test(ifVersion) ? ifVersion : '');
      return untilAborted(() => ask(mayAsk ? etag : '', options), options.signal);
    },
  };
}

/** The whole file as it is, or a bare list under its name. */
export const wrapList = (json: unknown, name: string): unknown =>
  Array.isArray(json) ? { [name]: json } : json;

async function readContent<T>(
  response: Response,
  { read }: FileSetup<T>,
  address: string,
): Promise<FileContent<T>> {
  const text = await response.text();
  const named = response.headers.get('etag') ?? '';
  const etag = ETAG.test(named) ? named : '';
  let data: T | undefined;
  try {
    data = read(JSON.parse(text), etag || hashText(text));
  } catch {
    // Not JSON; falls through to the one error below.
  }
  if (data !== undefined) return { data, etag };
  const file = address
    .replace(/[?#].*/, '')
    .split('/')
    .pop();
  throw new AdapterError('protocol', `not in the form that is read. npx shopbell check ${file} says why.`);
}

/** The same error, with the file it is about. */
function nameFile(cause: unknown, { kind, capability }: FileSetup<unknown>): AdapterError {
  const { code, message, retryable, retryAfterMs, status } =
    cause instanceof AdapterError ? cause : new AdapterError('internal', 'could not be read.');
  return new AdapterError(code, `${kind} file: ${message}`, {
    retryable,
    capability,
    adapterId: 'files',
    cause,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
    ...(status && { status }),
  });
}
