import type { ChatMessage, HistoryRange, Page } from '../../../contract/types';

/** One page of a conversation in either direction, oldest first; `next` goes on in the same direction. */
export function takeRange(
  messages: readonly ChatMessage[],
  { after, before, limit }: HistoryRange,
  longest: number,
): Page<ChatMessage> {
  const length = Math.min(longest, Math.max(1, Math.trunc(limit)));
  if (before !== undefined) {
    const older = messages.filter(({ cursor }) => Number(cursor) < Number(before));
    const items = older.slice(-length);
    return { items, ...(older.length > items.length && { next: items[0]!.cursor }) };
  }
  const newer = messages.filter(({ cursor }) => Number(cursor) > Number(after ?? 0));
  const items = newer.slice(0, length);
  return { items, ...(newer.length > items.length && { next: items.at(-1)!.cursor }) };
}
