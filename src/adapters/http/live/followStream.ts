import { isDrain } from 'virtual:shopbell-guards';
import { AdapterError } from '../../../contract/errors';
import type { AdapterContext, CallOptions } from '../../../contract/types';
import { joinSignals } from '../../../lib/joinSignals';
import { sleep } from '../../../lib/sleep';
import type { Caller, Guard } from '../createCaller';
import { readStream, type StreamEvent } from './readStream';

const FIRST_RETRY_MS = 2000;
const LONGEST_RETRY_MS = 30_000;
const FATAL = ['unauthenticated', 'forbidden', 'not_found', 'gone', 'invalid_input', 'unsupported'];

export interface FollowPorts<T> {
  readonly context: AdapterContext;
  readonly options: CallOptions;
  readonly caller: Pick<Caller, 'lifetime' | 'fail'>;
  readonly cursor?: string | undefined;
  /** What does not fit is of another version: skipped, never fatal. */
  readonly guard: Guard<T>;
  connect(cursor: string | undefined, options: CallOptions): Promise<Response>;
  /** Not a byte came in the first five seconds of a stream. */
  onSilent?(): void;
  /** Another way to the same events, where streams are held back; else null. */
  detour?(cursor: string | undefined, options: CallOptions): AsyncGenerator<StreamEvent> | null;
}

/**
 * What happens, until aborted. A lost connection is taken up again within two seconds, then with full
 * jitter up to half a minute, after the last event seen; a server that is about to go is left at a moment
 * chosen by chance, so that not all come at once. Throws only what trying cannot mend.
 */
export async function* followStream<T>(ports: FollowPorts<T>): AsyncGenerator<T> {
  const { context, caller, guard } = ports;
  const { clock, random } = context;
  const signal = joinSignals(ports.options.signal, caller.lifetime);
  const options = { ...ports.options, signal };
  let { cursor } = ports;
  let failures = 0;
  while (!signal.aborted) {
    const leaving = createLeaving(context);
    let askedMs = 0;
    try {
      const events =
        ports.detour?.(cursor, options) ??
        readStream({
          context,
          options,
          connect: (whole) => ports.connect(cursor, { ...options, signal: whole }),
          onOpen: leaving.onOpen,
          onSilent: () => ports.onSilent?.(),
        });
      for await (const { event, id, data } of events) {
        failures = 0;
        if (id) cursor = id;
        if (event === 'drain') leaving.plan(data);
        if (guard(data)) yield data;
      }
    } catch (error) {
      askedMs = getPauseMs(error, caller);
    } finally {
      leaving.cancel();
    }
    const cap = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures++);
    await sleep(Math.max(0, askedMs, leaving.leftMs() ?? random() * cap), clock, signal);
  }
}

/** How long the server asked to be left alone; throws what trying again cannot mend. */
function getPauseMs(error: unknown, { fail }: FollowPorts<unknown>['caller']): number {
  if (!(error instanceof AdapterError)) return 0;
  if (FATAL.includes(error.code)) fail(error);
  return error.retryAfterMs ?? 0;
}

/** Leaving a server that said it is about to go, at a moment of our own. */
function createLeaving({ clock, random }: AdapterContext) {
  let end = () => {};
  let at: number | undefined;
  let cancel = () => {};
  return {
    onOpen: (stop: () => void) => void (end = stop),
    plan(drain: unknown) {
      if (at || !isDrain(drain)) return;
      const ms = random() * drain.spreadMs;
      at = clock.now() + ms;
      cancel = clock.after(ms, end);
    },
    /** How long is left until then, where the server went sooner; undefined where nothing was planned. */
    leftMs: () => at && at - clock.now(),
    cancel: () => cancel(),
  };
}
