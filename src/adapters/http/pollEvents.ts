import { sleep } from '../../lib/sleep';
import type { StreamEvent, StreamPorts } from './readStream';

/** A server that answers "nothing" at once is not asked again at once. */
const SHORTEST_ROUND_MS = 1000;

interface EventPage {
  readonly items: readonly object[];
  readonly cursor?: string;
}

export interface PollPorts extends StreamPorts {
  readonly cursor: string | undefined;
  /** Answers when something has happened after the cursor, or when the server has waited long enough. */
  ask(cursor: string | undefined): Promise<EventPage>;
}

/** The same events as a stream's, by long polls, for where a proxy holds streams back. Ends by throwing. */
export async function* pollEvents({ context, options, ask, cursor }: PollPorts): AsyncGenerator<StreamEvent> {
  const { clock } = context;
  for (let after = cursor; ;) {
    const askedAt = clock.now();
    const page = await ask(after);
    after = page.cursor ?? after;
    for (const data of page.items) yield { data };
    // Only after all of the page were taken: what is yielded between is asked for again when it breaks off.
    yield { id: after };
    const leftMs = SHORTEST_ROUND_MS - (clock.now() - askedAt);
    if (page.items.length === 0 && leftMs > 0) await sleep(leftMs, clock, options.signal);
  }
}
