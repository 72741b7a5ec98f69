import { createParser } from 'eventsource-parser';

const MAX_EVENT_CHARS = 200_000;

/** The data of each server-sent event of a body; lets the body go when nobody reads any further. */
export async function* readEventData(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  let waiting: string[] = [];
  const parser = createParser({
    onEvent: ({ data }) => waiting.push(data),
    maxBufferSize: MAX_EVENT_CHARS,
  });
  const decoder = new TextDecoder();
  for await (const bytes of body) {
    parser.feed(decoder.decode(bytes, { stream: true }));
    const ready = waiting;
    waiting = [];
    yield* ready;
  }
}
