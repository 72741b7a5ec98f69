import { createParser, type EventSourceMessage } from 'eventsource-parser';

/** Events of a stream as they come, with their data parsed; ending the loop hangs up. */
export async function* readEvents<T>(
  response: Response,
): AsyncGenerator<Omit<EventSourceMessage, 'data'> & { readonly data: T }> {
  let heard: EventSourceMessage[] = [];
  const parser = createParser({ onEvent: (event) => heard.push(event) });
  const decoder = new TextDecoder();
  for await (const bytes of response.body as unknown as AsyncIterable<Uint8Array>) {
    parser.feed(decoder.decode(bytes, { stream: true }));
    const ready = heard;
    heard = [];
    for (const event of ready) yield { ...event, data: JSON.parse(event.data) as T };
  }
}

/** The first events of a stream. */
export async function takeEvents<T>(response: Response, count: number): Promise<readonly T[]> {
  const taken: T[] = [];
  for await (const { data } of readEvents<T>(response)) {
    taken.push(data);
    if (taken.length === count) break;
  }
  return taken;
}
