import { isDrain } from 'virtual:shopbell-guards';
import { AdapterError } from '../../contract/errors';
import type { AdapterContext } from '../../contract/types';
import { sleep } from '../../lib/sleep';
import type { StreamEvent, StreamPorts } from './readStream';

const FIRST_RETRY_MS = 2000;
const LONGEST_RETRY_MS = 30_000;
const FATAL = ['unauthenticated', 'forbidden', 'not_found', 'gone', 'invalid_input', 'unsupported'];

export interface FollowPorts<T> extends StreamPorts {
  readonly cursor?: string | undefined;
  /** One connection, after the cursor; told how to end it from outside, as if it had ended by itself. */
  connect(cursor: string | undefined, onOpen: (end: () => void) => void): AsyncGenerator<StreamEvent>;
  /** Null for what is not of this version: skipped, never fatal. */
  parse(data: unknown): T | null;
}

/**
 * What happens, until aborted. A lost connection is taken up again within two seconds, then with full
 * jitter up to half a minute, after the last event seen; a server that is about to go is left at a moment
 * chosen by chance, so that not all come at once. Throws only what trying cannot mend.
 */
export async function* followStream<T>(ports: FollowPorts<T>): AsyncGenerator<T> {
  const { clock, random } = ports.context;
  const { signal } = ports.options;
  let { cursor } = ports;
  let failures = 0;
  while (!signal.aborted) {
    let askedMs = 0;
    const leaving = createLeaving(ports.context);
    try {
      for await (const { event, id, data } of ports.connect(cursor, leaving.onOpen)) {
        failures = 0;
        if (id) cursor = id;
        if (event === 'drain' && isDrain(data)) leaving.plan(data.spreadMs);
        const item = ports.parse(data);
        if (item) yield item;
      }
    } catch (error) {
      if (error instanceof AdapterError) {
        if (FATAL.includes(error.code)) throw error;
        askedMs = error.retryAfterMs ?? 0;
      }
    } finally {
      leaving.cancel();
    }
    const cap = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures++);
    await sleep(Math.max(0, askedMs, leaving.leftMs() ?? random() * cap), clock, signal);
  }
}

/** Leaving a server that said it is about to go, at a moment of our own. */
function createLeaving({ clock, random }: AdapterContext) {
  let end = () => {};
  let at: number | undefined;
  let cancel = () => {};
  return {
    onOpen: (stop: () => void) => void (end = stop),
    plan(spreadMs: number) {
      if (at !== undefined) return;
      const ms = random() * spreadMs;
      at = clock.now() + ms;
      cancel = clock.after(ms, end);
    },
    /** How long is left until then, where the server went sooner; undefined where nothing was planned. */
    leftMs: () => at && at - clock.now(),
    cancel: () => cancel(),
  };
}
