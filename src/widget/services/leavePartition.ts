import type { ShopbellStorage } from '../../browser/storage/createStorage';
import type { Clock } from '../../contract/types';
import type { Conversation } from '../../core/createConversation';

const LONGEST_WAIT_MS = 2000;

interface LeavePorts {
  readonly conversation: Conversation;
  readonly storage: ShopbellStorage;
  readonly clock: Clock;
}

/**
 * What waits to be sent is tried once more, for two seconds at most; then everything of this shopper is deleted
 * from the device, in every tab. Never rejects.
 */
export async function leavePartition({ conversation, storage, clock }: LeavePorts): Promise<void> {
  const { messages } = conversation;
  const waiting = () => messages.peek().filter(({ state }) => state === 'sending');
  for (const { id } of waiting()) conversation.retry(id);
  await new Promise<void>((resolve) => {
    const cancel = clock.after(LONGEST_WAIT_MS, resolve);
    const stop = messages.subscribe(() => {
      if (waiting().length > 0) return;
      cancel();
      resolve();
      queueMicrotask(() => stop());
    });
  });
  // Where the code for it cannot be fetched, nothing has been stored on this page.
  await storage.erasePartition().catch(() => {});
}
