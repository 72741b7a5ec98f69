import type { Clock } from '../../contract/types';

/** Real time that can be moved on. */
export interface KitClock extends Clock {
  /** Runs every timer that falls due within these milliseconds, in their order, as if they had passed. */
  advance(ms: number): void;
  /** Timers that have not run and were not cancelled. */
  pending(): number;
}

interface Timer {
  readonly due: number;
  readonly run: () => void;
  handle?: NodeJS.Timeout;
}

/** A clock for the adapters of one case. */
export function createKitClock(): KitClock {
  let ahead = 0;
  const timers = new Set<Timer>();
  const now = () => Date.now() + ahead;
  const fire = (timer: Timer) => {
    clearTimeout(timer.handle);
    if (timers.delete(timer)) timer.run();
  };
  const wind = (timer: Timer) => {
    clearTimeout(timer.handle);
    timer.handle = setTimeout(fire, Math.max(0, timer.due - now()), timer);
  };
  return {
    now,
    pending: () => timers.size,
    after(ms, run) {
      const timer: Timer = { due: now() + ms, run };
      timers.add(timer);
      wind(timer);
      return () => {
        clearTimeout(timer.handle);
        timers.delete(timer);
      };
    },
    advance(ms) {
      ahead += ms;
      const due = [...timers].filter((timer) => timer.due <= now()).toSorted((a, b) => a.due - b.due);
      due.forEach(fire);
      timers.forEach(wind);
    },
  };
}
