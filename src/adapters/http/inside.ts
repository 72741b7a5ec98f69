import type { ConversationHandle } from '../../contract/types';
import type { Ask } from './createCaller';

/** Where the calls of all conversations begin. */
export const CONVERSATIONS = '/conversations/';

/** A call on one conversation, which shows its token. The id cannot leave its place in the path. */
export function inside({ id, token }: ConversationHandle, rest: string, ask: Ask) {
  return { ...ask, path: `${encodeURIComponent(id)}/${rest}`, bearer: token };
}
