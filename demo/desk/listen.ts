import type { Signal } from '@preact/signals';
import type { DeskEvent } from '../server/deskApi';
import { DeskError, type DeskApi } from './createDeskApi';

const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 20_000;

interface ListenPorts {
  readonly api: DeskApi;
  readonly signal: AbortSignal;
  readonly isOnline: Signal<boolean>;
  apply(event: Exclude<DeskEvent, { type: 'resync' | 'tickets' }>): void;
  readTickets(): Promise<void>;
  /** Reads everything anew: what was missed is not repeated by the stream. */
  resync(): Promise<void>;
  onSignedOut(): void;
}

/** Holds the stream of events; after a loss waits with full jitter and starts afresh. */
export async function listen({
  api,
  signal,
  isOnline,
  apply,
  resync,
  readTickets,
  onSignedOut,
}: ListenPorts): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    try {
      const readAnew = () => void resync().catch(() => {});
      const onOpen = () => {
        failures = 0;
        isOnline.value = true;
        readAnew();
      };
      for await (const event of api.events(signal, onOpen)) {
        if (event.type === 'resync') readAnew();
        else if (event.type === 'tickets') void readTickets().catch(() => {});
        else apply(event);
      }
    } catch (error) {
      if (error instanceof DeskError && error.status === 401) return onSignedOut();
    }
    if (signal.aborted) return;
    isOnline.value = false;
    const cap = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures++);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * cap));
  }
}
