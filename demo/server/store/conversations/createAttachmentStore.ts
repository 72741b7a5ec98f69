import { randomUUID } from 'node:crypto';
import type { Attachment, MessagePart } from '../../../../src/contract/types';
import { hashToken } from '../secrets';
import type { Sql } from '../Sql';

export interface NewAttachment {
  readonly key: string;
  readonly name: string;
  readonly mediaType: string;
  readonly data: Uint8Array;
}

export interface AttachmentStore {
  /** Once for a key within a conversation. */
  add(conversationId: string, file: NewAttachment): Promise<Attachment>;
  /** Null for a file of another conversation too. */
  find(conversationId: string, id: string): Promise<(Attachment & { readonly data: Uint8Array }) | null>;
  /**
   * The parts with each file as it is stored, whatever the sender says of it; null when one is not there.
   */
  check(conversationId: string, parts: readonly MessagePart[]): Promise<readonly MessagePart[] | null>;
}

interface AttachmentRow {
  id: string;
  name: string;
  media_type: string;
  bytes: number;
}

/** Files of conversations, inside the database. */
export function createAttachmentStore(sql: Sql): AttachmentStore {
  return {
    async add(conversationId, { key, name, mediaType, data }) {
      const keyHash = hashToken(key);
      await sql.query(
        `insert into attachments (id, conversation_id, key_hash, name, media_type, bytes, data)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (conversation_id, key_hash) do nothing`,
        [randomUUID(), conversationId, keyHash, name, mediaType, data.byteLength, data],
      );
      const [row] = await sql.query<AttachmentRow>(
        'select id, name, media_type, bytes from attachments where conversation_id = $1 and key_hash = $2',
        [conversationId, keyHash],
      );
      if (!row) throw new Error('The file was not stored.');
      return toAttachment(row);
    },
    async find(conversationId, id) {
      const [row] = await sql.query<AttachmentRow & { data: Uint8Array }>(
        'select id, name, media_type, bytes, data from attachments where conversation_id = $1 and id = $2',
        [conversationId, id],
      );
      return row ? { ...toAttachment(row), data: row.data } : null;
    },
    async check(conversationId, parts) {
      const ids = parts.flatMap((part) => (part.type === 'file' ? [part.id] : []));
      if (ids.length === 0) return parts;
      const rows = await sql.query<AttachmentRow>(
        'select id, name, media_type, bytes from attachments where conversation_id = $1 and id = any($2)',
        [conversationId, ids],
      );
      const known = new Map(rows.map((row) => [row.id, toAttachment(row)]));
      if (ids.some((id) => !known.has(id))) return null;
      return parts.map((part) => (part.type === 'file' ? { type: 'file', ...known.get(part.id)! } : part));
    },
  };
}

function toAttachment({ id, name, media_type: mediaType, bytes }: AttachmentRow): Attachment {
  return { id, name, mediaType, bytes };
}
