import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';

const KEEP_ALIVE_MS = 15_000;

export interface StreamedEvent {
  readonly data: unknown;
  /** Cursor that resumes after this event. */
  readonly id?: string;
}

/** A queue between signals and one client; `close` ends the stream. */
export interface EventQueue {
  push(event: StreamedEvent): void;
}

/**
 * Sends what the source pushes as server-sent events, with a comment every 15 s so that proxies and
 * clients know the stream lives. The source starts when the client is there and is stopped when it goes.
 */
export function streamEvents(
  context: Context,
  start: (queue: EventQueue) => Promise<() => void>,
): Response | Promise<Response> {
  context.header('X-Accel-Buffering', 'no');
  return streamSSE(context, async (stream) => {
    const waiting: StreamedEvent[] = [];
    let wake = () => {};
    const push = (event: StreamedEvent) => {
      waiting.push(event);
      wake();
    };
    const timer = setInterval(() => void stream.write(': keep-alive\n\n').catch(() => {}), KEEP_ALIVE_MS);
    stream.onAbort(() => wake());
    const stop = await start({ push });
    try {
      while (!stream.aborted) {
        for (const { data, id } of waiting.splice(0)) {
          await stream.writeSSE({ data: JSON.stringify(data), ...(id && { id }) });
        }
        if (!stream.aborted && waiting.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      }
    } finally {
      clearInterval(timer);
      stop();
    }
  });
}
