import type { Author, ChatEvent } from '../../../src/contract/types';
import type { DeskAgent } from '../deskApi';
import type { Services } from '../Services';

/** What the shopper is told of how it stands. */
export type StatusEvent = Extract<ChatEvent, { type: 'status' }>;

/** How a conversation stands, as its shopper is told; null when there is none. */
export async function readStatus(
  { conversations, line }: Pick<Services, 'conversations' | 'line'>,
  id: string,
): Promise<StatusEvent | null> {
  const conversation = await conversations.find(id);
  if (!conversation) return null;
  const { agent, status } = conversation;
  const position = status === 'waiting' ? await line.place(id) : null;
  return {
    type: 'status',
    status,
    ...(agent && { agent: toAuthor(agent) }),
    ...(position !== null && { position }),
  };
}

/** An agent as shoppers see one. */
export function toAuthor({ name, avatarUrl }: Pick<DeskAgent, 'name' | 'avatarUrl'>): Author {
  return { role: 'agent', name, ...(avatarUrl && { avatarUrl }) };
}
