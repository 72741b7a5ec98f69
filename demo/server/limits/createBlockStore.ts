import { randomUUID } from 'node:crypto';
import type { DeskBlock } from '../deskApi';
import type { Sql } from '../store/Sql';

/** Whatever is known of who asks. */
export interface Asker {
  readonly address: string;
  readonly conversationId?: string;
  readonly email?: string;
}

export interface NewBlock {
  readonly reason: string;
  readonly days: number;
  /** Id of the agent. */
  readonly by: string;
}

export interface BlockStore {
  isBlocked(asker: Asker): Promise<boolean>;
  /** Keeps whose address opened the conversation, as a hash, in case its shopper must be blocked. */
  remember(conversationId: string, address: string): Promise<void>;
  /** Blocks the conversation, the address that opened it and the e-mail in its packet; null when there is no such one. */
  blockShopper(conversationId: string, block: NewBlock): Promise<DeskBlock | null>;
  /** Those that hold, newest first. */
  list(): Promise<readonly DeskBlock[]>;
  /** False when there is no such block. */
  remove(id: string): Promise<boolean>;
}

interface BlockPorts {
  readonly sql: Sql;
  /** SECURITY: addresses and e-mails rest as this. */
  readonly hash: (text: string) => string;
}

interface BlockRow {
  id: string;
  conversation_id: string;
  reason: string;
  by: string | null;
  created_at: Date;
  expires_at: Date;
}

/** Shoppers whom the merchant does not hear any more, for a while. */
export function createBlockStore({ sql, hash }: BlockPorts): BlockStore {
  const keys = {
    address: (address: string) => hash(`block address ${address}`),
    conversation: (id: string) => hash(`block conversation ${id}`),
    email: (email: string) => hash(`block email ${email.trim().toLowerCase()}`),
  };
  return {
    async isBlocked({ address, conversationId, email }) {
      const wanted = [
        keys.address(address),
        ...(conversationId ? [keys.conversation(conversationId)] : []),
        ...(email ? [keys.email(email)] : []),
      ];
      const rows = await sql.query(
        `select 1 from block_keys k join blocks b on b.id = k.block_id
         where k.key = any($1) and b.expires_at > now() limit 1`,
        [wanted],
      );
      return rows.length > 0;
    },
    async remember(conversationId, address) {
      await sql.query('update conversations set address_hash = $2 where id = $1', [
        conversationId,
        keys.address(address),
      ]);
    },
    blockShopper: (conversationId, { reason, days, by }) =>
      sql.transaction(async (tx) => {
        const [conversation] = await tx.query<{ address_hash: string | null; email: string | null }>(
          `select address_hash, packet->>'email' as email from conversations where id = $1`,
          [conversationId],
        );
        if (!conversation) return null;
        const { address_hash: address, email } = conversation;
        const id = randomUUID();
        await tx.query(
          `insert into blocks (id, conversation_id, reason, created_by, expires_at)
           values ($1, $2, $3, $4, now() + $5::int * interval '1 day')`,
          [id, conversationId, reason, by, days],
        );
        const blocked = [keys.conversation(conversationId), address, email ? keys.email(email) : null];
        await tx.query('insert into block_keys (key, block_id) select k, $2 from unnest($1::text[]) k', [
          blocked.filter((key) => key !== null),
          id,
        ]);
        const [row] = await tx.query<BlockRow>(`${LIST} where b.id = $1`, [id]);
        return row ? toBlock(row) : null;
      }),
    async list() {
      const rows = await sql.query<BlockRow>(`${LIST} where b.expires_at > now() order by b.created_at desc`);
      return rows.map(toBlock);
    },
    async remove(id) {
      return (await sql.query('delete from blocks where id = $1 returning 1', [id])).length > 0;
    },
  };
}

const LIST = 'select b.*, a.name as by from blocks b left join agents a on a.id = b.created_by';

function toBlock(row: BlockRow): DeskBlock {
  return {
    id: row.id,
    conversationId: row.conversation_id,
    reason: row.reason,
    ...(row.by && { by: row.by }),
    createdAt: row.created_at.toISOString(),
    until: row.expires_at.toISOString(),
  };
}
