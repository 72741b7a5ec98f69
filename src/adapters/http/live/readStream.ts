import { createParser } from 'eventsource-parser';
import type { Clock } from '../../../contract/types';
import { joinSignals } from '../../../lib/joinSignals';

/** Three heartbeats without a byte: the stream is dead though nobody said so. */
const SILENCE_MS = 45_000;
/** A server says something at once; where nothing comes, something on the way holds it back. */
const FIRST_BYTE_MS = 5000;
const MAX_EVENT_CHARS = 2_000_000;

/** One event of a stream; `data` is its JSON, or undefined where it is none. */
export interface StreamEvent {
  readonly event?: string | undefined;
  readonly id?: string | undefined;
  readonly data?: unknown;
}

export interface ReadStreamPorts {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Ends the stream; aborted when it has ended. */
  readonly over: AbortController;
  connect(signal: AbortSignal): Promise<Response>;
  /** Not a byte came in the first five seconds, which is the end; without it, silence may last longer. */
  readonly onSilent?: () => void;
}

/** The events of one connection until it ends, is silent for too long, or is aborted. */
export async function* readStream(ports: ReadStreamPorts): AsyncGenerator<StreamEvent> {
  const { clock, over, onSilent } = ports;
  const heard: StreamEvent[] = [];
  const parser = createParser({
    onEvent: ({ id, event, data }) => heard.push({ id, event, data: parse(data) }),
    maxBufferSize: MAX_EVENT_CHARS,
  });
  const end = () => over.abort();
  let stopWatch = clock.after(onSilent ? FIRST_BYTE_MS : SILENCE_MS, () => {
    onSilent?.();
    end();
  });
  try {
    const { body } = await ports.connect(joinSignals(ports.signal, over.signal));
    const reader = body?.getReader();
    const decoder = new TextDecoder();
    for (;;) {
      const chunk = await reader?.read();
      if (!chunk || chunk.done) return;
      stopWatch();
      stopWatch = clock.after(SILENCE_MS, end);
      parser.feed(decoder.decode(chunk.value, { stream: true }));
      yield* heard.splice(0);
    }
  } finally {
    stopWatch();
    end();
  }
}

function parse(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}
