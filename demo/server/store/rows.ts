import type {
  ChatMessage,
  ConversationStatus,
  HandoffPacket,
  MessagePart,
} from '../../../src/contract/types';
import type { DeskConversation } from '../deskApi';

export interface ConversationRow {
  id: string;
  status: ConversationStatus;
  packet: HandoffPacket;
  opened_at: Date;
  taken_at: Date | null;
  closed_at: Date | null;
  agent_id: string | null;
  agent_name: string | null;
  agent_email: string | null;
  agent_avatar: string | null;
  last_role: 'shopper' | 'agent' | null;
  last_parts: readonly MessagePart[] | null;
  last_at: Date | null;
  unread: number;
}

export const CONVERSATION_COLUMNS = `
select c.*, a.name as agent_name, a.email as agent_email, a.avatar_url as agent_avatar,
  last.role as last_role, last.parts as last_parts, last.sent_at as last_at,
  (select count(*) from messages u where u.conversation_id = c.id and u.role = 'shopper'
    and u.seq > c.agent_read_up_to)::int as unread
from conversations c
left join agents a on a.id = c.agent_id
left join lateral (select * from messages m where m.conversation_id = c.id order by seq desc limit 1) last on true`;

export interface MessageRow {
  id: string;
  seq: number | string;
  client_id: string;
  role: 'shopper' | 'agent';
  parts: readonly MessagePart[];
  sent_at: Date;
  agent_name?: string | null;
  agent_avatar?: string | null;
}

export const MESSAGE_COLUMNS = `
select m.*, a.name as agent_name, a.avatar_url as agent_avatar
from messages m left join agents a on a.id = m.agent_id`;

const iso = (date: Date) => new Date(date).toISOString();

/** The text of the parts, for one line in a list. */
function toText(parts: readonly MessagePart[]): string {
  return parts.map((part) => (part.type === 'text' ? part.text : `[${part.type}]`)).join(' ');
}

/** A conversation as the desk knows it. */
export function toConversation(row: ConversationRow): DeskConversation {
  return {
    id: row.id,
    status: row.status,
    packet: row.packet,
    openedAt: iso(row.opened_at),
    ...(row.taken_at && { takenAt: iso(row.taken_at) }),
    ...(row.closed_at && { closedAt: iso(row.closed_at) }),
    ...(row.agent_id && {
      agent: {
        id: row.agent_id,
        name: row.agent_name ?? '',
        email: row.agent_email ?? '',
        ...(row.agent_avatar && { avatarUrl: row.agent_avatar }),
      },
    }),
    ...(row.last_parts &&
      row.last_at && {
        lastMessage: {
          text: toText(row.last_parts),
          role: row.last_role ?? 'shopper',
          sentAt: iso(row.last_at),
        },
      }),
    unread: row.unread,
  };
}

/** A message as the protocol sends it. */
export function toMessage(row: MessageRow): ChatMessage {
  return {
    id: row.id,
    clientId: row.client_id,
    author: {
      role: row.role,
      ...(row.agent_name && { name: row.agent_name }),
      ...(row.agent_avatar && { avatarUrl: row.agent_avatar }),
    },
    parts: row.parts,
    sentAt: iso(row.sent_at),
    cursor: `${row.seq}`,
  };
}
