import type { Events } from '../../core/createEvents';

/** Counts what happens from now on; the answer tells how often each event came. */
export function countEvents(events: Events): () => Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  events.on('*', ({ type }) => void counts.set(type, (counts.get(type) ?? 0) + 1));
  return () => Object.fromEntries(counts);
}
