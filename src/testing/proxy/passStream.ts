import type { IncomingMessage, ServerResponse } from 'node:http';
import { createEventGarbler } from './createEventGarbler';

/** Streams of events that are open, and what is done to new ones. */
export interface Streams {
  readonly open: Set<ServerResponse>;
  /** Held back until they end. */
  buffered?: 'body' | 'whole' | undefined;
  garbled?: { readonly isDoubled?: boolean; readonly isSwapped?: boolean } | undefined;
}

interface StreamPassage {
  readonly answer: IncomingMessage;
  readonly outgoing: ServerResponse;
  readonly streams: Streams;
  writeHead(): void;
}

/** Hands a stream of events on as it comes, or as it is to be spoilt. */
export function passStream({ answer, outgoing, streams, writeHead }: StreamPassage): void {
  const { buffered, garbled } = streams;
  const garbler = createEventGarbler(garbled ?? {});
  const decoder = new TextDecoder();
  let held = '';
  if (buffered !== 'whole') {
    writeHead();
    outgoing.flushHeaders();
  }
  if (!buffered) streams.open.add(outgoing);
  outgoing.on('close', () => streams.open.delete(outgoing));
  answer.on('data', (chunk: Buffer) => {
    const text = decoder.decode(chunk, { stream: true });
    if (buffered) held += text;
    else outgoing.write(garbler.push(text));
  });
  answer.on('end', () => {
    if (buffered === 'whole') writeHead();
    outgoing.end(buffered ? held : garbler.end());
  });
}
