import type { Message } from '../contract/plugin';

/**
 * The log with the message in its place: replacing the one with the same id, else in the server's order
 * by cursor, else at the end. Messages still being sent stay behind what others said meanwhile.
 */
export function insertMessage(log: readonly Message[], message: Message): readonly Message[] {
  const known = log.findIndex(({ id }) => id === message.id);
  if (known >= 0) {
    const merged = { ...log[known], ...message };
    if (merged.cursor === log[known]?.cursor) return log.with(known, merged);
    return insertMessage(log.toSpliced(known, 1), merged);
  }
  if (message.cursor === undefined) return [...log, message];
  const { cursor } = message;
  let place = log.length;
  while (place > 0 && comesAfter(log[place - 1], cursor)) place--;
  return log.toSpliced(place, 0, message);
}

function comesAfter(earlier: Message | undefined, cursor: string): boolean {
  if (earlier?.cursor === undefined) return earlier?.state === 'sending' || earlier?.state === 'failed';
  return compareCursors(earlier.cursor, cursor) > 0;
}

/** Decimal cursors by their number, all others by code unit. */
function compareCursors(a: string, b: string): number {
  if (/^\d+$/.test(a) && /^\d+$/.test(b)) return a.length - b.length || (a < b ? -1 : Number(a > b));
  return a < b ? -1 : Number(a > b);
}
