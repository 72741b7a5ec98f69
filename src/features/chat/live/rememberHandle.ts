import type { ConversationHandle, Storage } from '../../../contract/types';

const KEY = 'handles';
const MOST = 50;

/**
 * Keeps what opens the conversation, also when it is over: without it the shopper could not ask the shop for
 * a copy of it, or to erase it.
 */
export async function rememberHandle(storage: Storage, handle: ConversationHandle): Promise<void> {
  const known = (await storage.get<readonly ConversationHandle[]>(KEY)) ?? [];
  await storage.set(KEY, [handle, ...known.filter(({ id }) => id !== handle.id)].slice(0, MOST));
}
