import { createParser } from 'eventsource-parser';
import { isChatEvent } from 'virtual:shopbell-guards';
import { AdapterError } from '../../contract/errors';
import type { AdapterContext, CallOptions, ChatEvent } from '../../contract/types';
import { sleep } from '../../lib/sleep';

/** Three heartbeats without a byte: the stream is dead though nobody said so. */
const SILENCE_MS = 45_000;
const FIRST_RETRY_MS = 2000;
const LONGEST_RETRY_MS = 30_000;
const MAX_EVENT_CHARS = 2_000_000;
const FATAL = ['unauthenticated', 'forbidden', 'not_found', 'gone'];

export interface SubscribePorts {
  readonly context: AdapterContext;
  readonly options: CallOptions;
  readonly cursor: string | undefined;
  connect(lastEventId: string | undefined, signal: AbortSignal): Promise<Response>;
}

/**
 * The events of a conversation until aborted. A lost stream is taken up again within two seconds, then
 * with full jitter up to half a minute, after the last event seen. Throws only what trying cannot mend.
 */
export async function* subscribe(ports: SubscribePorts): AsyncGenerator<ChatEvent> {
  const { clock, random } = ports.context;
  const { signal } = ports.options;
  let lastEventId = ports.cursor;
  let failures = 0;
  while (!signal.aborted) {
    let askedMs = 0;
    try {
      for await (const { id, event } of readStream(ports, lastEventId)) {
        failures = 0;
        if (id) lastEventId = id;
        if (event) yield event;
      }
    } catch (error) {
      if (error instanceof AdapterError) {
        if (FATAL.includes(error.code)) throw error;
        askedMs = error.retryAfterMs ?? 0;
      }
    }
    const cap = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures++);
    await sleep(Math.max(askedMs, random() * cap), clock, signal);
  }
}

async function* readStream(
  { context, options, connect }: SubscribePorts,
  lastEventId: string | undefined,
): AsyncGenerator<{ id: string | undefined; event: ChatEvent | null }> {
  const aborter = new AbortController();
  const abort = () => aborter.abort();
  options.signal.addEventListener('abort', abort);
  let stopWatch = context.clock.after(SILENCE_MS, abort);
  const heard: { id: string | undefined; event: ChatEvent | null }[] = [];
  const parser = createParser({
    onEvent: ({ id, data }) => heard.push({ id, event: parseEvent(data) }),
    maxBufferSize: MAX_EVENT_CHARS,
  });
  try {
    const response = await connect(lastEventId, aborter.signal);
    const reader = response.body?.getReader();
    const decoder = new TextDecoder();
    for (;;) {
      const chunk = await reader?.read();
      if (!chunk || chunk.done) return;
      stopWatch();
      stopWatch = context.clock.after(SILENCE_MS, abort);
      parser.feed(decoder.decode(chunk.value, { stream: true }));
      yield* heard.splice(0);
    }
  } finally {
    stopWatch();
    options.signal.removeEventListener('abort', abort);
    abort();
  }
}

/** Null for what is not an event of this version: skipped, never fatal. */
function parseEvent(data: string): ChatEvent | null {
  try {
    const event: unknown = JSON.parse(data);
    return isChatEvent(event) ? event : null;
  } catch {
    return null;
  }
}
