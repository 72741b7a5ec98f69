import { createParser } from 'eventsource-parser';
import type { AdapterContext, CallOptions } from '../../../contract/types';
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
  readonly context: AdapterContext;
  readonly options: CallOptions;
  connect(signal: AbortSignal): Promise<Response>;
  /** Not a byte came in the first five seconds. */
  onSilent?(): void;
  /** Told how to end the stream from outside, as if it had ended by itself. */
  onOpen?(end: () => void): void;
}

/** The events of one connection until it ends, is silent for too long, or is aborted. */
export async function* readStream(ports: ReadStreamPorts): AsyncGenerator<StreamEvent> {
  const { context, options, connect, onSilent, onOpen } = ports;
  const aborter = new AbortController();
  const end = () => aborter.abort();
  const heard: StreamEvent[] = [];
  const parser = createParser({
    onEvent: ({ id, event, data }) => heard.push({ id, event, data: parse(data) }),
    maxBufferSize: MAX_EVENT_CHARS,
  });
  let stopWatch = context.clock.after(FIRST_BYTE_MS, () => {
    onSilent?.();
    end();
  });
  onOpen?.(end);
  try {
    const { body } = await connect(joinSignals(options.signal, aborter.signal));
    const reader = body?.getReader();
    const decoder = new TextDecoder();
    for (;;) {
      const chunk = await reader?.read();
      if (!chunk || chunk.done) return;
      stopWatch();
      stopWatch = context.clock.after(SILENCE_MS, end);
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
