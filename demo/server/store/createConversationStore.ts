import { randomUUID } from 'node:crypto';
import type {
  ChatMessage,
  ConversationHandle,
  ConversationStatus,
  HandoffPacket,
  OutgoingMessage,
  SentMessage,
} from '../../../src/contract/types';
import type { DeskAgent, DeskConversation } from '../deskApi';
import { deriveToken, hashToken } from './secrets';
import type { Sql } from './Sql';
import { createMessageStore } from './createMessageStore';
import { CONVERSATION_COLUMNS, toConversation, type ConversationRow } from './rows';

const CLOSED_LIST_LENGTH = 50;

export interface Sender {
  readonly role: 'shopper' | 'agent';
  readonly agent?: DeskAgent;
}

export interface NewConversation {
  readonly key: string;
  readonly packet: HandoffPacket;
  /** Who is signed in. */
  readonly shopperId?: string | undefined;
}

/** Which messages; those before a cursor are the newest before it. Always oldest first. */
export interface MessageRange {
  readonly after?: string | undefined;
  readonly before?: string | undefined;
  readonly limit: number;
}

export interface Stored<T> {
  readonly value: T;
  /** False when the same key had been stored before. */
  readonly isNew: boolean;
}

export interface ConversationStore {
  open(start: NewConversation): Promise<Stored<ConversationHandle>>;
  /** Whether there is one with that key. */
  isOpened(key: string): Promise<boolean>;
  find(id: string): Promise<DeskConversation | null>;
  list(status: 'open' | 'closed'): Promise<readonly DeskConversation[]>;
  add(id: string, sender: Sender, message: OutgoingMessage): Promise<Stored<SentMessage>>;
  history(id: string, range: MessageRange): Promise<readonly ChatMessage[]>;
  message(id: string, cursor: string): Promise<ChatMessage | null>;
  /** True when the agent has it now; false when another agent was first. */
  take(id: string, agent: DeskAgent): Promise<boolean>;
  setStatus(id: string, status: ConversationStatus): Promise<void>;
  /** The shopper asks again, with a new packet: who is with an agent stays there, anybody else waits. */
  handoff(id: string, packet: HandoffPacket): Promise<void>;
  markRead(id: string, reader: Sender['role'], upTo: string): Promise<void>;
  /** Median wait of the newest conversations that were taken, in seconds; null when none were. */
  typicalWaitSeconds(): Promise<number | null>;
  /** Decimal cursor up to which the shopper has read. */
  readUpTo(id: string): Promise<string>;
}

/** Conversations and their messages. Cursors are decimal sequence numbers within a conversation. */
export function createConversationStore(sql: Sql, secret: string): ConversationStore {
  const one = async (where: string, params: readonly unknown[]) =>
    (await sql.query<ConversationRow>(`${CONVERSATION_COLUMNS} where ${where}`, params)).map(toConversation);

  return {
    async open({ key, packet, shopperId = null }) {
      const token = deriveToken(secret, key);
      const [created] = await sql.query<{ id: string }>(
        `insert into conversations (id, start_key, token_hash, packet, shopper_id) values ($1, $2, $3, $4, $5)
         on conflict (start_key) do nothing returning id`,
        [randomUUID(), hashToken(key), hashToken(token), JSON.stringify(packet), shopperId],
      );
      if (created) return { value: { id: created.id, token }, isNew: true };
      const [known] = await sql.query<{ id: string }>('select id from conversations where start_key = $1', [
        hashToken(key),
      ]);
      return { value: { id: known?.id ?? '', token }, isNew: false };
    },
    async isOpened(key) {
      const rows = await sql.query('select 1 from conversations where start_key = $1', [hashToken(key)]);
      return rows.length > 0;
    },
    find: async (id) => (await one('c.id = $1', [id]))[0] ?? null,
    list: (status) =>
      status === 'open'
        ? one(`c.status <> 'closed' order by c.status = 'waiting' desc, c.waiting_since`, [])
        : one(`c.status = 'closed' order by c.closed_at desc limit ${CLOSED_LIST_LENGTH}`, []),
    ...createMessageStore(sql),
    async take(id, agent) {
      const rows = await sql.query(
        `update conversations set status = 'live', agent_id = $2, taken_at = coalesce(taken_at, now())
         where id = $1 and (agent_id is null or agent_id = $2) returning id`,
        [id, agent.id],
      );
      return rows.length > 0;
    },
    async setStatus(id, status) {
      await sql.query(
        `update conversations set status = $2, closed_at = case when $2 = 'closed' then now() end where id = $1`,
        [id, status],
      );
    },
    async handoff(id, packet) {
      await sql.query(
        `update conversations set packet = $2,
           status = case when status = 'closed' then 'waiting' else status end,
           waiting_since = case when status = 'closed' then now() else waiting_since end,
           agent_id = case when status = 'closed' then null else agent_id end, closed_at = null
         where id = $1`,
        [id, JSON.stringify(packet)],
      );
    },
    ...createReadingStore(sql),
  };
}

/** How far each side has read, and how long people wait. */
function createReadingStore(
  sql: Sql,
): Pick<ConversationStore, 'markRead' | 'typicalWaitSeconds' | 'readUpTo'> {
  return {
    async markRead(id, reader, upTo) {
      const column = reader === 'shopper' ? 'shopper_read_up_to' : 'agent_read_up_to';
      await sql.query(`update conversations set ${column} = greatest(${column}, $2) where id = $1`, [
        id,
        Number.parseInt(upTo, 10) || 0,
      ]);
    },
    async typicalWaitSeconds() {
      const [row] = await sql.query<{ wait: number | null }>(
        `select percentile_cont(0.5) within group (order by extract(epoch from taken_at - opened_at)) as wait
         from (select taken_at, opened_at from conversations where taken_at is not null
           and taken_at > now() - interval '2 hours' order by taken_at desc limit 20) newest`,
      );
      return row?.wait === null || row?.wait === undefined ? null : Math.round(row.wait);
    },
    async readUpTo(id) {
      const [row] = await sql.query<{ upto: number }>(
        'select shopper_read_up_to as upto from conversations where id = $1',
        [id],
      );
      return `${row?.upto ?? 0}`;
    },
  };
}
