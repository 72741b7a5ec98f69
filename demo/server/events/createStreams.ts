import { ProblemError } from '../routes/problem';
import type { EventQueue } from './streamEvents';

const RETRY_SECONDS = 2;
/** So many clients may come back in a second. */
const MS_A_CLIENT = 60;
const SHORTEST_SPREAD_MS = 1000;
const LONGEST_SPREAD_MS = 60_000;

/** The streams that clients keep open, and how they are sent away. */
export interface Streams {
  /** Throws `unavailable` while draining. The answer takes the stream's queue in; its answer lets it go. */
  enter(): (queue: EventQueue) => () => void;
  readonly count: number;
  readonly isDraining: boolean;
  /**
   * Tells every client to come back to another instance at a random moment, the more clients the longer, up to
   * a minute. Resolves when all have gone or the signal is aborted.
   */
  drain(signal: AbortSignal): Promise<void>;
  /** Ends what is still open. */
  end(): void;
  /** Takes the error of a source. */
  report(error: unknown): void;
}

/** Registry of open streams. */
export function createStreams(report: (error: unknown) => void): Streams {
  const open = new Set<EventQueue>();
  let isDraining = false;
  let onEmpty = () => {};
  return {
    report,
    get count() {
      return open.size;
    },
    get isDraining() {
      return isDraining;
    },
    enter() {
      if (isDraining) throw new ProblemError('unavailable', 'The server is being restarted.', RETRY_SECONDS);
      return (queue) => {
        open.add(queue);
        // It came in while the others were told.
        if (isDraining) queue.end();
        return () => {
          open.delete(queue);
          if (open.size === 0) onEmpty();
        };
      };
    },
    async drain(signal) {
      isDraining = true;
      const spreadMs = Math.min(LONGEST_SPREAD_MS, Math.max(SHORTEST_SPREAD_MS, open.size * MS_A_CLIENT));
      for (const queue of open) queue.push({ event: 'drain', data: { spreadMs } });
      if (open.size === 0 || signal.aborted) return;
      await new Promise<void>((resolve) => {
        onEmpty = resolve;
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
    },
    end() {
      isDraining = true;
      for (const queue of open) queue.end();
    },
  };
}
