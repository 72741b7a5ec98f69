import type { Adapter, ChatPort, ConversationHandle, MessagePart, SentMessage } from '../../contract/types';
import { buildPacket } from '../builders/buildMessage';
import type { CaseContext } from '../kit/Case';

/** The chat of an adapter that has one. */
export function chatOf(adapter: Adapter): Required<ChatPort> {
  return adapter.chat as Required<ChatPort>;
}

/** A new conversation. Its token and the key that opened it are secrets. */
export async function openConversation(
  context: CaseContext,
  adapter: Adapter = context.adapter,
): Promise<ConversationHandle> {
  const key = `open-${context.word()}`;
  const handle = await chatOf(adapter).open({ key, packet: buildPacket() }, context.options());
  context.keepSecret(key);
  context.keepSecret(handle.token);
  return handle;
}

/** Parts of a message that is only text. */
export function textParts(text: string): readonly MessagePart[] {
  return [{ type: 'text', text }];
}

/** The shopper says something, once. */
export function say(context: CaseContext, handle: ConversationHandle, text: string): Promise<SentMessage> {
  const message = { clientId: `m-${context.word()}`, parts: textParts(text) };
  return chatOf(context.adapter).send(handle, message, context.options());
}

/** The text of a message's parts. */
export function textOf({ parts }: { readonly parts: readonly MessagePart[] }): string {
  return parts.map((part) => (part.type === 'text' ? part.text : `(${part.type})`)).join('');
}
