import { randomUUID } from 'node:crypto';
import type { SentMessage } from '../../../src/contract/types';
import type { ConversationStore } from './createConversationStore';
import { Refusal } from './Refusal';
import { MESSAGE_COLUMNS, toMessage, type MessageRow } from './rows';
import type { Sql } from './Sql';

/** The messages of conversations: each key stored once, in one order. */
export function createMessageStore(sql: Sql): Pick<ConversationStore, 'add' | 'history' | 'message'> {
  return {
    add: (id, sender, message) =>
      sql.transaction(async (tx) => {
        // The row lock gives the messages of a conversation one order, and the repeated key its first answer.
        const there = await tx.query('select 1 from conversations where id = $1 for update', [id]);
        if (there.length === 0) throw new Refusal('not_found', 'There is nothing here.');
        const [known] = await tx.query<MessageRow>(
          `${MESSAGE_COLUMNS} where m.conversation_id = $1 and m.client_id = $2`,
          [id, message.clientId],
        );
        if (known) return { value: toSent(known), isNew: false };
        const [added] = await tx.query<MessageRow>(
          `insert into messages (conversation_id, seq, id, client_id, role, agent_id, parts)
           select $1, coalesce(max(seq), 0) + 1, $2, $3, $4, $5, $6 from messages where conversation_id = $1
           returning *`,
          [
            id,
            randomUUID(),
            message.clientId,
            sender.role,
            sender.agent?.id ?? null,
            JSON.stringify(message.parts),
          ],
        );
        if (!added) throw new Error('The message was not stored.');
        if (sender.role === 'shopper') {
          // A shopper who writes into a closed conversation waits again.
          await tx.query(
            `update conversations set status = 'waiting', waiting_since = now(), closed_at = null, agent_id = null
             where id = $1 and status = 'closed'`,
            [id],
          );
        }
        return { value: toSent(added), isNew: true };
      }),
    async history(id, { after, before, limit }) {
      const isBackwards = before !== undefined;
      const rows = await sql.query<MessageRow>(
        `${MESSAGE_COLUMNS} where m.conversation_id = $1 and m.seq > $2 and ($3::bigint is null or m.seq < $3)
         order by m.seq ${isBackwards ? 'desc' : 'asc'} limit $4`,
        [id, readCursor(after) ?? 0, readCursor(before), limit],
      );
      const messages = rows.map(toMessage);
      return isBackwards ? messages.reverse() : messages;
    },
    async message(id, cursor) {
      const [row] = await sql.query<MessageRow>(
        `${MESSAGE_COLUMNS} where m.conversation_id = $1 and m.seq = $2`,
        [id, readCursor(cursor)],
      );
      return row ? toMessage(row) : null;
    },
  };
}

function toSent(row: MessageRow): SentMessage {
  const { id, sentAt, cursor } = toMessage(row);
  return { id, clientId: row.client_id, sentAt, cursor };
}

/** Null for what is no cursor of ours; a cursor may carry more words after its number. */
function readCursor(cursor: string | undefined): number | null {
  const seq = Number.parseInt(cursor ?? '', 10);
  return Number.isSafeInteger(seq) ? seq : null;
}
