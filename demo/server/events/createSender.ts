import type { Channel } from '../store/Sql';
import type { BusSignal, HeardSignal } from './createBus';
import { pause } from '../pause';

/** PostgreSQL refuses 8,000. */
const MAX_BYTES = 7900;
const FIRST_RETRY_MS = 100;
const LONGEST_RETRY_MS = 5000;

interface SenderPorts {
  readonly channel: Channel;
  /** This instance, which need not hear itself. */
  readonly from: string;
  readonly report: (error: unknown) => void;
}

/**
 * Sends signals in order, those that wait together in one payload. What could not be sent is given up, and
 * the others are told to read again as soon as they can be told anything.
 */
export function createSender({ channel, from, report }: SenderPorts) {
  let waiting: HeardSignal[] = [];
  let working: Promise<void> | null = null;
  const stop = new AbortController();
  const work = async () => {
    for (let failures = 0; waiting.length > 0;) {
      const { payload, count } = pack(from, waiting);
      try {
        await channel.notify(payload);
        waiting = waiting.slice(count);
        failures = 0;
      } catch (error) {
        report(error);
        waiting = [{ type: 'resync' }];
        if (stop.signal.aborted) return;
        await pause(
          Math.random() * Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures++),
          stop.signal,
        );
      }
    }
  };
  return {
    send(signal: BusSignal): void {
      waiting.push(signal);
      working ??= work().finally(() => (working = null));
    },
    async close(): Promise<void> {
      stop.abort();
      await working;
    },
  };
}

/** As many of the first signals as one payload holds, at least one. */
function pack(from: string, signals: readonly HeardSignal[]): { payload: string; count: number } {
  let parts = '';
  let count = 0;
  const whole = (text: string) => `{"from":"${from}","signals":[${text}]}`;
  for (const signal of signals) {
    const next = parts + (parts && ',') + JSON.stringify(signal);
    if (count > 0 && Buffer.byteLength(whole(next)) > MAX_BYTES) break;
    parts = next;
    count++;
  }
  return { payload: whole(parts), count };
}
