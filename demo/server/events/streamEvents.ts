import type { Context } from 'hono';
import { streamSSE, type SSEStreamingApi } from 'hono/streaming';
import type { Streams } from './createStreams';

const KEEP_ALIVE_MS = 15_000;
/** A client that reads slower than this many events behind is hung up on; it resumes by cursor. */
const MAX_WAITING = 2000;

export interface StreamedEvent {
  readonly data: unknown;
  /** Cursor that resumes after this event. */
  readonly id?: string;
  /** Name of the event, where it is not just a message. */
  readonly event?: string;
}

/** A queue between signals and one client. */
export interface EventQueue {
  push(event: StreamedEvent): void;
  /** Ends the stream once what was pushed is sent. */
  end(): void;
}

/** Fills the queue until the answer is called. */
export type EventSource = (queue: EventQueue) => Promise<() => void>;

/**
 * Sends what the source pushes as server-sent events, with a comment every 15 s so that proxies and
 * clients know the stream lives. The source starts when the client is there and is stopped when it goes.
 * Streams that stay open are given `streams`, so that they take part in the drain of the server.
 */
export function streamEvents(
  context: Context,
  start: EventSource,
  streams?: Streams,
): Response | Promise<Response> {
  const register = streams?.enter();
  context.header('X-Accel-Buffering', 'no');
  return streamSSE(context, (stream) => {
    const queue = createQueue(stream);
    const leave = register?.(queue);
    return send(stream, queue, start)
      .catch((error: unknown) => streams?.report(error))
      .finally(leave);
  });
}

function createQueue(stream: SSEStreamingApi) {
  const waiting: StreamedEvent[] = [];
  let isEnded = false;
  let wake = () => {};
  stream.onAbort(() => wake());
  return {
    push(event: StreamedEvent) {
      waiting.push(event);
      if (waiting.length > MAX_WAITING) isEnded = true;
      wake();
    },
    end() {
      isEnded = true;
      wake();
    },
    /** Null once it is over; empty never. */
    async next(): Promise<readonly StreamedEvent[] | null> {
      const isIdle = () => waiting.length === 0 && !isEnded && !stream.aborted;
      while (isIdle()) await new Promise<void>((resolve) => (wake = resolve));
      return stream.aborted || waiting.length === 0 || waiting.length > MAX_WAITING
        ? null
        : waiting.splice(0);
    },
  };
}

async function send(
  stream: SSEStreamingApi,
  queue: ReturnType<typeof createQueue>,
  start: EventSource,
): Promise<void> {
  const timer = setInterval(() => void stream.write(': keep-alive\n\n').catch(() => {}), KEEP_ALIVE_MS);
  let stop = () => {};
  try {
    stop = await start(queue);
    for (let events = await queue.next(); events; events = await queue.next()) {
      for (const { data, id, event } of events) {
        await stream.writeSSE({ data: JSON.stringify(data), ...(id && { id }), ...(event && { event }) });
      }
    }
  } finally {
    clearInterval(timer);
    stop();
  }
}
