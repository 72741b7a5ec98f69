import type { AdapterContext, CallOptions } from '../../../contract/types';
import { sleep } from '../../../lib/sleep';
import type { StreamEvent } from './readStream';

/** A server that answers "nothing" at once is not asked again at once. */
const SHORTEST_ROUND_MS = 1000;

interface EventPage {
  readonly items: readonly object[];
  readonly cursor?: string;
}

export interface PollPorts {
  readonly options: CallOptions;
  /** Answers when something has happened after the cursor, or when the server has waited long enough. */
  ask(cursor: string | undefined): Promise<EventPage>;
}

/** The same events as a stream's, by long polls, for where a proxy holds streams back. Ends by throwing. */
export async function* pollEvents(
  { clock }: AdapterContext,
  cursor: string | undefined,
  { options, ask }: PollPorts,
): AsyncGenerator<StreamEvent> {
  for (let after = cursor; ;) {
    const askedAt = clock.now();
    const page = await ask(after);
    after = page.cursor ?? after;
    for (const data of page.items) yield { data };
    // Only after all of the page were taken: what is yielded between is asked for again when it breaks off.
    yield { id: after };
    if (page.items.length === 0) {
      await sleep(Math.max(0, askedAt + SHORTEST_ROUND_MS - clock.now()), clock, options.signal);
    }
  }
}
