import type { Clock } from '../../../../../src/contract/types';

export interface ManualClock extends Clock {
  /** What is waited for, in milliseconds from now, soonest first. */
  waits(): readonly number[];
  /** Lets time pass, and runs what is due. */
  advance(ms: number): void;
}

/** Time that passes only when told. */
export function createManualClock(): ManualClock {
  let now = 1_700_000_000_000;
  const timers = new Set<{ readonly at: number; readonly run: () => void }>();
  return {
    now: () => now,
    after(ms, run) {
      const timer = { at: now + ms, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    waits: () => [...timers].map(({ at }) => at - now).toSorted((a, b) => a - b),
    advance(ms) {
      now += ms;
      for (const timer of [...timers].filter(({ at }) => at <= now)) {
        timers.delete(timer);
        timer.run();
      }
    },
  };
}
