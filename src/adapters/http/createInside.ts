import type { ConversationHandle } from '../../contract/types';
import type { Caller, Guard, On } from './createCaller';

/** Calls on one conversation, which show its token. */
export interface Inside {
  send(handle: ConversationHandle, rest: string, on: On): Promise<Response>;
  read<T>(handle: ConversationHandle, what: readonly [rest: string, guard: Guard<T>], on: On): Promise<T>;
}

/** Where a conversation's calls go. The id cannot leave its place in the path. */
export const conversationPath = ({ id }: ConversationHandle, rest: string) =>
  `/conversations/${encodeURIComponent(id)}/${rest}`;

/** SECURITY: the token travels in the Authorization header only. */
export function createInside({ send, read }: Caller): Inside {
  return {
    send: (handle, rest, [options, ask]) =>
      send(conversationPath(handle, rest), options, { ...ask, bearer: handle.token }),
    read: (handle, [rest, guard], [options, ask]) =>
      read(conversationPath(handle, rest), guard, [options, { ...ask, bearer: handle.token }]),
  };
}
