import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { Health } from '../contract/plugin';
import type { Clock } from '../contract/types';

const FIRST_RETRY_MS = 2000;
const LONGEST_RETRY_MS = 60_000;

export interface HealthPorts {
  readonly clock: Clock;
  readonly random: () => number;
  isOnline(): boolean;
  onOnlineChange(listener: () => void): () => void;
  /** Asks the backend for a sign of life; rejects when there is none. */
  probe(): Promise<unknown>;
}

export interface HealthWatch {
  readonly health: ReadonlySignal<Health>;
  /** Looks now, and keeps looking with back-off until the backend answers. Called at the first failure. */
  check(): Promise<void>;
  dispose(): void;
}

/** Knows whether the backend can be reached, without asking it while all is well. */
export function createHealth(ports: HealthPorts): HealthWatch {
  const health = signal<Health>('ok');
  let cancelRetry = () => {};
  let running: Promise<void> | undefined;
  let tries = 0;
  let disposed = false;

  const look = async () => {
    cancelRetry();
    try {
      await ports.probe();
      tries = 0;
      health.value = 'ok';
    } catch {
      if (disposed) return;
      health.value = ports.isOnline() ? 'trouble' : 'offline';
      const cap = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** tries++);
      cancelRetry = ports.clock.after(cap / 2 + (cap / 2) * ports.random(), () => void check());
    }
  };
  const check = () => (running ??= look().finally(() => (running = undefined)));
  const stopListening = ports.onOnlineChange(() => {
    if (!ports.isOnline()) health.value = 'offline';
    else void check();
  });
  return {
    health,
    check,
    dispose() {
      disposed = true;
      cancelRetry();
      stopListening();
    },
  };
}
