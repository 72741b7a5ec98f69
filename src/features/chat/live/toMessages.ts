import type { NewMessage } from '../../../contract/plugin';
import type { ChatMessage } from '../../../contract/types';

/**
 * A message from the server as entries of the log, one a part. The shopper's own come back under the
 * id they were sent with. Parts of a type this version does not know are left out.
 */
export function toMessages(message: ChatMessage): readonly NewMessage[] {
  const { author, cursor } = message;
  const id = message.clientId ?? message.id;
  const at = Date.parse(message.sentAt);
  return message.parts.flatMap((part, index): NewMessage[] => {
    const base: Omit<NewMessage, 'kind'> = {
      id: index === 0 ? id : `${id}.${index}`,
      author,
      cursor,
      at,
      ...(author.role === 'shopper' && { state: 'sent' }),
    };
    if (part.type === 'text') return [{ ...base, kind: 'text', text: part.text }];
    if (part.type === 'products') return [{ ...base, kind: 'products', data: part.productIds }];
    return [];
  });
}
