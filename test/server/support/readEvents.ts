import { createParser, type EventSourceMessage } from 'eventsource-parser';

/** One event of a stream; its data are JSON. */
export type ReadEvent = Omit<EventSourceMessage, 'data'> & { readonly data: unknown };

/** Events of a stream as they come; ending the loop hangs up. */
export async function* readEvents(response: Response): AsyncGenerator<ReadEvent> {
  let heard: EventSourceMessage[] = [];
  const parser = createParser({ onEvent: (event) => heard.push(event) });
  const decoder = new TextDecoder();
  for await (const bytes of response.body as unknown as AsyncIterable<Uint8Array>) {
    parser.feed(decoder.decode(bytes, { stream: true }));
    const ready = heard;
    heard = [];
    for (const event of ready) yield { ...event, data: JSON.parse(event.data) as unknown };
  }
}
