/** One event of a stream; without data it is only a name. */
export interface SentEvent {
  readonly data: unknown;
  readonly event?: string;
  /** Cursor that resumes after it. */
  readonly id?: string;
}

/** Streams that are open, to be spoken to from outside. */
export type OpenStreams = Set<(event: SentEvent) => void>;

export interface StreamOptions {
  readonly open: OpenStreams;
  /** Said when the source has ended by itself. */
  readonly last?: SentEvent;
  /** Milliseconds between two comments that keep the stream alive. */
  readonly heartbeatMs: number;
  /** Ends the source, once nobody listens. */
  stop(): void;
}

const encoder = new TextEncoder();

/**
 * What a source yields, as server-sent events. Waits for the first, so that a source which refuses to begin
 * is an error and not a stream; one that breaks later cuts the connection.
 */
export async function streamEvents(
  source: AsyncIterable<SentEvent>,
  { open, last, heartbeatMs, stop }: StreamOptions,
): Promise<Response> {
  const iterator = source[Symbol.asyncIterator]();
  const first = await iterator.next();
  let end = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (event: SentEvent) => controller.enqueue(encoder.encode(writeEvent(event)));
      const beat = setInterval(() => controller.enqueue(encoder.encode(': keep-alive\n\n')), heartbeatMs);
      end = () => {
        clearInterval(beat);
        open.delete(send);
      };
      open.add(send);
      void (async () => {
        try {
          for (let next = first; !next.done; next = await iterator.next()) send(next.value);
          if (last) send(last);
          end();
          controller.close();
        } catch (error) {
          end();
          controller.error(error);
        }
      })().catch(() => {});
    },
    cancel() {
      end();
      stop();
    },
  });
  return new Response(body, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
  });
}

function writeEvent({ event, id, data }: SentEvent): string {
  const lines = [
    ...(event === undefined ? [] : [`event: ${event}`]),
    ...(id === undefined ? [] : [`id: ${id}`]),
    `data: ${JSON.stringify(data)}`,
  ];
  return `${lines.join('\n')}\n\n`;
}
