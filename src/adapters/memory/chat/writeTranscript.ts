import type { ChatMessage, MessagePart } from '../../../contract/types';

/** A conversation as plain text, a line or more for each message: time (UTC), who, what. */
export function writeTranscript(messages: readonly ChatMessage[]): string {
  return messages
    .map(({ author, parts, sentAt }) => {
      const time = sentAt.slice(0, 16).replace('T', ' ');
      return `[${time}] ${author.name ?? author.role}: ${parts.map(sayPart).join(' ')}`;
    })
    .join('\n');
}

function sayPart(part: MessagePart): string {
  if (part.type === 'text') return part.text;
  if (part.type === 'file') return `(${part.name})`;
  if (part.type === 'order') return `(order ${part.orderNumber})`;
  return part.type === 'products' ? `(${part.productIds.join(', ')})` : '';
}
