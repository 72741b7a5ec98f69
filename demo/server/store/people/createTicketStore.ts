import { randomUUID } from 'node:crypto';
import type { NewTicket, Ticket } from '../../../../src/contract/types';
import type { DeskTicket } from '../../deskApi';
import { deriveToken, hashToken } from '../secrets';
import type { Sql, SqlQueries } from '../Sql';

/** What the shopper said, without its key and files. */
export type TicketDetails = DeskTicket['details'];

export interface StoredFile {
  readonly name: string;
  readonly mediaType: string;
  readonly data: Uint8Array;
}

export interface TicketWish {
  readonly key: string;
  readonly kind: NewTicket['kind'];
  readonly details: TicketDetails;
  readonly files: readonly StoredFile[];
  readonly shopperId?: string | undefined;
}

export interface TicketStore {
  /** Once for a key: the same one gives the same ticket and the same token. */
  create(wish: TicketWish): Promise<{ ticket: Ticket; token: string; isNew: boolean }>;
  /** Null for an unknown number and for a wrong token alike. */
  find(number: string, token: string): Promise<Ticket | null>;
  /** Open ones first, oldest first; the newest closed ones after them. */
  list(): Promise<readonly DeskTicket[]>;
  /** Says something to the shopper, closes it, or both; null for an unknown number. */
  answer(
    number: string,
    answer: { readonly text?: string; readonly isClosed: boolean },
  ): Promise<DeskTicket | null>;
  file(number: string, id: string): Promise<StoredFile | null>;
}

interface TicketRow {
  number: string;
  kind: NewTicket['kind'];
  details: TicketDetails;
  status: string;
  created_at: Date;
  answer: string | null;
  files: DeskTicket['files'];
}

const LIST_LENGTH = 200;
const WITH_FILES = `
select t.*, coalesce((
  select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type) order by f.name, f.id)
  from ticket_files f where f.ticket_number = t.number
), '[]') as files from tickets t`;

/** Messages left, wishes to be called, complaints. Tokens rest as hashes. */
export function createTicketStore(sql: Sql, secret: string): TicketStore {
  return {
    async create({ key, kind, details, files, shopperId = null }) {
      const token = deriveToken(secret, `ticket ${key}`);
      const startKey = hashToken(key);
      const created = await sql.transaction(async (tx) => {
        const [row] = await tx.query<TicketRow>(
          `insert into tickets (number, start_key, token_hash, shopper_id, kind, details)
           values ('T' || nextval('ticket_numbers'), $1, $2, $3, $4, $5)
           on conflict (start_key) do nothing returning *`,
          [startKey, hashToken(token), shopperId, kind, JSON.stringify(details)],
        );
        if (row) await addFiles(tx, row.number, files);
        return row;
      });
      if (created) return { ticket: toTicket(created), token, isNew: true };
      const [known] = await sql.query<TicketRow>('select * from tickets where start_key = $1', [startKey]);
      if (!known) throw new Error('The ticket was not stored.');
      return { ticket: toTicket(known), token, isNew: false };
    },
    async find(number, token) {
      const [row] = await sql.query<TicketRow>(
        'select * from tickets where number = $1 and token_hash = $2',
        [number, hashToken(token)],
      );
      return row ? toTicket(row) : null;
    },
    async list() {
      const rows = await sql.query<TicketRow>(
        `${WITH_FILES} order by status = 'closed', case when status = 'closed' then -1 else 1 end
           * extract(epoch from created_at), number limit ${LIST_LENGTH}`,
      );
      return rows.map(toDeskTicket);
    },
    async answer(number, { text, isClosed }) {
      await sql.query(
        `update tickets set answer = coalesce($2, answer),
           answered_at = case when $2::text is null then answered_at else now() end,
           status = case when $3::boolean then 'closed' when $2::text is null then status else 'answered' end
         where number = $1`,
        [number, text ?? null, isClosed],
      );
      const [row] = await sql.query<TicketRow>(`${WITH_FILES} where t.number = $1`, [number]);
      return row ? toDeskTicket(row) : null;
    },
    async file(number, id) {
      const [row] = await sql.query<{ name: string; media_type: string; data: Uint8Array }>(
        'select name, media_type, data from ticket_files where ticket_number = $1 and id = $2',
        [number, id],
      );
      return row ? { name: row.name, mediaType: row.media_type, data: row.data } : null;
    },
  };
}

async function addFiles(tx: SqlQueries, number: string, files: readonly StoredFile[]): Promise<void> {
  for (const { name, mediaType, data } of files) {
    await tx.query(
      'insert into ticket_files (id, ticket_number, name, media_type, data) values ($1, $2, $3, $4, $5)',
      [randomUUID(), number, name, mediaType, data],
    );
  }
}

function toTicket({ number, status, created_at: createdAt, answer }: TicketRow): Ticket {
  return { number, status, createdAt: createdAt.toISOString(), ...(answer !== null && { answer }) };
}

function toDeskTicket(row: TicketRow): DeskTicket {
  return { ...toTicket(row), kind: row.kind, details: row.details, files: row.files };
}
