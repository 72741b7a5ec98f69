import { isDrain } from 'virtual:shopbell-guards';
import { AdapterError } from '../../../contract/errors';
import type { AdapterContext } from '../../../contract/types';
import { linkSignals } from '../../../lib/linkSignals';
import { sleep } from '../../../lib/sleep';
import type { Guard } from '../createCaller';
import { readStream, type StreamEvent } from './readStream';

const FIRST_RETRY_MS = 2000;
const LONGEST_RETRY_MS = 30_000;

export interface FollowPorts<T> {
  readonly context: AdapterContext;
  /** Aborting one of them ends it. */
  readonly signals: readonly AbortSignal[];
  readonly cursor?: string | undefined;
  /** What does not fit is of another version: skipped, never fatal. */
  readonly guard: Guard<T>;
  connect(cursor: string | undefined, signal: AbortSignal): Promise<Response>;
  /** Not a byte came in the first five seconds of a stream. */
  readonly onSilent?: () => void;
  /** Another way to the same events, where streams are held back; else null. */
  detour?(cursor: string | undefined, signal: AbortSignal): AsyncGenerator<StreamEvent> | null;
}

/**
 * What happens, until aborted. A lost connection is taken up again within two seconds, then with full
 * jitter up to half a minute, after the last event seen; a server that is about to go is left at a moment
 * chosen by chance, so that not all come at once. Throws only what trying cannot mend.
 */
export async function* followStream<T>(ports: FollowPorts<T>): AsyncGenerator<T> {
  const { context, guard, onSilent, detour } = ports;
  const { clock, random } = context;
  const { signal, release } = linkSignals(...ports.signals);
  let { cursor } = ports;
  let failures = 0;
  try {
    while (!signal.aborted) {
      const visit: Visit = { over: new AbortController() };
      const connect = (whole: AbortSignal) => ports.connect(cursor, whole);
      let pauseMs = 0;
      try {
        const events =
          detour?.(cursor, signal) ??
          readStream({ clock, signal, over: visit.over, connect, ...(onSilent && { onSilent }) });
        for await (const { event = 'message', id, data } of heedDrain(events, visit, context)) {
          failures = 0;
          if (id) cursor = id;
          if (event === 'message' && guard(data)) yield data;
        }
      } catch (error) {
        pauseMs = getPauseMs(error);
      }
      const cap = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures++);
      const ownMs = visit.leaveAt ? visit.leaveAt - clock.now() : random() * cap;
      await sleep(Math.max(pauseMs, ownMs), clock, signal);
    }
  } finally {
    release();
  }
}

/** One connection. */
interface Visit {
  readonly over: AbortController;
  /** Milliseconds since the epoch; set once the server has said that it is about to go. */
  leaveAt?: number;
}

async function* heedDrain(
  events: AsyncGenerator<StreamEvent>,
  visit: Visit,
  { clock, random }: AdapterContext,
): AsyncGenerator<StreamEvent> {
  let stay = () => {};
  try {
    for await (const event of events) {
      yield event;
      if (event.event !== 'drain' || visit.leaveAt || !isDrain(event.data)) continue;
      const ms = random() * event.data.spreadMs;
      visit.leaveAt = clock.now() + ms;
      stay = clock.after(ms, () => visit.over.abort());
    }
  } finally {
    stay();
  }
}

/** How long the server asked to be left alone; throws what trying again cannot mend. */
function getPauseMs(error: unknown): number {
  if (!(error instanceof AdapterError)) return 0;
  const { code, retryable, retryAfterMs = 0 } = error;
  // What is not understood may come from somebody in between, who goes away again.
  if (retryable || code === 'protocol' || code === 'aborted') return retryAfterMs;
  throw error;
}
