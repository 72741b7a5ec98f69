import type { Clock } from '../../../contract/types';
import { sleep } from '../../../lib/sleep';
import type { StreamEvent } from './readStream';

/** A server that answers at once though nothing is new is not asked again at once. */
const SHORTEST_ROUND_MS = 1000;

interface EventPage {
  readonly items: readonly object[];
  readonly cursor?: string;
}

export interface PollPorts {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Answers when something has happened after the cursor, or when the server has waited long enough. */
  ask(cursor: string | undefined): Promise<EventPage>;
}

/**
 * The same events as a stream's, by long polls, for where a proxy holds streams back. A message's cursor is the
 * id of its event; the cursor of a page is for the next page only. Ends by throwing.
 */
export async function* pollEvents(
  cursor: string | undefined,
  { clock, signal, ask }: PollPorts,
): AsyncGenerator<StreamEvent> {
  for (let after = cursor; ;) {
    const nextAt = clock.now() + SHORTEST_ROUND_MS;
    const page = await ask(after);
    for (const data of page.items) yield { data, id: (data as { readonly cursor?: string }).cursor };
    // Says that the way is open.
    yield {};
    const isNew = page.cursor && page.cursor !== after;
    if (isNew) after = page.cursor;
    else await sleep(nextAt - clock.now(), clock, signal);
  }
}
