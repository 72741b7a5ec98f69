import type { ChatEvent } from '../../contract/types';
import { handleOf, type Asked } from './Asked';

const LONGEST_WAIT_SECONDS = 25;

/**
 * A long poll: what happens after the cursor as soon as anything does, at the latest after so many seconds.
 * How things stand comes along each time; by itself it is news only to who has no cursor yet.
 */
export async function pollEvents(
  asked: Asked,
  seconds: number,
): Promise<{ readonly items: readonly ChatEvent[]; readonly cursor?: string }> {
  const after = asked.query.get('after');
  const over = new AbortController();
  const end = () => over.abort();
  asked.options.signal.addEventListener('abort', end);
  const timer = setTimeout(end, Math.min(LONGEST_WAIT_SECONDS, seconds) * 1000);
  const items: ChatEvent[] = [];
  let isAnswered = false;
  try {
    const events = asked.adapter.chat!.subscribe(handleOf(asked), after === null ? {} : { cursor: after }, {
      ...asked.options,
      signal: over.signal,
    });
    for await (const event of events) {
      const isNews = items.length > 0 || after === null;
      items.push(event);
      if (!isNews || isAnswered) continue;
      isAnswered = true;
      // What is there already comes along.
      setImmediate(end);
    }
  } finally {
    clearTimeout(timer);
    asked.options.signal.removeEventListener('abort', end);
  }
  const last = items.findLast((event) => event.type === 'message');
  const cursor = last?.cursor ?? after;
  return { items, ...(cursor && { cursor }) };
}
