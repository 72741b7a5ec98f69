import type { System } from '../../System';

const CLEAR = '\r\u001b[K';
const LEAST_PAUSE_MS = 100;

export interface Progress {
  tell(what: string, done: number, total: number): void;
  /** Leaves no trace of it. */
  clear(): void;
}

/** One line on standard error that is written over; nothing where nobody watches. */
export function createProgress({ isWatched, complain, now }: System): Progress {
  let last = 0;
  let isShown = false;
  return {
    tell(what, done, total) {
      if (!isWatched || now() - last < LEAST_PAUSE_MS) return;
      last = now();
      isShown = true;
      complain(`${CLEAR}… ${what}${total > 0 ? ` ${Math.floor((done / total) * 100)} %` : ''}`);
    },
    clear() {
      if (isShown) complain(CLEAR);
      isShown = false;
    },
  };
}
