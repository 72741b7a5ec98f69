import type { CallOptions, ChatMessage, ChatPort, ConversationHandle } from '../../../contract/types';

const PAGE = 100;

interface History {
  readonly chat: ChatPort;
  readonly handle: ConversationHandle;
  readonly options: CallOptions;
  /** Everything up to here is known. */
  readonly after: string | undefined;
}

/** Hands over every message after the cursor, oldest first, page by page. */
export async function readHistory(
  { chat, handle, options, after }: History,
  receive: (message: ChatMessage) => void,
): Promise<void> {
  let cursor = after;
  for (;;) {
    const page = await chat.history(handle, { ...(cursor && { after: cursor }), limit: PAGE }, options);
    page.items.forEach(receive);
    cursor = page.items.at(-1)?.cursor;
    if (page.items.length < PAGE || !cursor) return;
  }
}
