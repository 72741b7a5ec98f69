import type { PluginContext } from '../../../contract/plugin';
import type { ConversationHandle } from '../../../contract/types';

const KEY = 'handles';
const MOST = 50;

export interface KnownHandle extends ConversationHandle {
  /** When it was opened; milliseconds since the epoch. */
  readonly at: number;
}

/**
 * Keeps what opens the conversation, also when it is over: without it the shopper could not ask the shop for
 * a copy of it, or to erase it.
 */
export async function rememberHandle(
  { storage, clock }: Pick<PluginContext, 'storage' | 'clock'>,
  handle: ConversationHandle,
): Promise<void> {
  const known = (await storage.get<readonly KnownHandle[]>(KEY)) ?? [];
  const newest: KnownHandle = { ...handle, at: clock.now() };
  await storage.set(KEY, [newest, ...known.filter(({ id }) => id !== handle.id)].slice(0, MOST));
}
